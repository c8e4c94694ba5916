/**
 * The parts of a link: for each its key, how it is written and how it is read. One list for both
 * directions, so that they cannot drift apart. Keys are part of the format: never reuse one.
 */
import type { z } from 'zod';
import { shortened } from '../../domain/bounded.ts';
import { wellFormedEdits } from '../../domain/scenario/restoreScenario.ts';
import type { Problem } from '../../domain/parsed.ts';
import type { DropReason } from '../../domain/scenario/notes.ts';
import { isOwnStoryId } from '../stories/schema.ts';
import {
  type Camera,
  comparedPlanSchema,
  type Filters,
  filtersSchema,
  fittedCamera,
  type LayerChoice,
  layerChoiceSchema,
  MAP_LAYERS,
  type MapLayerId,
  selectionSchema,
  type ShareableState,
  shareableStateSchema,
  writtenCameraSchema,
} from '../../store/shareable.ts';
import { decodeEdits, encodeEdits } from './editsCode.ts';
import { escaped, unescaped } from './escape.ts';
import { decodeQuestion, encodeQuestion } from './questionCode.ts';

/** What could be read of a part, and why the rest was left out. */
type Reading = {
  readonly change: Partial<ShareableState>;
  readonly dropped?: { readonly why: DropReason; readonly value?: string };
  readonly notes?: readonly Problem[];
};

/** Called so in a note and in "this link holds …", each by a text of the page. */
export type PartName = Exclude<
  keyof ShareableState | keyof Filters,
  'territoryId' | 'year' | 'filters'
>;

export type Part = {
  readonly key: string;
  readonly name: PartName;
  /** Null where the state has nothing to say that differs from the default. */
  readonly write: (state: ShareableState, byDefault: ShareableState) => string | null;
  readonly read: (text: string, state: ShareableState) => Reading;
};

const isSame = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function unreadable(text: string): Reading {
  return { change: {}, dropped: { why: 'impossible', value: shortened(text) } };
}

/** More than any list has words; what follows is one entry that cannot be read. */
const MAX_ENTRIES = 100;

function entriesOf(text: string): readonly string[] {
  if (text === '') return [];
  const entries = text.split(',', MAX_ENTRIES + 1);
  return entries.length > MAX_ENTRIES ? entries.with(MAX_ENTRIES, '…') : entries;
}

const shape = shareableStateSchema.shape;
const filterShape = filtersSchema.shape;

// --- single words and numbers -----------------------------------------------------------------

function wordPart<Key extends 'service' | 'measure' | 'language' | 'theme' | 'mode' | 'panel'>(
  key: string,
  field: Key,
): Part {
  return {
    key,
    name: field,
    write: (state, byDefault) => (state[field] === byDefault[field] ? null : state[field]),
    read: (text) => {
      const parsed = shape[field].safeParse(text);
      return parsed.success ? { change: { [field]: parsed.data } } : unreadable(text);
    },
  };
}

/** Always written: a link without a language is one that leaves it to its reader. */
const languagePart: Part = {
  ...wordPart('lang', 'language'),
  write: ({ language }) => language,
};

function numberOf(text: string): number {
  // Adding 0 turns -0 into 0, which a link written anew would not say.
  return /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text) ? Number(text) + 0 : Number.NaN;
}

// --- camera -----------------------------------------------------------------------------------

const CAMERA_FIELDS = ['longitude', 'latitude', 'zoom', 'bearing', 'pitch'] as const;
/** A metre on the ground, a hundredth of a zoom step, a tenth of a degree. */
const CAMERA_DECIMALS = { longitude: 5, latitude: 5, zoom: 2, bearing: 1, pitch: 1 } as const;

/** The camera as a link carries it: to about a metre. */
export function roundCamera(camera: Camera): Camera {
  const rounded = { ...fittedCamera(camera) };
  for (const field of CAMERA_FIELDS) {
    const scale = 10 ** CAMERA_DECIMALS[field];
    // Adding 0 turns -0 into 0.
    rounded[field] = Math.round(camera[field] * scale) / scale + 0;
  }
  return rounded;
}

const cameraPart: Part = {
  key: 'c',
  name: 'camera',
  write: ({ camera }) => {
    if (camera === null) return null;
    const rounded = roundCamera(camera);
    return CAMERA_FIELDS.map((field) => String(rounded[field]))
      .join(',')
      .replace(/,0,0$/, '');
  },
  read: (text) => {
    const [longitude, latitude, zoom, bearing = 0, pitch = 0, ...more] = text
      .split(',')
      .map(numberOf);
    const parsed = writtenCameraSchema.safeParse({ longitude, latitude, zoom, bearing, pitch });
    return parsed.success && more.length === 0
      ? { change: { camera: parsed.data } }
      : unreadable(text);
  },
};

// --- layers -----------------------------------------------------------------------------------

/** "streets,-areas,cells:0.5": shown, hidden, shown with half opacity. */
const layersPart: Part = {
  key: 'l',
  name: 'layers',
  write: ({ layers }, byDefault) => {
    const changed = MAP_LAYERS.filter((id) => !isSame(layers[id], byDefault.layers[id]));
    if (changed.length === 0) return null;
    return changed
      .map((id) => {
        const { visible, opacity } = layers[id];
        const isUsual = opacity === byDefault.layers[id].opacity;
        return `${visible ? '' : '-'}${id}${isUsual ? '' : `:${opacity}`}`;
      })
      .join(',');
  },
  read: (text, state) => {
    const layers: Record<MapLayerId, LayerChoice> = { ...state.layers };
    const dropped: string[] = [];
    for (const entry of entriesOf(text)) {
      const [, minus, name, opacityText] = /^(-?)([A-Za-z]+)(?::(.*))?$/.exec(entry) ?? [];
      const id = MAP_LAYERS.find((known) => known === name);
      const opacity = opacityText === undefined ? undefined : numberOf(opacityText);
      const choice = layerChoiceSchema.safeParse({
        visible: minus !== '-',
        opacity: opacity ?? (id === undefined ? 1 : state.layers[id].opacity),
      });
      if (id !== undefined && choice.success) layers[id] = choice.data;
      else dropped.push(entry);
    }
    return { change: { layers }, ...droppedEntries(dropped) };
  },
};

function droppedEntries(entries: readonly string[]): Pick<Reading, 'dropped'> {
  const { dropped } = unreadable(entries.join(', '));
  return entries.length > 0 && dropped ? { dropped } : {};
}

// --- filters ----------------------------------------------------------------------------------

type ListFilter =
  | 'services'
  | 'ownerships'
  | 'finances'
  | 'statuses'
  | 'projectKinds'
  | 'areaIds'
  | 'settlementClasses'
  | 'schoolKinds';

function listPart(key: string, field: ListFilter): Part {
  const schema: z.ZodType = filterShape[field];
  const isNumeric = field === 'settlementClasses';
  return {
    key,
    name: field,
    write: ({ filters }, byDefault) =>
      isSame(filters[field], byDefault.filters[field])
        ? null
        : filters[field].map((entry) => escaped(String(entry))).join(','),
    read: (text, { filters }) => {
      const kept: unknown[] = [];
      const dropped: string[] = [];
      for (const entry of entriesOf(text)) {
        const word = unescaped(entry);
        const value = isNumeric && word !== null ? numberOf(word) : word;
        if (kept.includes(value)) continue;
        if (schema.safeParse([...kept, value]).success) kept.push(value);
        else dropped.push(entry);
      }
      // Nothing of a list that could be read is no choice of nothing.
      const isLost = kept.length === 0 && dropped.length > 0;
      const change = isLost ? {} : { filters: { ...filters, [field]: kept } as Filters };
      return { change, ...droppedEntries(dropped) };
    },
  };
}

function filterPart<Key extends keyof Filters>(
  key: string,
  field: Key,
  write: (value: Filters[Key]) => string,
  read: (text: string) => unknown,
): Part {
  const schema: z.ZodType = filterShape[field];
  return {
    key,
    name: field,
    write: ({ filters }, byDefault) =>
      isSame(filters[field], byDefault.filters[field]) ? null : write(filters[field]),
    read: (text, { filters }) => {
      const parsed = schema.safeParse(read(text));
      return parsed.success
        ? { change: { filters: { ...filters, [field]: parsed.data } } }
        : unreadable(text);
    },
  };
}

const openYearsPart = filterPart(
  'fy',
  'openYears',
  (years) => (years === null ? '' : years.join('-')),
  (text) => (text === '' ? null : text.split('-').map(numberOf)),
);
const distancesPart = filterPart(
  'fd',
  'standardDistanceM',
  ({ school, preschool, clinic }) => [school, preschool, clinic].join(','),
  (text) => {
    const [school, preschool, clinic, ...more] = text.split(',').map(numberOf);
    return more.length === 0 ? { school, preschool, clinic } : null;
  },
);
const assignmentPart = filterPart(
  'am',
  'assignmentMode',
  (mode) => mode,
  (text) => text,
);
const longestWalkPart = filterPart('ad', 'assignmentMaxDistanceM', String, numberOf);

// --- what is selected, told and edited --------------------------------------------------------

const selectionPart: Part = {
  key: 's',
  name: 'selection',
  write: ({ selection }) =>
    selection === null ? null : `${selection.kind}:${escaped(selection.id)}`,
  read: (text) => {
    const colon = text.indexOf(':');
    const [kind, id] = [text.slice(0, colon), unescaped(text.slice(colon + 1))];
    const parsed = selectionSchema.safeParse({ kind, id });
    return parsed.success ? { change: { selection: parsed.data } } : unreadable(text);
  },
};

const sectorPart: Part = {
  key: 'ms',
  name: 'sector',
  write: ({ sector }) => (sector === null ? null : escaped(sector)),
  read: (text) => {
    const parsed = shape.sector.safeParse(unescaped(text));
    return parsed.success && parsed.data !== null
      ? { change: { sector: parsed.data } }
      : unreadable(text);
  },
};

const storyPart: Part = {
  key: 'story',
  name: 'story',
  // A person's own story is on their device only.
  write: ({ story }) =>
    story === null || isOwnStoryId(story.id) ? null : `${escaped(story.id)}:${String(story.step)}`,
  read: (text) => {
    const colon = text.lastIndexOf(':');
    const [id, step] = [unescaped(text.slice(0, colon)), numberOf(text.slice(colon + 1))];
    const parsed = shape.story.safeParse({ id, step });
    return parsed.success ? { change: { story: parsed.data } } : unreadable(text);
  },
};

/** Edits that a program has broken into lines or put words behind; the check sum tells them. */
function editsIn(text: string): readonly unknown[] | null {
  const unbroken = text.replaceAll(/[^\w-]/g, '');
  const first = /^[\w-]*/.exec(text)?.[0] ?? '';
  return decodeEdits(unbroken) ?? (first === unbroken ? null : decodeEdits(first));
}

const editsPart: Part = {
  key: 'e',
  name: 'edits',
  write: ({ edits }) => (edits.length === 0 ? null : encodeEdits(edits)),
  read: (text) => {
    const values = editsIn(text);
    if (values === null) return { change: {}, dropped: { why: 'damaged' } };
    const { kept, notes } = wellFormedEdits(values);
    return { change: { edits: [...kept] }, notes };
  },
};

/** "unplaced-3,meanWalk-1" */
function writtenWeights(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([id, weight]) => `${escaped(id)}-${weight}`)
    .join(',');
}

/** What cannot be read of it is left for the schema to refuse. */
function weightsIn(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text.split(',').map((each) => {
      const dash = each.lastIndexOf('-');
      return [unescaped(each.slice(0, dash)) ?? '', Number(each.slice(dash + 1))];
    }),
  );
}

/** "name:edits" or "name:edits:weights": another plan, beside the one on the page. */
const comparisonPart: Part = {
  key: 'w',
  name: 'comparison',
  write: ({ comparison }) =>
    comparison &&
    [
      escaped(comparison.name),
      encodeEdits(comparison.edits),
      ...(comparison.weights ? [writtenWeights(comparison.weights)] : []),
    ].join(':'),
  read: (text) => {
    const [nameText = '', editsText = '', weightsText] = text.split(':');
    const [name, values] = [unescaped(nameText), editsIn(editsText)];
    if (name === null || values === null) return { change: {}, dropped: { why: 'damaged' } };
    const { kept, notes } = wellFormedEdits(values);
    const weights = weightsText ? { weights: weightsIn(weightsText) } : {};
    const parsed = comparedPlanSchema.safeParse({ name, edits: [...kept], ...weights });
    return parsed.success ? { change: { comparison: parsed.data }, notes } : unreadable(text);
  },
};

const questionPart: Part = {
  key: 'q',
  name: 'question',
  write: ({ question }) => question && encodeQuestion(question),
  read: (text) => {
    const decoded = decodeQuestion(entriesOf(text));
    if (decoded === null) return unreadable(text);
    const { question, dropped } = decoded;
    return { change: { question }, ...droppedEntries(dropped) };
  },
};

/** In the order in which they are written, after version, territory and year. */
export const PARTS: readonly Part[] = [
  languagePart,
  wordPart('mode', 'mode'),
  wordPart('theme', 'theme'),
  wordPart('panel', 'panel'),
  cameraPart,
  wordPart('sv', 'service'),
  wordPart('m', 'measure'),
  sectorPart,
  layersPart,
  listPart('fs', 'services'),
  listPart('fo', 'ownerships'),
  listPart('ff', 'finances'),
  listPart('ft', 'statuses'),
  listPart('fk', 'projectKinds'),
  listPart('fa', 'areaIds'),
  listPart('fc', 'settlementClasses'),
  listPart('fl', 'schoolKinds'),
  openYearsPart,
  distancesPart,
  assignmentPart,
  longestWalkPart,
  selectionPart,
  storyPart,
  questionPart,
  editsPart,
  comparisonPart,
];
