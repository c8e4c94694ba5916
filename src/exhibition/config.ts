/**
 * What an exhibition's technician sets in `exhibition.json` beside index.html. Every field may be
 * left out. A field that is wrong keeps its default, and what was wrong is said: a hall with a typo
 * in its file still has its map.
 */
import { z } from 'zod';
import type { Problem } from '../domain/parsed.ts';
import { LANGUAGES } from '../domain/territory/schema.ts';
import { THEMES } from '../store/shareable.ts';
import { EMBEDDED_TERRITORIES } from '../store/territories.ts';

const EXHIBITION_CONFIG_VERSION = 1;

/** What visitors may do. */
export const ACTIVITIES = ['explore', 'game', 'story'] as const;
export type Activity = (typeof ACTIVITIES)[number];

const EXHIBITION_TOOLS = [...ACTIVITIES, 'handover'] as const;

const TERRITORY_IDS = EMBEDDED_TERRITORIES.map(({ id }) => id);
const seconds = (least: number) => z.number().min(least).max(86_400);

const FIELDS = {
  version: z.literal(EXHIBITION_CONFIG_VERSION),
  /** Territory of the start state and of the game, which needs a city. */
  territory: z.enum(TERRITORY_IDS),
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

const FILE = 'exhibition.json';

/** Reads the text of an exhibition.json; never throws. */
export function readExhibitionConfig(text: string): ReadConfig {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      config: DEFAULT_EXHIBITION,
      problems: [{ where: FILE, what, remedy: 'mend the JSON; until then the defaults hold' }],
    };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    const remedy = 'write an object, {"territory": "almaty", …}; until then the defaults hold';
    return {
      config: DEFAULT_EXHIBITION,
      problems: [{ where: FILE, what: 'this is not an object', remedy }],
    };
  }
  const problems: Problem[] = [];
  const taken: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw)) {
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof typeof FIELDS] : null;
    if (!field) {
      problems.push({
        where: `${FILE}: ${key}`,
        what: 'there is no such setting',
        remedy: `remove it; settings are ${Object.keys(FIELDS).join(', ')}`,
      });
      continue;
    }
    const read = field.safeParse(value);
    if (read.success) taken[key] = read.data;
    else {
      const kept = JSON.stringify(DEFAULT_EXHIBITION[key as keyof typeof FIELDS]);
      problems.push({
        where: `${FILE}: ${key}`,
        what: read.error.issues.map(({ message }) => message).join('; '),
        remedy: `correct it; until then it is ${kept}`,
      });
    }
  }
  return { config: schema.parse({ ...DEFAULT_EXHIBITION, ...taken }), problems };
}

/** Fetches the file; where there is none, the defaults hold and nothing is wrong. */
export async function loadExhibitionConfig(at: URL): Promise<ReadConfig> {
  try {
    const response = await fetch(at);
    // Servers of single pages answer with the page itself for what they do not have.
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (response.ok && isJson) return readExhibitionConfig(await response.text());
    return { config: DEFAULT_EXHIBITION, problems: [] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return {
      config: DEFAULT_EXHIBITION,
      problems: [{ where: FILE, what, remedy: 'check the network; the defaults hold' }],
    };
  }
}
