/**
 * Links, files and messages as somebody would write them who wants to harm whoever opens them:
 * damaged ones, ones of junk, and crafted ones with right check sums and sizes that grow on reading.
 */
import type { ByteWriter } from '../../src/share/link/bytes.ts';
import { editsText, packed } from './craft.ts';
import type { Chance } from './random.ts';

export type HostileInput = {
  readonly kind: 'link' | 'scenario' | 'story' | 'message';
  /** How it was made, for the report. */
  readonly way: string;
  readonly value: unknown;
};

type Maker = (chance: Chance) => unknown;
type Makers = Readonly<Record<string, Maker>>;

const KEYS =
  'v t y lang mode theme panel c sv m l fs fo ff ft fk fa fc fy fd am ad s story e h zz __proto__'.split(
    ' ',
  );
const PIECES = ['', '0', '1', '-1', '1e999', 'NaN', ',', ':', '~', '~FF', '%', '%FF', '&', '=', '#']
  .concat(['school', 'state', 'almaty', 'own-1:0', 'facility:', 'ә', '\u0000', '\ud800', '\u202e'])
  .concat(['constructor', '../..', '<script>', "'--", '999999999999', 'toString']);

const sizes = [0, 1, 20, 300, 5_000, 40_000];
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));
const junk = (chance: Chance) => times(chance.below(12), () => chance.one(PIECES)).join('');
const edits = (write: (writer: ByteWriter) => void) => `#t=almaty&e=${editsText(write)}`;
const whole = (chance: Chance) => chance.one([0, 1, 2, 300, 2 ** 20, 2 ** 33, 2 ** 48]);

const LINKS: Makers = {
  'parts of junk': (chance) =>
    `#${times(chance.below(20), () => `${chance.one(KEYS)}=${junk(chance)}`).join('&')}`,
  'a long list': (chance) => {
    const word = chance.one(['1', 'school', 'x', '', ',', '~', 'state', 'streets:0.5']);
    return `#t=almaty&${chance.one(KEYS)}=${times(chance.one(sizes), () => word).join(',')}`;
  },
  'many parts': (chance) =>
    `#${times(chance.one(sizes), (index) => `${chance.one(['x', 'y', 'fs', '&amp;'])}${index}`).join('&')}`,
  'one sign over and over': (chance) =>
    `#t=almaty&${chance.one(KEYS)}=${chance.one(PIECES).repeat(chance.one(sizes))}`,
  'shared ids': (chance) =>
    edits((writer) => {
      const count = chance.one([1, 500, 501, 20_000, 100_000]);
      writer.whole(count);
      for (let index = 0; index < count; index++) {
        writer.whole(whole(chance));
        writer.text('x'.repeat(chance.below(4)));
      }
    }),
  'more edits than fit': (chance) =>
    edits((writer) => {
      writer.whole(1);
      writer.whole(0);
      writer.text('school-1');
      const type = chance.below(22);
      const rest = chance.below(6);
      for (let index = 0; index < chance.one([10, 600, 60_000]); index++) {
        writer.byte(type);
        for (let at = 0; at < rest; at++) writer.whole(chance.one([0, 1, 7]));
      }
    }),
  'sizes out of proportion': (chance) =>
    edits((writer) => {
      writer.whole(whole(chance));
      for (let index = 0; index < 30; index++) writer.whole(whole(chance));
    }),
  'much that packs into little': (chance) =>
    `#t=almaty&e=${packed(new Uint8Array(chance.one([1_000, 399_999, 400_001, 16_000_000])).fill(chance.below(256)))}`,
  'bytes at random': (chance) =>
    `#t=almaty&e=${packed(Uint8Array.from({ length: chance.below(400) }, () => chance.below(256)))}`,
};

/** A JSON value of chance, never deeper than that. */
function oddValue(chance: Chance, depth = 3): unknown {
  const odd: readonly unknown[] = [null, true, -1, 1e308, 0.5, '', 'x', '\u0000', 2 ** 53];
  if (depth === 0 || chance.isTrue(0.4)) return chance.one([...odd, ...PIECES]);
  if (chance.isTrue(0.5))
    return times(chance.below(5), () => '').map(() => oddValue(chance, depth - 1));
  const keys = ['id', 'type', 'toString', 'steps', 'edits', 'length', '__proto__', 'position'];
  return Object.fromEntries(
    times(chance.below(5), () => chance.one(keys)).map((key) => [key, oddValue(chance, depth - 1)]),
  );
}

const TYPES = [
  'addProject',
  'moveFacility',
  'openFacility',
  'changeAssumption',
  'changeStandard',
  'x',
];
const editOf = (chance: Chance) => ({
  id: chance.one(['e1', 'e2', 'e999999999', '', 'x'.repeat(chance.one([1, 41, 900]))]),
  type: chance.one(TYPES),
  facilityId: chance.one(['school-1', 'school-2', 'y'.repeat(chance.one([80, 81, 900]))]),
  projectId: chance.one(['project-school', 'new-1']),
  service: 'school',
  ownership: 'state',
  kind: 'school',
  finance: 'state',
  position: chance.one([[76.9, 43.2], [1e9, 2], [null, 1], 'here']),
  capacity: chance.one([0, 600, 1e12, -5, 0.5]),
  size: chance.one([0, 600, 1e300]),
  openYear: chance.one([2030, 1899, 2999, '2030']),
  value: oddValue(chance, 1),
});
const listOf = (chance: Chance, lengths: readonly number[], make: () => unknown) =>
  Array.from({ length: chance.one(lengths) }, make);
const hugeText = (chance: Chance) =>
  chance.one([
    '['.repeat(chance.one([10, 20_001, 900_000])),
    `{${times(chance.one([10, 30_000]), (index) => `"k${index}":{}`).join(',')}}`,
    `[${'{},'.repeat(chance.one([10, 19_000, 300_000]))}{}]`,
    '\uFEFF'.repeat(chance.below(3)) + junk(chance),
    `"${'x'.repeat(chance.one([10, 1_100_000]))}"`,
  ]);

const SCENARIOS: Makers = {
  'edits of chance': (chance) =>
    JSON.stringify({
      version: chance.one([0, 1, 1, 1, 2, 'one', -1]),
      territoryId: chance.one(['small-city', 'small-city', 'x', { toString: 1 }]),
      territory: 'small-city',
      contentHash: oddValue(chance, 1),
      name: chance.one(['', 'x'.repeat(500), oddValue(chance, 1)]),
      edits: listOf(chance, [0, 3, 40, 501, 1_500], () =>
        chance.isTrue(0.8) ? editOf(chance) : oddValue(chance),
      ),
      changes: listOf(chance, [0, 3, 2_000], () => ({
        do: 'add-seats',
        school: oddValue(chance, 1),
      })),
    }),
  'text of a size': hugeText,
  'a value of chance': (chance) => JSON.stringify(oddValue(chance)),
};

const STORIES: Makers = {
  'steps of chance': (chance) => {
    const words = chance.one([{ kk: 'a', ru: 'b', en: 'c' }, 'a', { kk: 'x'.repeat(9_000) }]);
    return JSON.stringify({
      format: 'aumaq-story',
      version: chance.one([1, 1, 1, 2, '1']),
      id: chance.one(['own-1', 'X', 'x'.repeat(100_000)]),
      title: words,
      territoryId: chance.one(['almaty', 'kazakhstan', 'x']),
      [chance.one(['steps', 'steps', 'stages'])]: listOf(chance, [1, 3, 61, 400], () => ({
        title: words,
        text: words,
        year: chance.one([2030, 1, 'x']),
        camera: chance.one([
          undefined,
          { zoom: 99 },
          { longitude: 700, latitude: 43, zoom: 22, bearing: 0, pitch: 80 },
        ]),
        edits: chance.one([undefined, [editOf(chance)], [null, null]]),
        picture: chance.one([undefined, { source: `data:image/png;base64,${'A'.repeat(2_000)}` }]),
      })),
    });
  },
  'text of a size': hugeText,
  'a value of chance': (chance) => JSON.stringify(oddValue(chance)),
};

const fieldsOf = (count: number, prefix: string, value: unknown) =>
  Object.fromEntries(times(count, (index) => `${prefix}${index}`).map((name) => [name, value]));

const MESSAGES: Makers = {
  'a request of chance': (chance) => ({
    aumaq: chance.one([1, 1, 1, 2]),
    id: chance.one([1, 'a', 'x'.repeat(200), null, Number.NaN]),
    do: chance.one(['getState', 'setYear', 'open', 'goToStep', 'setTheme', 'setLayers', 'select']),
    ...chance.one([
      {},
      { year: chance.one([2030, 1, 1e9, '2030']) },
      { theme: oddValue(chance, 1) },
    ]),
    ...chance.one([{}, { layers: oddValue(chance) }, { selection: oddValue(chance) }]),
    ...chance.one([
      {},
      { story: chance.one(['school-in-step', 'own-1', 'x']), step: chance.below(300) },
    ]),
  }),
  'a link in a request': (chance) => ({
    aumaq: 1,
    id: chance.below(100),
    do: 'open',
    link: chance.one(Object.values(LINKS))(chance),
  }),
  'a request with thousands of fields': (chance) => ({
    aumaq: 1,
    id: 1,
    do: 'setLayers',
    layers: fieldsOf(chance.one([5, 5_000]), 'l', { visible: 1 }),
    ...fieldsOf(chance.one([0, 5_000]), 'f', 1),
  }),
  'a value of chance': (chance) => oddValue(chance),
};

const ALL = { link: LINKS, scenario: SCENARIOS, story: STORIES, message: MESSAGES } as const;

export function hostileInput(chance: Chance): HostileInput {
  const kind = chance.one(['link', 'link', 'scenario', 'story', 'message'] as const);
  const makers: Makers = ALL[kind];
  const way = chance.one(Object.keys(makers));
  return { kind, way, value: makers[way]?.(chance) };
}
