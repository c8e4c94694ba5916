/** The cases that the frame is measured in: few, so that every two of window, mode, language and state meet. */
import { readFileSync } from 'node:fs';
import { editsSchema } from '../../src/domain/scenario/scenario.ts';
import { LANGUAGES, type Language } from '../../src/domain/territory/schema.ts';
import { encodeEdits } from '../../src/share/link/editsCode.ts';
import { MODES, type Mode, PANELS } from '../../src/store/shareable.ts';
import { allPairs } from './allPairs.ts';

const WINDOWS = [
  '320x568',
  '360x640',
  '390x844',
  '844x390',
  '768x1024',
  // A desk of 1280x720 at 200 %, and at 400 %.
  '640x360',
  '320x180',
  '1024x768',
  '1280x720',
  '1440x900',
  '1920x1080',
  '1080x1920',
  '2560x1080',
  '3840x2160',
  '7680x1080',
] as const;

/** The tightest of each arrangement, and the desk whose share of map is stated: all states are seen here. */
const TIGHT_WINDOWS: readonly string[] = [
  '320x568',
  '320x180',
  '640x360',
  '768x1024',
  '1024x768',
  '1280x720',
];
/** One arrangement dresses all panels: each is seen in so many of them. */
const PANEL_WINDOWS: readonly string[] = ['320x568', '320x180', '640x360', '1280x720'];

/** Panels that are opened for their own sake; the others show in other states. */
const PANELS_SHOWN = PANELS.filter((panel) => panel !== 'overview' && panel !== 'scenario');
/** In which most regions are there at once: these are seen in every window. */
const FULLEST = ['start', 'added', 'story', 'game'] as const;
const STATES = [
  ...FULLEST,
  ...PANELS_SHOWN,
  'card',
  'placing',
  'legend',
  'note',
  'computing',
  'share',
  'explore',
] as const;
export type State = (typeof STATES)[number];

const isOneOf = (states: readonly string[], state: string) => states.includes(state);

const isSeenIn = (window: string, state: State): boolean => {
  if (isOneOf(FULLEST, state)) return true;
  return (isOneOf(PANELS_SHOWN, state) ? PANEL_WINDOWS : TIGHT_WINDOWS).includes(window);
};

/** What a mode can show. */
const STATES_OF: Readonly<Record<Mode, readonly State[]>> = {
  plan: STATES.filter((state) => state !== 'game' && state !== 'explore'),
  present: ['start', 'card', 'story', 'legend', 'note', 'computing'],
  embed: ['start', 'card', 'story', 'legend', 'note', 'computing'],
  exhibition: ['start', 'story', 'explore', 'game'],
};

export type Case = {
  readonly window: string;
  readonly mode: Mode;
  readonly language: Language;
  readonly state: State;
};

const nameOf = ({ mode, state, language }: Case) => `${mode} ${state} ${language}`;

/** In an order in which neighbours differ by their windows alone as often as can be. */
export const CASES: readonly Case[] = allPairs(
  { window: WINDOWS, mode: MODES, language: LANGUAGES, state: STATES },
  ({ window, mode, state }) =>
    (mode === undefined || state === undefined || STATES_OF[mode].includes(state)) &&
    (window === undefined || state === undefined || isSeenIn(window, state)) &&
    // What magnifies a desk so far is a person at it: no hall, no talk, no frame in a page.
    !(
      window === '320x180' &&
      ((mode !== undefined && mode !== 'plan') || state === 'explore' || state === 'game')
    ),
).toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const facilities = JSON.parse(
  readFileSync(new URL('../../public/geo/almaty/facilities.geojson', import.meta.url), 'utf8'),
) as { readonly features: readonly { readonly properties: { readonly id: string } }[] };
const A_PLACE = facilities.features[0]?.properties.id ?? '';

/** Where a place has been added. */
export const ADDED_AT = [76.9, 43.24] as const;

const AN_EDIT = encodeEdits(
  editsSchema.parse([
    {
      id: 'e1',
      type: 'addProject',
      projectId: 'new-1',
      kind: 'school',
      position: ADDED_AT,
      size: 1_175,
      openYear: 2028,
      finance: 'state',
    },
  ]),
);

/** What the link of a state says besides mode and language. */
export function linkOf(state: State): Readonly<Record<string, string | number>> {
  switch (state) {
    case 'card':
      return { s: `facility:${A_PLACE}` };
    case 'placing':
      return { panel: 'scenario' };
    case 'added':
      return { panel: 'scenario', e: AN_EDIT, s: 'project:new-1' };
    case 'story':
      return { story: 'school-in-step:1' };
    case 'note':
      return { nonsense: 1 };
    case 'computing':
      return { y: 2031 };
    case 'share':
    case 'start':
    case 'legend':
    case 'explore':
    case 'game':
      return {};
    default:
      return { panel: state };
  }
}
