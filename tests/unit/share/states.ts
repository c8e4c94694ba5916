/**
 * Random states of the page, and the two territories that links in tests know. Measures, layers and
 * filters of both kinds are mixed: a link can say anything of either.
 */
import fc from 'fast-check';
import {
  FINANCES,
  LANGUAGES,
  OWNERSHIPS,
  PROJECT_KINDS,
  SCHOOL_KINDS,
  STATUSES,
} from '../../../src/domain/territory/schema.ts';
import { ASSIGNMENT_MODES, COMPUTED_SERVICES } from '../../../src/engine/results/results.ts';
import { roundCamera } from '../../../src/share/link/parts.ts';
import {
  MAP_LAYERS,
  MEASURES,
  MODES,
  PANELS,
  SELECTION_KINDS,
  type ShareableState,
  shareableStateSchema,
  THEMES,
} from '../../../src/store/shareable.ts';
import {
  MOST_SITES,
  SITE_AIMS,
  SITE_AREA_USES,
  SITE_GROUNDS,
} from '../../../src/store/siting/saidQuestion.ts';
import { editLists } from '../scenario/randomEdits.ts';

const decimal = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((x) => x + 0);
const walkM = fc.integer({ min: 50, max: 20_000 });
const year = fc.integer({ min: 2015, max: 2040 });
const someOf = <T>(values: readonly T[]) => fc.shuffledSubarray([...values]);

/** To a metre, as all places of a question are. */
const place = fc
  .tuple(fc.integer({ min: -18_000_000, max: 18_000_000 }), fc.integer({ min: -9e6, max: 9e6 }))
  .map(([x, y]) => [x / 1e5, y / 1e5]);
const seats = fc.integer({ min: 1, max: 5_000 });
const budget = fc.option(fc.integer({ min: 0, max: 2_000_000 }));

const questions = fc.record(
  {
    service: fc.constantFrom(...COMPUTED_SERVICES),
    aim: fc.constantFrom(...SITE_AIMS),
    target: fc.integer({ min: 1, max: 100_000 }),
    siteCount: fc.integer({ min: 1, max: MOST_SITES }),
    seats: fc
      .tuple(seats, seats)
      .map(([a, b]) => ({ least: Math.min(a, b), most: Math.max(a, b) })),
    budgetMillionTenge: budget,
    finance: fc.constantFrom(...FINANCES),
    placeCostMillionTenge: fc.option(fc.integer({ min: 1, max: 1000 }).map((tenth) => tenth / 10)),
    minDistanceM: fc.integer({ min: 0, max: 5_000 }),
    openYear: year,
    years: fc.option(
      fc
        .tuple(year, fc.array(budget, { minLength: 1, maxLength: 8 }))
        .map(([first, budgets]) =>
          budgets.map((one, index) => ({ year: first + index, budgetMillionTenge: one })),
        ),
    ),
    areas: fc.array(
      fc.record({
        use: fc.constantFrom(...SITE_AREA_USES),
        ring: fc.array(place, { minLength: 3, maxLength: 12 }),
        mostSeats: seats,
      }),
      { minLength: 1, maxLength: 4 },
    ),
    ground: fc.constantFrom(...SITE_GROUNDS),
    extendSeats: fc.option(seats),
    required: fc.array(place, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['service'] },
);

export const states: fc.Arbitrary<ShareableState> = fc
  .record({
    territoryId: fc.constantFrom('almaty', 'kazakhstan'),
    camera: fc.option(
      fc
        .record({
          longitude: decimal(-180, 180),
          latitude: decimal(-85, 85),
          zoom: decimal(0, 20),
          bearing: decimal(-180, 180),
          pitch: decimal(0, 70),
        })
        .map(roundCamera),
    ),
    year,
    layers: fc.record(
      Object.fromEntries(
        MAP_LAYERS.map((id) => [
          id,
          fc.record({ visible: fc.boolean(), opacity: fc.constantFrom(0, 0.25, 0.5, 0.8, 1) }),
        ]),
      ),
    ),
    service: fc.constantFrom(...COMPUTED_SERVICES),
    measure: fc.constantFrom(...MEASURES),
    sector: fc.option(fc.string({ minLength: 1, maxLength: 20, unit: 'binary' })),
    filters: fc.record({
      services: someOf(COMPUTED_SERVICES),
      ownerships: someOf(OWNERSHIPS),
      finances: someOf(FINANCES),
      statuses: someOf(STATUSES),
      projectKinds: someOf(PROJECT_KINDS),
      areaIds: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }), {
        maxLength: 4,
      }),
      settlementClasses: someOf([1, 2, 3, 4, 5]),
      schoolKinds: someOf(SCHOOL_KINDS),
      openYears: fc.option(fc.tuple(year, year)),
      standardDistanceM: fc.record({ school: walkM, preschool: walkM, clinic: walkM }),
      assignmentMode: fc.constantFrom(...ASSIGNMENT_MODES),
      assignmentMaxDistanceM: walkM,
    }),
    selection: fc.option(
      fc.record({
        kind: fc.constantFrom(...SELECTION_KINDS),
        id: fc
          .string({ minLength: 1, maxLength: 20, unit: 'binary' })
          .filter((id) => id.length <= 80),
      }),
    ),
    language: fc.constantFrom(...LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    mode: fc.constantFrom(...MODES),
    panel: fc.constantFrom(...PANELS),
    story: fc.option(
      fc.record({
        id: fc.constantFrom('urban', 'a:b', 'ә/1'),
        step: fc.integer({ min: 0, max: 200 }),
      }),
    ),
    edits: editLists(12).map((edits) => [...edits]),
    question: fc.option(questions),
  })
  .map((state) => shareableStateSchema.parse(state));
