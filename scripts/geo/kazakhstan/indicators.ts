/** Figures by region and year that are no geometry: indicators.json. */
import {
  areaIdSchema,
  type IndicatorRow,
  type Status,
} from '../../../src/domain/territory/schema.ts';
import { known, number, status, table, text } from './facts.ts';
import { housingCommissioned, otherIndicators } from './housing.ts';
import { LOCATED_SCHOOLS_SOURCE, type LocatedSchoolFeature } from './locatedSchools.ts';
import { apportion } from '../../../src/importing/pack/apportion.ts';
import { COUNTRY, parentOf, type PopulationSeries, sum } from './population.ts';

/** Age groups of the table of 2020; the bounds of working age differ by sex. */
const AGE_INDICATORS = [
  'population-0-15',
  'population-working-age',
  'population-pension-age',
] as const;
type AgeIndicator = (typeof AGE_INDICATORS)[number];

function ageIndicator(group: string): AgeIndicator {
  if (group === '0-15') return 'population-0-15';
  return group === '16-62' || group === '16-58'
    ? 'population-working-age'
    : 'population-pension-age';
}

export function indicators(
  regions: readonly string[],
  population: PopulationSeries,
  schools: readonly LocatedSchoolFeature[],
): IndicatorRow[] {
  return [
    ...locatedSchoolRows(regions, schools),
    ...populationRows(regions, population),
    ...ageGroupRows(regions, population),
    ...schoolRows(),
    ...listedRows(),
  ];
}

function row(
  indicator: string,
  region: string,
  year: number,
  value: number,
  unit: string,
  provenance: { status: Status; source: string },
): IndicatorRow {
  return {
    indicator,
    ...(region === COUNTRY ? {} : { areaId: areaIdSchema.parse(region) }),
    year,
    value,
    unit,
    ...provenance,
  };
}

/** The table of located schools is of this year. */
const LOCATED_YEAR = 2024;

/** Schools whose places are known, to be read beside the published number of schools. */
function locatedSchoolRows(
  regions: readonly string[],
  schools: readonly LocatedSchoolFeature[],
): IndicatorRow[] {
  return [COUNTRY, ...regions].map((region) => {
    const here = schools.filter(
      ({ properties }) => region === COUNTRY || properties.areaId === region,
    );
    return row('schools-located', region, LOCATED_YEAR, here.length, 'schools', {
      status: 'observed',
      source: LOCATED_SCHOOLS_SOURCE,
    });
  });
}

function populationRows(regions: readonly string[], population: PopulationSeries): IndicatorRow[] {
  return [COUNTRY, ...regions].flatMap((region) =>
    known(population, region).map(({ year, value, status, source }) =>
      row('population', region, year, value, 'people', { status, source }),
    ),
  );
}

/** Residents by age group in 2020; regions divided later get their share of the parent's people. */
function ageGroupRows(regions: readonly string[], population: PopulationSeries): IndicatorRow[] {
  const table2020 = table('age_sex_2020.csv');
  const count = (region: string, indicator: AgeIndicator): number =>
    sum(
      table2020
        .filter(
          (line) => line.region === region && ageIndicator(text(line, 'age_group')) === indicator,
        )
        .map((line) => number(line, 'population')),
    );
  const source = text(table2020[0] ?? {}, 'source');
  return [COUNTRY, ...regions].flatMap((region) =>
    AGE_INDICATORS.map((indicator) => {
      const division = regions.find(
        (child) => parentOf(child)?.parent === region && parentOf(child)?.since === 2022,
      );
      const own = parentOf(region);
      const parent = own?.since === 2022 ? own.parent : region;
      const published = count(parent, indicator);
      const sibling = own?.since === 2022 ? own.parent : division;
      if (!sibling)
        return row(indicator, region, 2020, published, 'people', { status: 'observed', source });
      const in2020 = (id: string): number =>
        known(population, id).find(({ year }) => year === 2020)?.value ?? 0;
      const [child, rest] = own ? [region, sibling] : [sibling, region];
      const [childPeople, restPeople] = apportion(published, [in2020(child), in2020(rest)]);
      return row(indicator, region, 2020, (own ? childPeople : restPeople) as number, 'people', {
        status: 'estimated',
        source: `${source}; ${parent} before 2022, split by population`,
      });
    }),
  );
}

function schoolRows(): IndicatorRow[] {
  const lines = table('schools_medical_2022.csv');
  const rows = lines.flatMap((line) => {
    const provenance = { status: status(line), source: text(line, 'source') };
    const region = text(line, 'region');
    return [
      row('schools', region, 2022, number(line, 'schools'), 'schools', provenance),
      row(
        'medical-institutions',
        region,
        2022,
        number(line, 'medical_institutions'),
        'institutions',
        {
          ...provenance,
          source: `${provenance.source}; recomputed from a rate per 10,000`,
        },
      ),
    ];
  });
  const total = (indicator: string, unit: string): IndicatorRow =>
    row(
      indicator,
      COUNTRY,
      2022,
      sum(rows.filter((line) => line.indicator === indicator).map((line) => line.value)),
      unit,
      { status: 'observed', source: `sum of the regions; ${text(lines[0] ?? {}, 'source')}` },
    );
  return [total('schools', 'schools'), total('medical-institutions', 'institutions'), ...rows];
}

function listedRows(): IndicatorRow[] {
  return [...otherIndicators(), ...housingCommissioned()].map((line) =>
    row(
      text(line, 'indicator'),
      text(line, 'region'),
      number(line, 'year'),
      number(line, 'value'),
      text(line, 'unit'),
      { status: status(line), source: text(line, 'source') },
    ),
  );
}
