/** Whatever the shipped packs name by an id or in words of their own has a text for people. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMULA_WORDS, formulaIn, INDICATORS } from '../../../src/domain/indicators/registry.ts';
import { LANGUAGES, type ProjectProperties } from '../../../src/domain/territory/schema.ts';
import { isMessageKey } from '../../../src/i18n/messages.ts';
import { sourceText, untoldRemarks } from '../../../src/i18n/sourceTexts.ts';
import { embeddedPack } from '../embeddedPack.ts';

/** Every value of a field, wherever it stands in the files of a pack. */
function valuesOf(territoryId: string, field: string): ReadonlySet<string> {
  const folder = `public/geo/${territoryId}`;
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === field && typeof inner === 'string') found.add(inner);
      else look(inner);
    }
  };
  for (const file of readdirSync(folder)) {
    if (file.endsWith('json')) look(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
  }
  return found;
}

const withoutText = (prefix: string, ids: Iterable<string>): string[] =>
  [...new Set(ids)].map((id) => `${prefix}.${id}`).filter((key) => !isMessageKey(key));

describe.each(['almaty', 'kazakhstan'] as const)('the pack %s', (territoryId) => {
  const { manifest, indicators, projects, infrastructure, settlements, facilities } =
    embeddedPack(territoryId);
  const given = (field: keyof ProjectProperties) =>
    projects.flatMap((project) => (project[field] ? [String(project[field])] : []));

  it('names its published figures', () => {
    expect(
      withoutText(
        'fact',
        indicators.map(({ indicator }) => indicator),
      ),
    ).toEqual([]);
  });

  it('names its units', () => {
    const rows = [...indicators, ...manifest.standards, ...manifest.assumptions];
    expect(
      withoutText(
        'factUnit',
        rows.map(({ unit }) => unit),
      ),
    ).toEqual([]);
    const goals = manifest.programmeGoals ?? [];
    expect(
      withoutText(
        'factUnit',
        goals.map(({ unit }) => unit),
      ),
    ).toEqual([]);
    expect(
      withoutText(
        'fact',
        goals.map(({ indicator }) => indicator),
      ),
    ).toEqual([]);
  });

  it('names services, kinds, sectors, roles, statuses and funds', () => {
    expect(
      withoutText(
        'standard',
        manifest.standards.map(({ service }) => service),
      ),
    ).toEqual([]);
    expect(
      withoutText(
        'service',
        facilities.map(({ service }) => service),
      ),
    ).toEqual([]);
    expect(
      withoutText(
        'ownership',
        facilities.map(({ ownership }) => ownership),
      ),
    ).toEqual([]);
    expect(withoutText('kind', given('kind'))).toEqual([]);
    expect(withoutText('finance', given('finance'))).toEqual([]);
    expect(
      withoutText(
        'sector',
        [...given('sector'), ...valuesOf(territoryId, 'group')].filter(
          (id) => !manifest.assumptions.some(({ group }) => group === id),
        ),
      ),
    ).toEqual([]);
    expect(
      withoutText(
        'infrastructure',
        infrastructure.map(({ kind }) => kind),
      ),
    ).toEqual([]);
    expect(
      withoutText(
        'card.role',
        settlements.map(({ role }) => role),
      ),
    ).toEqual([]);
    expect(withoutText('status', valuesOf(territoryId, 'status'))).toEqual([]);
  });

  it('names programmes and funds', () => {
    expect(withoutText('programme', given('programme'))).toEqual([]);
    expect(withoutText('fund', given('fund'))).toEqual([]);
  });

  it('tells its sources in all languages, without paths of ours or accounts of others', () => {
    const sources = [...valuesOf(territoryId, 'source')];
    // A remark listed here needs its text in src/i18n/messages/sources.
    expect([...new Set(sources.flatMap(untoldRemarks))]).toEqual([]);
    for (const language of LANGUAGES) {
      const told = sources.map((source) => sourceText(source, language));
      const unfit = /docs\/|FACTS|\.csv|\.md\b|\bnpm\b|\w\/\w+-\w|AChub|[{}]|undefined/;
      expect(told.filter((text) => unfit.test(text))).toEqual([]);
    }
  });
});

it('every indicator of the page has a name, a unit and a formula in words', () => {
  const definitions = [...INDICATORS.values()];
  expect(definitions.map(({ label }) => label).filter((key) => !isMessageKey(key))).toEqual([]);
  expect(withoutText('formula', INDICATORS.keys())).toEqual([]);
  expect(withoutText('symbol', FORMULA_WORDS)).toEqual([]);
});

it('formulas hold no word of one language apart from those that have a text', () => {
  const words = [...INDICATORS.values()].flatMap(
    ({ formula }) => formulaIn(formula, () => '').match(/[a-z]{2,}/gi) ?? [],
  );
  // Names of functions, the same everywhere.
  expect(words.filter((word) => !['min', 'max'].includes(word))).toEqual([]);
  expect(formulaIn('met / (met + not met)', (word) => word.toUpperCase())).toBe(
    'MET / (MET + NOT MET)',
  );
});

describe('a source', () => {
  it('is told remark by remark; press and dates stand as each language writes them', () => {
    const source = 'city administration in baq.kz 2026-01-14 (start of 2025); drawn by hand';
    expect(sourceText(source, 'ru')).toBe(
      'акимат города, baq.kz 14.01.2026 (начало 2025 года); начерчено от руки',
    );
    expect(sourceText(source, 'en')).toBe(source);
  });

  it('keeps its figures', () => {
    expect(sourceText('inform.kz: some 7.2 km, being designed; place within 1,500 m', 'ru')).toBe(
      'inform.kz: около 7,2 км, проектируется; место с точностью до 1\u00a0500 м',
    );
  });

  it('is quoted where it has no text, and the gap is named', () => {
    const source = 'gazette of the town; drawn by hand';
    expect(sourceText(source, 'kk')).toBe('gazette of the town; қолмен сызылған');
    expect(untoldRemarks(source)).toEqual(['gazette of the town']);
  });
});
