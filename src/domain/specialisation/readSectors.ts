/** A person's own table of sectors by region, checked row by row. Its columns: region, sector, year, jobs, product. */
import type { Problem } from '../parsed.ts';
import type { LocalizedText } from '../territory/schema.ts';
import type { Area } from '../territory/territory.ts';
import { MAX_SECTOR_CHARACTERS } from './measureNames.ts';
import type { SectorFigure, SectorMeasure } from './structure.ts';

export type SectorTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const MEASURES: readonly SectorMeasure[] = ['jobs', 'product'];
const MOST_FAULTS = 20;

/** What can be wrong with a row; the page has each as `structure.fault.<fault>`. */
type SectorFault =
  | 'column'
  | 'measure'
  | 'region'
  | 'sector'
  | 'long'
  | 'year'
  | 'number'
  | 'twice';

/** What can be taken, and what is wrong with each of the other rows. Row 1 is the head, as a sheet counts. */
export function readSectors(
  { columns, rows }: SectorTable,
  areas: readonly Area[],
  file: string,
): { readonly figures: readonly SectorFigure[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const complain = (
    row: number,
    fault: SectorFault,
    words: Readonly<Record<string, string>>,
    [what, remedy]: readonly [what: string, remedy: string],
  ) => {
    if (problems.length >= MOST_FAULTS) return;
    const key = `structure.fault.${fault}`;
    const message = { key, params: { ...words, file, row } };
    problems.push({ where: `${file}, row ${row}`, what, remedy, message });
  };
  const at = new Map(columns.map((name, index) => [name.trim().toLowerCase(), index]));
  for (const column of ['region', 'sector', 'year']) {
    if (!at.has(column)) {
      complain(1, 'column', { column }, [`there is no column '${column}'`, 'add it']);
    }
  }
  if (!MEASURES.some((measure) => at.has(measure))) {
    complain(1, 'measure', {}, [
      "there is neither a column 'jobs' nor 'product'",
      'add one of them',
    ]);
  }
  if (problems.length > 0) return { figures: [], problems };
  const idOf = regionsByName(areas);
  const seen = new Set<string>();
  const figures: SectorFigure[] = [];
  for (const [index, row] of rows.entries()) {
    const rowNumber = index + 2;
    const textOf = (column: string) => String(row[at.get(column) ?? -1] ?? '').trim();
    const [region, sector] = [textOf('region'), textOf('sector')];
    if (region === '' && sector === '') continue;
    const areaId = idOf.get(region.toLowerCase());
    const year = Number(textOf('year'));
    if (!areaId) {
      complain(rowNumber, 'region', { region }, [
        `there is no region '${region}'`,
        'give its name or id',
      ]);
      continue;
    }
    if (sector === '') {
      complain(rowNumber, 'sector', {}, ['no sector is named', 'name it']);
      continue;
    }
    if (sector.length > MAX_SECTOR_CHARACTERS) {
      complain(rowNumber, 'long', { most: String(MAX_SECTOR_CHARACTERS) }, [
        `the sector's name is longer than ${MAX_SECTOR_CHARACTERS} characters`,
        'shorten it',
      ]);
      continue;
    }
    if (!Number.isInteger(year) || year < 1990 || year > 2100) {
      const written = textOf('year');
      complain(rowNumber, 'year', { written }, [`'${written}' is no year`, 'give four digits']);
      continue;
    }
    for (const measure of MEASURES) {
      const written = textOf(measure);
      if (written === '') continue;
      const value = Number(written.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
      const key = `${areaId} ${sector} ${year} ${measure}`;
      if (!Number.isFinite(value) || value < 0) {
        complain(rowNumber, 'number', { measure, written }, [
          `${measure}: '${written}' is no number from 0 up`,
          'correct it',
        ]);
      } else if (seen.has(key)) {
        complain(rowNumber, 'twice', { measure, sector }, [
          `${measure} of '${sector}' stands twice for the year`,
          'keep one row',
        ]);
      } else {
        seen.add(key);
        figures.push({ areaId, sector, year, measure, value });
      }
    }
  }
  return { figures, problems };
}

/** By id and by its name in each language. */
function regionsByName(areas: readonly Area[]): ReadonlyMap<string, Area['id']> {
  const names = (name: LocalizedText) => [name.kk, name.ru, name.en];
  return new Map(
    areas.flatMap(({ id, name }) =>
      [id as string, ...names(name)].map((one) => [one.toLowerCase(), id]),
    ),
  );
}
