/** Which column of a table is what: by its name in Kazakh, Russian and English, then by what stands in it. */
import { SERVICES, type Service } from '../../domain/territory/schema.ts';
import { type Cell, type ImportedTable, numberIn, textIn } from '../table.ts';
import { coordinateIn, pairIn } from './coordinates.ts';
import { isNamed, ROLES, type Role } from './columnNames.ts';
import { zoneIn } from './metres.ts';
import { yearIn } from './years.ts';

/** Number of the column by role; absent where the table has none. */
export type ColumnChoice = Readonly<Partial<Record<Role, number>>>;

/** The columns of a table that are likely meant; never one column for two roles. */
export function proposeColumns(table: ImportedTable): ColumnChoice {
  const chosen: Partial<Record<Role, number>> = {};
  const isTaken = (at: number) => Object.values(chosen).includes(at);
  const order: readonly Role[] = ['nameKk', 'nameRu', 'nameEn', ...ROLES];
  for (const role of order) {
    if (chosen[role] !== undefined) continue;
    const at = table.columns.findIndex((name, index) => isNamed(name, role) && !isTaken(index));
    if (at >= 0 && suits(table, role, at)) chosen[role] = at;
  }
  proposeByContent(table, chosen, isTaken);
  return chosen;
}

const LOOKED_AT = 200;
const NUMBER_ROLES: readonly Role[] = [
  'longitude',
  'latitude',
  'capacity',
  'openYear',
  'people',
  'floorArea',
  'homes',
];

function sample(table: ImportedTable, at: number): readonly Cell[] {
  return table.features
    .slice(0, LOOKED_AT)
    .map(({ values }) => values[at] ?? null)
    .filter((cell) => cell !== null);
}

/** A column of a number's role holds numbers. */
function suits(table: ImportedTable, role: Role, at: number): boolean {
  if (!NUMBER_ROLES.includes(role)) return true;
  const cells = sample(table, at);
  const numbers = cells.filter((cell) => numberFor(role, cell, table.decimalSign) !== null);
  return cells.length === 0 || numbers.length * 4 > cells.length;
}

function numberFor(role: Role, cell: Cell, decimalSign: '.' | ','): number | null {
  if (role === 'longitude' || role === 'latitude') return coordinateIn(cell, decimalSign);
  return role === 'openYear' ? yearIn(textIn(cell)) : numberIn(cell, decimalSign);
}

/** Where names say nothing: texts that are all different are names, pairs that lie on earth are places. */
function proposeByContent(
  table: ImportedTable,
  chosen: Partial<Record<Role, number>>,
  isTaken: (at: number) => boolean,
): void {
  const columns = table.columns.map((_, at): Looked => {
    const cells = sample(table, at);
    const numbers = cells.flatMap((cell) => numberIn(cell, table.decimalSign) ?? []);
    return { at, cells, numbers, isNumeric: numbers.length > 0.8 * cells.length };
  });
  const hasGeometry = table.features.some(({ geometry }) => geometry !== null);
  if (!hasGeometry) proposePlaces(columns, chosen, isTaken);
  const hasName = ['name', 'nameKk', 'nameRu', 'nameEn'].some(
    (role) => chosen[role as Role] !== undefined,
  );
  if (!hasName) {
    const texts = columns
      .filter(({ at, isNumeric, cells }) => !isTaken(at) && !isNumeric && cells.length > 0)
      .map(({ at, cells }) => ({
        at,
        different: new Set(cells.map(textIn)).size,
        letters: cells.reduce((sum: number, cell) => sum + textIn(cell).length, 0),
      }))
      .sort((a, b) => b.different - a.different || b.letters - a.letters);
    if (texts[0]) chosen.name = texts[0].at;
  }
}

/** The first cells of a column, and the numbers among them. */
type Looked = {
  readonly at: number;
  readonly cells: readonly Cell[];
  readonly numbers: readonly number[];
  readonly isNumeric: boolean;
};

/**
 * Columns of coordinates: one that holds both (it is then chosen twice), or two of fractions that lie on
 * earth. What is named X runs to the north where the other one begins with the number of a zone, as
 * surveyors write it.
 */
function proposePlaces(
  columns: readonly Looked[],
  chosen: Partial<Record<Role, number>>,
  isTaken: (at: number) => boolean,
): void {
  if (chosen.longitude !== undefined && chosen.latitude !== undefined) {
    const [east, north] = [columns[chosen.longitude], columns[chosen.latitude]];
    const isExchanged = east && north && zoneIn(north.numbers) && !zoneIn(east.numbers);
    if (isExchanged) [chosen.longitude, chosen.latitude] = [north.at, east.at];
    return;
  }
  const pairs = columns.find(
    ({ cells }) =>
      cells.length > 0 && cells.filter((cell) => pairIn(cell)).length > 0.8 * cells.length,
  );
  if (pairs) {
    if (chosen.name === pairs.at) delete chosen.name;
    [chosen.longitude, chosen.latitude] = [pairs.at, pairs.at];
    return;
  }
  const candidates = columns.filter(
    ({ at, numbers, isNumeric }) =>
      isNumeric &&
      !isTaken(at) &&
      numbers.some((value) => value % 1 !== 0) &&
      numbers.every((value) => Math.abs(value) <= 180),
  );
  const named = chosen.longitude ?? chosen.latitude;
  if (named !== undefined) {
    // The other one stands beside it.
    const beside = candidates.find(({ at }) => Math.abs(at - named) === 1);
    if (beside) chosen[chosen.longitude === undefined ? 'longitude' : 'latitude'] = beside.at;
    return;
  }
  const [first, second, ...others] = candidates;
  if (!first || !second || others.length > 0) return;
  const firstIsLatitude = Math.max(...second.numbers.map(Math.abs)) > 90 || second.at < first.at;
  chosen.longitude = (firstIsLatitude ? second : first).at;
  chosen.latitude = (firstIsLatitude ? first : second).at;
}

/** What a table can become. */
export const IMPORT_KINDS = [...SERVICES, 'people', 'housing', 'areas', 'streets'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export function isService(kind: ImportKind): kind is Service {
  return SERVICES.some((service) => service === kind);
}

/** A kind as one word, on the command line and in the ids of rows that have none: "green-space". */
export function wordOf(kind: ImportKind): string {
  return kind.replace(' ', '-');
}

const KIND_WORDS: readonly (readonly [ImportKind, RegExp])[] = [
  [
    'preschool',
    /preschool|kindergarten|детск|доу|дду|балабақша|садик|садов|kita|maternelle|crèche|anaokul|przedszkol|mateřsk|óvoda|幼儿园|幼稚園|保育園|유치원/i,
  ],
  [
    'school',
    /school|школ|мектеп|гимнази|лице|schule|schulen|gymnasium|école|ecole|collège|lycée|escuela|colegio|escola|scuola|okul|lise|szkoł|škol|iskola|学校|小学|中学|초등|중학교|고등학교/i,
  ],
  [
    'hospital',
    /hospital|больниц|стационар|аурухана|krankenhaus|klinikum|hôpital|hastane|szpital|nemocnice|医院|病院|병원/i,
  ],
  ['clinic', /clinic|поликлин|амбулатор|емхана|врачебн|arztpraxis|przychodni|poliklinik|诊所/i],
  ['fire station', /fire|пожарн|өрт|feuerwehr|pompiers|itfaiye|straż/i],
  ['transport', /stop|остановк|аялдама|station|станци|haltestelle|arrêt|durak|przystan/i],
  ['green space', /park|парк|сквер|саябақ|green/i],
  ['housing', /housing|жилы|жилищ|застройк|тұрғын үй|жк\b/i],
  ['people', /population|people|resident|населен|жител|халық|тұрғын|pop/i],
];

/** What a table is likely to be, by its name, its columns and its rows; null where nothing tells. */
export function proposeKind(table: ImportedTable): ImportKind | null {
  const columns = proposeColumns(table);
  const shape = shapeKind(table, columns);
  if (shape) return shape;
  const rows = table.features
    .slice(0, 50)
    .map(({ values }) => textIn(values[columns.name ?? columns.nameRu ?? -1]))
    .join(' ');
  for (const text of [`${table.file} ${table.layer}`, rows, table.columns.join(' ')]) {
    const counts = KIND_WORDS.map(([kind, words]) => ({
      kind,
      count: text.match(new RegExp(words.source, 'gi'))?.length ?? 0,
    })).sort((a, b) => b.count - a.count);
    if (counts[0] && counts[0].count > 0) return counts[0].kind;
  }
  return columns.people === undefined ? null : 'people';
}

/** Lines are streets; outlines with residents are where people live, others are areas. */
function shapeKind(table: ImportedTable, columns: ColumnChoice): ImportKind | null {
  const first = table.features.find(({ geometry }) => geometry !== null)?.geometry?.type;
  if (first === 'LineString' || first === 'MultiLineString') return 'streets';
  if (first !== 'Polygon' && first !== 'MultiPolygon') return null;
  if (columns.people !== undefined) return 'people';
  return /district|area|район|округ|аудан|boundar|границ|өңір/i.test(`${table.file} ${table.layer}`)
    ? 'areas'
    : null;
}
