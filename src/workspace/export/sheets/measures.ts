/** The main indicators of a year or an area, as the sheets list them. */
import { COMPUTED_SERVICES, type AreaResults } from '../../../engine/results/results.ts';
import type { TakeAwayWords } from '../input.ts';
import { decimals, type NumberFormat, share, whole } from '../model.ts';

export type AreaMeasure = {
  /** Name for machines. */
  readonly id: string;
  readonly label: string;
  /** In the language; empty for a share. */
  readonly unit: string;
  readonly format: NumberFormat;
  readonly of: (area: AreaResults) => number;
};

/** Whatever is known of an area and of the whole alike, with the words of the page. */
export function areaMeasures({ text, unit }: TakeAwayWords): readonly AreaMeasure[] {
  const capacityUnits = { school: 'seats', preschool: 'places', clinic: 'visits a shift' } as const;
  return [
    {
      id: 'residents',
      label: text('indicator.residents'),
      unit: unit('people'),
      format: whole,
      of: ({ residents }) => residents,
    },
    {
      id: 'pupils',
      label: text('indicator.pupils'),
      unit: unit('children'),
      format: whole,
      of: ({ children }) => children.school,
    },
    ...COMPUTED_SERVICES.map((service) => ({
      id: `${service}_capacity`,
      label: text(`indicator.capacity.${service}`),
      unit: unit(capacityUnits[service]),
      format: whole,
      of: ({ capacity }: AreaResults) => capacity[service],
    })),
    {
      id: 'seat_shortage',
      label: text('indicator.seatShortage'),
      unit: unit('seats'),
      format: whole,
      of: ({ seatShortage }) => seatShortage,
    },
    {
      id: 'pupils_without_seat',
      label: text('indicator.unplaced'),
      unit: unit('pupils'),
      format: whole,
      of: ({ unplacedPupils }) => unplacedPupils,
    },
    ...COMPUTED_SERVICES.flatMap((service) =>
      (
        [
          ['radius', 'indicator.byRadius', 'radiusCoverage'],
          ['streets', 'indicator.byStreets', 'networkCoverage'],
        ] as const
      ).map(([way, qualifier, key]) => ({
        id: `${service}_coverage_${way}`,
        label: `${text(`indicator.coverage.${service}`)}, ${text(qualifier)}`,
        unit: '',
        format: share,
        of: (area: AreaResults) => area[key][service],
      })),
    ),
    {
      id: 'housing_million_m2',
      label: text('indicator.housing'),
      unit: unit('million m2'),
      format: decimals(2),
      of: ({ housingCommissionedM2 }) => housingCommissionedM2 / 1e6,
    },
  ];
}

/** "Residents, people". */
export function headed({ label, unit }: Pick<AreaMeasure, 'label' | 'unit'>): string {
  return unit === '' ? label : `${label}, ${unit}`;
}

/** The measures by which plans are compared year by year and district by district. */
export const COMPARED_MEASURES: readonly string[] = [
  'school_capacity',
  'seat_shortage',
  'pupils_without_seat',
  'school_coverage_radius',
  'school_coverage_streets',
];
