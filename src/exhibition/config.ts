/**
 * What an exhibition's technician sets in `exhibition.json` beside index.html. Every field may be
 * left out. A field that is wrong keeps its default, and what was wrong is said: a hall with a typo
 * in its file still has its map.
 */
import { z } from 'zod';
import type { Message, Problem } from '../domain/parsed.ts';
import { LANGUAGES } from '../domain/territory/schema.ts';
import { THEMES } from '../store/shareable.ts';
import { knownTerritories } from '../store/ownTerritories.ts';

const EXHIBITION_CONFIG_VERSION = 1;

/** What visitors may do. */
export const ACTIVITIES = ['explore', 'game', 'story'] as const;
export type Activity = (typeof ACTIVITIES)[number];

const EXHIBITION_TOOLS = [...ACTIVITIES, 'handover'] as const;

const seconds = (least: number) => z.number().min(least).max(86_400);

const FIELDS = {
  version: z.literal(EXHIBITION_CONFIG_VERSION),
  /** Territory of the start state and of the game, which needs a city. */
  territory: z.string().min(1).max(40),
  /** Own territories beside the page that are opened first: addresses of .aumaq.zip files. */
  packs: z.array(z.string().regex(/^(?!.*\.\.)[\w./-]{1,200}\.aumaq\.zip$/)),
  /** Language after every reset. */
  language: z.enum(LANGUAGES),
  /** Language buttons, in this order. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  theme: z.enum(THEMES),
  /** Ids of the stories of the attract loop and of the menu, in this order. */
  stories: z.array(z.string().min(1).max(60)).min(1),
  tools: z.array(z.enum(EXHIBITION_TOOLS)).min(1),
  /** On the start screen: untouched for so long, the stories begin. */
  attractAfterS: seconds(1),
  /** While somebody visits: untouched for so long, the countdown begins. */
  resetAfterS: seconds(1),
  /** How long the countdown is shown before everything starts over. */
  countdownS: seconds(1),
  /** Schools a visitor places. */
  gameSchools: z.int().min(1).max(5),
  /** Digits that leave the exhibition; null: a confirmation is enough. */
  pin: z
    .string()
    .regex(/^\d{4,8}$/, 'a PIN has 4 to 8 digits')
    .nullable(),
  /** Where phones find this page; null: where the exhibition itself was opened. */
  publicAddress: z.url({ protocol: /^https?$/ }).nullable(),
} as const;

const schema = z.object(FIELDS);
export type ExhibitionConfig = Readonly<z.infer<typeof schema>>;

export const DEFAULT_EXHIBITION: ExhibitionConfig = {
  version: EXHIBITION_CONFIG_VERSION,
  territory: 'almaty',
  packs: [],
  language: 'kk',
  languages: [...LANGUAGES],
  theme: 'dark',
  stories: ['managed-urbanisation', 'school-in-step', 'five-private-schools'],
  tools: [...EXHIBITION_TOOLS],
  attractAfterS: 45,
  resetAfterS: 75,
  countdownS: 15,
  gameSchools: 3,
  pin: null,
  publicAddress: null,
};

export type ReadConfig = {
  readonly config: ExhibitionConfig;
  /** What was wrong and stayed at its default; empty where all is well. */
  readonly problems: readonly Problem[];
};

/** What a field takes, as a text for the technician. */
const EXPECTS: Readonly<Record<keyof typeof FIELDS, string>> = {
  version: 'config.expects.version',
  territory: 'config.expects.territory',
  packs: 'config.expects.packs',
  language: 'config.expects.language',
  languages: 'config.expects.languages',
  theme: 'config.expects.theme',
  stories: 'config.expects.stories',
  tools: 'config.expects.tools',
  attractAfterS: 'config.expects.seconds',
  resetAfterS: 'config.expects.seconds',
  countdownS: 'config.expects.seconds',
  gameSchools: 'config.expects.schools',
  pin: 'config.expects.pin',
  publicAddress: 'config.expects.address',
};

const FILE = 'exhibition.json';

function problemWith(
  field: string | null,
  what: string,
  remedy: string,
  key: string,
  params: Message['params'] = {},
): Problem {
  const where = field === null ? FILE : `${FILE}: ${field}`;
  return { where, what, remedy, message: { key, params: { where, ...params } } };
}

/** The line on which a parser gave up, from 1. */
function lineOfFault(text: string, error: unknown): number {
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return text.slice(0, at === undefined ? undefined : Number(at)).split('\n').length;
}

/**
 * Reads the text of an exhibition.json; never throws.
 * @param knownStories ids of the stories that can be played.
 */
export function readExhibitionConfig(text: string, knownStories: readonly string[]): ReadConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const line = lineOfFault(text, error);
    const remedy = 'mend the JSON; until then the defaults hold';
    return {
      config: DEFAULT_EXHIBITION,
      problems: [problemWith(null, what, remedy, 'config.notJson', { line })],
    };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const remedy = 'write an object, {"territory": "almaty", …}; until then the defaults hold';
    return {
      config: DEFAULT_EXHIBITION,
      problems: [problemWith(null, 'this is not an object', remedy, 'config.notObject')],
    };
  }
  const problems: Problem[] = [];
  const taken: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const field = Object.hasOwn(FIELDS, key) ? (key as keyof typeof FIELDS) : null;
    if (!field) {
      const known = Object.keys(FIELDS).join(', ');
      const remedy = `remove it; settings are ${known}`;
      problems.push(
        problemWith(key, 'there is no such setting', remedy, 'config.unknownField', { known }),
      );
      continue;
    }
    const read = FIELDS[field].safeParse(value);
    if (read.success) taken[key] = read.data;
    else {
      const kept = JSON.stringify(DEFAULT_EXHIBITION[field]);
      const what = read.error.issues.map(({ message }) => message).join('; ');
      const expected = EXPECTS[field];
      problems.push(
        problemWith(key, what, `correct it; until then it is ${kept}`, 'config.wrongField', {
          expected,
          kept,
        }),
      );
    }
  }
  const config = schema.parse({ ...DEFAULT_EXHIBITION, ...taken });
  const fitted = withStartLanguage(
    withKnownStories(withKnownTerritory(config, problems), knownStories, problems),
    taken,
    problems,
  );
  return { config: fitted, problems };
}

/** The territory has to be there, unless the file names packs of which one may bring it. */
function withKnownTerritory(config: ExhibitionConfig, problems: Problem[]): ExhibitionConfig {
  return config.packs.length > 0 ? config : withTerritoryAtHand(config, problems);
}

function withTerritoryAtHand(config: ExhibitionConfig, problems: Problem[]): ExhibitionConfig {
  const known = knownTerritories().map(({ id }) => id);
  const { territory } = config;
  if (known.includes(territory)) return config;
  const kept = DEFAULT_EXHIBITION.territory;
  problems.push(
    problemWith(
      'territory',
      `there is no territory ${territory}`,
      `choose from ${known.join(', ')}; until then it is ${kept}`,
      'config.wrongField',
      { expected: EXPECTS.territory, kept },
    ),
  );
  return { ...config, territory: kept };
}

/** Without stories that nobody can play; all that ship where none is left. */
function withKnownStories(
  config: ExhibitionConfig,
  knownStories: readonly string[],
  problems: Problem[],
): ExhibitionConfig {
  const stories = config.stories.filter((id) => knownStories.includes(id));
  const unknown = config.stories.filter((id) => !knownStories.includes(id)).join(', ');
  if (unknown === '') return config;
  const known = knownStories.join(', ');
  problems.push(
    problemWith('stories', `there is no story ${unknown}`, `choose from ${known}`, 'config.story', {
      unknown,
      known,
    }),
  );
  return { ...config, stories: stories.length > 0 ? stories : [...knownStories] };
}

/**
 * Every language that a visitor can come upon has its button: the one after each reset too. Where
 * the file says nothing of that one, it is the first of those offered.
 */
function withStartLanguage(
  config: ExhibitionConfig,
  taken: Readonly<Record<string, unknown>>,
  problems: Problem[],
): ExhibitionConfig {
  const languages = [...new Set(config.languages)];
  const [first = config.language] = languages;
  if (languages.includes(config.language)) return { ...config, languages };
  if (taken.language === undefined) return { ...config, languages, language: first };
  const { language } = config;
  problems.push(
    problemWith(
      'languages',
      `the language of the start, ${language}, is not among them`,
      'add it; it has been given a button',
      'config.startLanguage',
      { language: `language.${language}` },
    ),
  );
  return { ...config, languages: [language, ...languages] };
}

/** The configuration under an address: `lang`, `theme` and `territory` behind `?` stand above it. */
export function withAddress(read: ReadConfig, search: string): ReadConfig {
  const query = new URLSearchParams(search);
  const word = <T extends string>(name: string, words: readonly T[]) =>
    words.find((known) => known === query.get(name));
  const language = word('lang', LANGUAGES) ?? read.config.language;
  const languages = read.config.languages.includes(language)
    ? read.config.languages
    : [language, ...read.config.languages];
  const theme = word('theme', THEMES) ?? read.config.theme;
  const known = knownTerritories().map(({ id }) => id);
  const territory = word('territory', known) ?? read.config.territory;
  return { ...read, config: { ...read.config, language, languages, theme, territory } };
}

/** Once the packs of the hall are kept: the territory is there by now, or the default one opens. */
export function afterPacks({ config, problems }: ReadConfig): ReadConfig {
  const found = [...problems];
  return { config: withTerritoryAtHand(config, found), problems: found };
}

/** Fetches the file; where there is none, the defaults hold and nothing is wrong. */
export async function loadExhibitionConfig(
  at: URL,
  knownStories: readonly string[],
): Promise<ReadConfig> {
  try {
    const response = await fetch(at);
    // Servers of single pages answer with the page itself for what they do not have.
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (response.ok && isJson) return readExhibitionConfig(await response.text(), knownStories);
    return { config: DEFAULT_EXHIBITION, problems: [] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      config: DEFAULT_EXHIBITION,
      problems: [
        problemWith(null, what, 'check the network; the defaults hold', 'config.unreachable'),
      ],
    };
  }
}
