/** Workbooks and CSV, read back by other software than wrote them. */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { applyScenario } from '../../../../src/domain/scenario/applyScenario.ts';
import { SCENARIO_VERSION, type Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { LANGUAGES } from '../../../../src/domain/territory/schema.ts';
import { CityEngine } from '../../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../../src/engine/results/results.ts';
import { numberFormats } from '../../../../src/i18n/numbers.ts';
import { csvArchive, machineCsv, peopleCsv } from '../../../../src/workspace/export/csv.ts';
import { type Cell, sheetOf, type Sheet } from '../../../../src/workspace/export/model.ts';
import { pageNumber, shownText } from '../../../../src/workspace/export/values.ts';
import { takeAway } from '../../../../src/workspace/export/takeAway.ts';
import { xlsxOf } from '../../../../src/workspace/export/xlsx.ts';
import { twoRegions } from '../../engine/worlds.ts';
import { HOSTILE_NAMES, type TakenTown, takenTown } from './takenTown.ts';

function given(sheet: Sheet | null): Sheet {
  if (!sheet) throw new Error('there is no such sheet');
  return sheet;
}

/** What a reader has to find in a cell of a table for people. */
function expected(cell: Cell): string | number | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return cell;
  return cell.kind === 'term' ? cell.text : pageNumber(cell);
}

const towns = new Map<string, TakenTown>();
beforeAll(async () => {
  const complaints = vi.spyOn(console, 'error');
  for (const language of LANGUAGES) towns.set(language, await takenTown(language));
  // A text that lacks a value is complained of, and its key stands there.
  expect(complaints).not.toHaveBeenCalled();
});
function townIn(language: string): TakenTown {
  const town = towns.get(language);
  if (!town) throw new Error(`no town in ${language}`);
  return town;
}

describe.each(LANGUAGES)('a workbook in %s', (language) => {
  it('has every sheet with its head and its cells, numbers as numbers and codes as text', async () => {
    const { taken } = townIn(language);
    const file = await xlsxOf(taken);
    const sheets = await readWorkbook(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(taken.sheets.map(({ title }) => title));
    for (const [index, { columns, rows }] of taken.sheets.entries()) {
      const [head, ...body] = sheets[index]?.data ?? [];
      expect(head).toEqual(columns.map(({ header }) => header));
      expect(body).toEqual(rows.map((row) => row.map(expected)));
    }
  });

  it('says plan, territory, year, data version and date', () => {
    const { taken } = townIn(language);
    const about = given(sheetOf(taken, 'about'));
    const numbers = numberFormats(language);
    const said = about.rows.map(([, value]) => shownText(value ?? null, numbers));
    const day = language === 'en' ? '29 Nov 2026' : '29.11.2026';
    expect(said).toEqual(expect.arrayContaining([HOSTILE_NAMES[3], '2030', 'tiny-hash', day]));
    // A machine reads the day as machines write it.
    expect(machineCsv(about)).toContain(',2026-11-29\n');
  });
});

describe('figures that are taken away', () => {
  it('are those of the page, to the digit', () => {
    const { taken, input } = townIn('ru');
    const { total, assignment } = input.plan.results;
    const { numbers } = input.words;
    const rows = given(sheetOf(taken, 'overview')).rows;
    const shown = new Map(rows.map(([label, value]) => [label, shownText(value ?? null, numbers)]));
    const { text } = input.words;
    expect(shown.get(text('indicator.residents'))).toBe(numbers.whole(total.residents));
    expect(shown.get(text('indicator.unplaced'))).toBe(numbers.whole(assignment.totals.unplaced));
    expect(shown.get(`${text('indicator.coverage.school')}, ${text('indicator.byStreets')}`)).toBe(
      numbers.share(total.networkCoverage.school),
    );
  });

  it.each([
    [0.31449999, 31.4],
    [0.3145, 31.5],
    [1.005, 100.5],
    [-0.00001, 0],
  ])('round a share of %d as its percentage is written', (value, percentage) => {
    const cell = { kind: 'quantity', value, format: { kind: 'share' }, isSigned: false } as const;
    expect(pageNumber(cell)).toBeCloseTo(percentage / 100, 10);
    expect(shownText(cell, townIn('en').input.words.numbers)).toBe(`${percentage}%`);
  });

  it('differ from the baseline by what stands between both', () => {
    const { taken } = townIn('en');
    const { rows } = given(sheetOf(taken, 'effect'));
    expect(rows.length).toBeGreaterThan(3);
    for (const [, , reference, plan, change] of rows) {
      const [then, now, by] = [reference, plan, change].map((cell) =>
        cell && typeof cell === 'object' && cell.kind === 'quantity' ? cell.value : Number.NaN,
      );
      expect(by).toBeCloseTo((now ?? 0) - (then ?? 0), 9);
    }
  });
});

describe('a CSV for people', () => {
  const read = (text: string, delimiter: string): string[][] =>
    parse(text, { bom: true, delimiter, record_delimiter: '\r\n' });

  it.each([
    ['en', ',', '.'],
    ['ru', ';', ','],
    ['kk', ';', ','],
  ] as const)('opens in a spreadsheet set to %s', (language, separator, sign) => {
    const { taken } = townIn(language);
    const sheet = given(sheetOf(taken, 'byArea'));
    const text = peopleCsv(sheet, language);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [head, ...rows] = read(text, separator);
    expect(head).toEqual(sheet.columns.map(({ header }) => header));
    const coverage = sheet.columns.findIndex(({ id }) => id === 'school_coverage_radius');
    expect(rows.map((row) => row[coverage])).toEqual(
      sheet.rows.map((row) => {
        const cell = row[coverage];
        if (!cell || typeof cell === 'string' || cell.kind === 'term') return '';
        return `${Number((pageNumber(cell) * 100).toFixed(1))}%`.replace('.', sign);
      }),
    );
  });

  it('guards names that a spreadsheet would compute', () => {
    const { taken } = townIn('ru');
    const namesIn = (id: 'facilities' | 'byArea') =>
      read(peopleCsv(given(sheetOf(taken, id)), 'ru'), ';').map((row) => row[1]);
    expect(namesIn('facilities')).toContain(`'${HOSTILE_NAMES[0]}`);
    expect(namesIn('byArea')).toContain(HOSTILE_NAMES[2]);
  });
});

describe('a CSV for machines', () => {
  it('reads the same in every language but for names, with nothing rounded', () => {
    const texts = LANGUAGES.map((language) =>
      machineCsv(given(sheetOf(townIn(language).taken, 'cells'))),
    );
    expect(new Set(texts).size).toBe(1);
    const { results } = townIn('kk').input.plan;
    const rows: Record<string, string>[] = parse(texts[0] ?? '', { columns: true });
    expect(rows.map(({ pupils }) => Number(pupils))).toEqual([...results.services.school.demand]);
    expect(rows.map(({ name }) => name)).toEqual(HOSTILE_NAMES.slice(0, 3));
  });

  it('comes as an archive with one file a sheet', async () => {
    const { taken } = townIn('en');
    const files = unzipSync(await csvArchive(taken, 'machines'));
    expect(Object.keys(files)).toHaveLength(taken.sheets.length);
    const overview = strFromU8(files['02-overview.csv'] ?? new Uint8Array());
    expect(overview.split('\n')[0]).toBe('indicator,value,unit,status');
  });
});

describe('a plan by whatever name', () => {
  it.each(HOSTILE_NAMES)('%s gives a file that every system can name', async (name) => {
    const { taken } = await takenTown('en', name);
    expect(taken.title).toContain(name);
    expect(taken.fileName).toMatch(/^aumaq-tiny-2030[\p{L}\p{M}\p{N}.-]*$/u);
    expect([...taken.fileName].length).toBeLessThanOrEqual(80);
  });
});

describe('a country', () => {
  it('has no sheet of what it has no figures for, and no figure that is none', async () => {
    const { input } = await takenTown('ru');
    const territory = twoRegions();
    const engine = new CityEngine();
    engine.load(territory, null);
    const scenario: Scenario = {
      version: SCENARIO_VERSION,
      territoryId: territory.manifest.id,
      contentHash: territory.manifest.contentHash,
      name: '',
      edits: [],
    };
    const results = engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year: 2026 });
    const taken = await takeAway({
      ...input,
      plan: { name: 'Страна', results, trend: null },
      reference: null,
      effective: applyScenario(territory, { edits: [] }),
      edits: [],
      cellNames: () => undefined,
      neighbourhoods: [],
    });
    const ids = taken.sheets.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['about', 'overview', 'byArea', 'sources']));
    for (const id of ['cells', 'neighbourhoods', 'effect', 'byYear'] as const) {
      expect(ids).not.toContain(id);
    }
    for (const cell of taken.sheets.flatMap(({ rows }) => rows.flat())) {
      if (cell && typeof cell === 'object' && cell.kind === 'quantity') {
        expect(Number.isFinite(cell.value)).toBe(true);
      }
    }
    expect((await readWorkbook(await xlsxOf(taken))).length).toBe(taken.sheets.length);
  });
});
