/** pack.json of the city: its layers, the table of standards, assumptions, attribution. */
import {
  assumptionSchema,
  type LayerEntry,
  type PackManifest,
  packManifestSchema,
  SCHEMA_VERSION,
  standardSchema,
} from '../../../src/domain/territory/schema.ts';
import { CHOICES } from '../common/forecasts.ts';
import { readTable } from '../common/packFiles.ts';
import { YEARS } from './population.ts';
import { almatyTable, names, number, status, text } from './tables.ts';

const DATE = '2026-11';
const OSM = 'ODbL 1.0 (© OpenStreetMap contributors)';

/** The layers of the pack, in the order in which they are written and hashed. */
export const LAYER_PLANS: readonly Omit<LayerEntry, 'date'>[] = [
  {
    id: 'boundary',
    file: 'boundary.geojson',
    geometry: 'polygon',
    licence: OSM,
    status: 'observed',
    source: 'OpenStreetMap district relations by way of OCHA COD-AB 2024, generalised to 12 m',
  },
  {
    id: 'base',
    file: 'base.geojson',
    geometry: 'mixed',
    licence: 'MIT',
    status: 'schematic',
    source: 'drawn by hand from general knowledge',
  },
  {
    id: 'areas',
    file: 'areas.geojson',
    geometry: 'polygon',
    licence: OSM,
    status: 'observed',
    source:
      'OpenStreetMap district relations by way of OCHA COD-AB 2024, generalised to 12 m; population of the press, scaled',
  },
  {
    id: 'cells',
    file: 'cells.geojson',
    geometry: 'polygon',
    licence: `${OSM}; model: MIT`,
    status: 'estimated',
    source: 'H3 cells; district figures spread over streets by a model of density',
  },
  {
    id: 'facilities',
    file: 'facilities.geojson',
    geometry: 'point',
    licence: 'ODbL 1.0 (© Giga and its contributors; © OpenStreetMap contributors); facts',
    status: 'estimated',
    source:
      'school locations of Giga; hospitals as published; other places of the model in published numbers',
  },
  {
    id: 'projects',
    file: 'projects.geojson',
    geometry: 'mixed',
    licence: 'facts; model: MIT',
    status: 'estimated',
    source: 'press, listings of new housing, public works portal; general plan to 2040',
  },
  {
    id: 'infrastructure',
    file: 'infrastructure.geojson',
    geometry: 'mixed',
    licence: 'MIT',
    status: 'schematic',
    source: 'press and general knowledge; drawn by hand',
  },
  {
    id: 'streets',
    file: 'streets.bin',
    geometry: 'graph',
    licence: OSM,
    status: 'observed',
    source: 'OpenStreetMap, extract of October 2024, lines generalised to 2.5 m',
  },
  {
    id: 'demography',
    file: 'demography.json',
    geometry: 'table',
    licence: 'facts; model: MIT',
    status: 'estimated',
    source: 'published totals, model curves',
  },
  {
    id: 'indicators',
    file: 'indicators.json',
    geometry: 'table',
    licence: 'facts',
    status: 'observed',
    source: 'press and statistics, row by row',
  },
];

function slug(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** @param totalFertility the rate that the births of the base year imply. */
export function manifest(
  bounds: PackManifest['bounds'],
  contentHash: string,
  totalFertility: number,
): PackManifest {
  return packManifestSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    id: 'almaty',
    kind: 'city',
    name: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
    bounds,
    firstYear: YEARS.first,
    baseYear: YEARS.base,
    horizonYear: YEARS.horizon,
    contentHash,
    layers: LAYER_PLANS.map((plan) => ({ ...plan, date: DATE })),
    settlementClass: 1,
    settlementClasses: readTable('standards', 'classes.csv').map((row) => ({
      settlementClass: number(row, 'settlement_class'),
      name: names(row),
    })),
    standards: readTable('standards', 'standards.csv').map((row) =>
      standardSchema.parse({
        id: `class-${text(row, 'settlement_class')}-${slug(text(row, 'service'))}-${slug(text(row, 'measure'))}`,
        settlementClass: number(row, 'settlement_class'),
        service: text(row, 'service'),
        measure: text(row, 'measure'),
        threshold: number(row, 'threshold'),
        unit: text(row, 'unit'),
        status: status(row),
        source: text(row, 'source'),
      }),
    ),
    assumptions: almatyTable('assumptions.csv').map((row) =>
      assumptionSchema.parse({
        id: text(row, 'id'),
        name: names(row),
        group: text(row, 'group'),
        value: row.value === 'FERTILITY' ? totalFertility : number(row, 'value'),
        unit: text(row, 'unit'),
        min: number(row, 'min'),
        max: number(row, 'max'),
        status: status(row),
        source: text(row, 'source'),
        ...(CHOICES.has(text(row, 'id')) ? { isChoice: true } : {}),
      }),
    ),
    attribution: {
      kk: 'Көшелер мен аудан шекаралары © OpenStreetMap қатысушылары (ODbL), OCHA COD-AB. Мемлекеттік мектептердің орналасуы © Giga қатысушылары (ODbL). Статистика: Қазақстан Ұлттық статистика бюросы және баспасөз. Тұрғындардың қоныстануы және «есептік бағалау» деп белгіленген нысандар – модель.',
      ru: 'Улицы и границы районов © участники OpenStreetMap (ODbL), OCHA COD-AB. Расположение государственных школ © участники Giga (ODbL). Статистика: Бюро национальной статистики Казахстана и пресса. Расселение и объекты с пометкой «оценка» – модель.',
      en: 'Streets and district outlines © OpenStreetMap contributors (ODbL), OCHA COD-AB. Locations of state schools © Giga and its contributors (ODbL). Statistics: Bureau of National Statistics of Kazakhstan and the press. Where people live, and facilities marked “estimated”, are a model.',
    },
  });
}
