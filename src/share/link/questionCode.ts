/**
 * The question where to build in a link: the service it is about, then only what was said, as
 * `school,n:3,a:covering,y:2026:5000:2027:-`. `-` is none; metres, million tenge, and places in
 * hundred-thousandths of a degree, each as the step from the one before.
 */
import type { LonLat } from '../../domain/territory/schema.ts';
import {
  type SaidQuestion,
  saidQuestionSchema,
  type SiteArea,
} from '../../store/siting/saidQuestion.ts';

const DEGREE = 1e5;

/** Fields of one word or number. Keys are part of the format. */
const SINGLE = {
  n: 'siteCount',
  a: 'aim',
  t: 'target',
  b: 'budgetMillionTenge',
  f: 'finance',
  k: 'placeCostMillionTenge',
  d: 'minDistanceM',
  o: 'openYear',
  g: 'ground',
  x: 'extendSeats',
} as const satisfies Readonly<Record<string, keyof SaidQuestion>>;

/** Fields of several numbers: how they are written one behind the other, and read. */
const SEATS = 's';
const YEARS = 'y';
const REQUIRED = 'r';
/** One for each area. */
const AREA = 'u';

type Value = string | number | null;

const written = (value: Value) => (value === null ? '-' : String(value));

function readValue(text: string): Value {
  if (text === '-') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) + 0 : text;
}

/** As text for a link; the same question always gives the same. */
export function encodeQuestion(question: SaidQuestion): string {
  const entries: string[] = [question.service];
  const write = (key: string, ...values: readonly Value[]) =>
    entries.push([key, ...values.map(written)].join(':'));
  for (const [key, field] of Object.entries(SINGLE)) {
    const value = question[field];
    if (value !== undefined) write(key, value);
  }
  const { seats, years, required, areas } = question;
  if (seats) write(SEATS, seats.least, seats.most);
  if (years === null) write(YEARS, null);
  if (years) write(YEARS, ...years.flatMap((one) => [one.year, one.budgetMillionTenge]));
  // None at all is what is asked by default.
  if (required?.length) write(REQUIRED, ...stepsOf(required));
  for (const { use, ring, mostSeats } of areas ?? []) {
    write(AREA, use, mostSeats, ...stepsOf(ring));
  }
  return entries.join(',');
}

function stepsOf(places: readonly LonLat[]): number[] {
  let [x, y] = [0, 0];
  return places.flatMap(([longitude, latitude]) => {
    const [east, north] = [Math.round(longitude * DEGREE), Math.round(latitude * DEGREE)];
    const step = [east - x, north - y];
    [x, y] = [east, north];
    return step;
  });
}

function placesOf(steps: readonly Value[]): readonly unknown[] {
  const places: unknown[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < steps.length; at += 2) {
    x += Number(steps[at]);
    y += Number(steps[at + 1]);
    places.push([x / DEGREE, y / DEGREE]);
  }
  return places;
}

function pairsOf(values: readonly Value[]): unknown[] {
  const pairs: unknown[] = [];
  for (let at = 0; at < values.length; at += 2) {
    pairs.push({ year: values[at], budgetMillionTenge: values[at + 1] });
  }
  return pairs;
}

/** What an entry of the text says; null where it is none. */
function said(entry: string, areas: readonly SiteArea[]): Partial<Record<string, unknown>> | null {
  const [key = '', ...texts] = entry.split(':');
  const values = texts.map(readValue);
  const [first] = values;
  if (key in SINGLE) {
    return values.length === 1 ? { [SINGLE[key as keyof typeof SINGLE]]: first } : null;
  }
  switch (key) {
    case SEATS:
      return values.length === 2 ? { seats: { least: first, most: values[1] } } : null;
    case YEARS:
      return { years: first === null ? null : pairsOf(values) };
    case REQUIRED:
      return { required: placesOf(values) };
    case AREA: {
      const [use, mostSeats, ...steps] = values;
      return { areas: [...areas, { use, ring: placesOf(steps), mostSeats }] };
    }
    default:
      return null;
  }
}

/**
 * The question that the entries of a text say, the service first.
 * @returns null where they are about no service; `dropped` are the entries that say nothing possible.
 */
export function decodeQuestion([service, ...entries]: readonly string[]): {
  question: SaidQuestion;
  dropped: readonly string[];
} | null {
  const start = saidQuestionSchema.safeParse({ service });
  if (!start.success) return null;
  let question = start.data;
  const dropped: string[] = [];
  for (const entry of entries) {
    const more = said(entry, question.areas ?? []);
    const next = more && saidQuestionSchema.safeParse({ ...question, ...more });
    if (next?.success) question = next.data;
    else dropped.push(entry);
  }
  return { question, dropped };
}
