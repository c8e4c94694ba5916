import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { isMessageKey } from '../../../src/i18n/messages.ts';
import { toBase64Url } from '../../../src/share/link/bytes.ts';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { decodeEdits, encodeEdits } from '../../../src/share/link/editsCode.ts';
import {
  carriesComparison,
  COMFORTABLE_LINK_LENGTH,
  encodeLink,
  linkContents,
} from '../../../src/share/link/encodeLink.ts';
import { defaultStateOf } from '../../../src/share/link/packs.ts';
import { PARTS } from '../../../src/share/link/parts.ts';
import { fitToTerritory } from '../../../src/store/fitToTerritory.ts';
import {
  filtersSchema,
  type ShareableState,
  shareableStateSchema,
} from '../../../src/store/shareable.ts';
import { editLists } from '../scenario/randomEdits.ts';
import { smallCity } from '../territory/smallCity.ts';
import { PACKS } from './packs.ts';
import { states } from './states.ts';

const almaty = defaultStateOf(PACKS, 'almaty');
const isValid = (state: ShareableState) => shareableStateSchema.safeParse(state).success;
const partsIn = (notes: readonly { what: string }[]) => notes.map(({ what }) => what).join('\n');

describe('a link', () => {
  it('opens exactly the state it was made from', () => {
    fc.assert(
      fc.property(states, (state) => {
        const link = encodeLink(state, PACKS);
        expect(decodeLink(link, PACKS)).toEqual({ state, notes: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('is the same text for the same state, and needs no escaping in an address', () => {
    fc.assert(
      fc.property(states, (state) => {
        const link = encodeLink(state, PACKS);
        expect(encodeLink(structuredClone(state), PACKS)).toBe(link);
        expect(new URL(link, 'https://example.org/').hash).toBe(link);
        expect(link).not.toContain('%');
      }),
    );
  });

  it('says only what differs from how the territory opens by itself', () => {
    expect(encodeLink(almaty, PACKS)).toBe('#v=1&t=almaty&y=2025&lang=kk');
    const state: ShareableState = {
      ...almaty,
      year: 2030,
      language: 'ru',
      camera: { longitude: 76.912345678, latitude: 43.2, zoom: 11.5, bearing: 0, pitch: 0 },
      layers: {
        ...almaty.layers,
        flows: { visible: true, opacity: 0.8 },
        cells: { visible: false, opacity: 0.5 },
      },
      filters: { ...almaty.filters, ownerships: ['state'] },
      selection: { kind: 'facility', id: 'school 12' },
    };
    expect(encodeLink(state, PACKS)).toBe(
      '#v=1&t=almaty&y=2030&lang=ru&c=76.91235,43.2,11.5&l=-cells:0.5,flows&fo=state&s=facility:school~2012',
    );
    expect(linkContents(state, PACKS)).toEqual([
      'language',
      'camera',
      'layers',
      'ownerships',
      'selection',
    ]);
  });

  it('carries the question where to build, entry by entry, and drops those that say nothing possible', () => {
    const question: ShareableState['question'] = {
      service: 'preschool',
      siteCount: 3,
      budgetMillionTenge: null,
      years: [
        { year: 2027, budgetMillionTenge: 5000 },
        { year: 2028, budgetMillionTenge: null },
      ],
      required: [[76.9, 43.25]],
      areas: [
        {
          use: 'forbidden',
          ring: [
            [76.9, 43.2],
            [76.91, 43.2],
            [76.91, 43.21],
          ],
          mostSeats: 300,
        },
      ],
    };
    const state: ShareableState = { ...almaty, question };
    const link = encodeLink(state, PACKS);
    const written =
      'q=preschool,n:3,b:-,y:2027:5000:2028:-,r:7690000:4325000,u:forbidden:300:7690000:4320000:1000:0:0:1000';
    expect(link).toContain(written);
    expect(decodeLink(link, PACKS)).toEqual({ state, notes: [] });
    const harmed = link.replace(written, 'q=preschool,n:300,a:covering,y:2027:1:2029:1,z:1');
    const opened = decodeLink(harmed, PACKS);
    expect(opened.state.question).toEqual({ service: 'preschool', aim: 'covering' });
    expect(partsIn(opened.notes)).toContain('question was left out');
    expect(decodeLink(link.replace('q=preschool', 'q=museum'), PACKS).state.question).toBeNull();
  });

  it('carries a plan to compare with where it fits, and leaves it out where it does not', () => {
    fc.assert(
      fc.property(
        editLists(4),
        editLists(4),
        fc.string({ maxLength: 30 }),
        (edits, others, name) => {
          const comparison = { name, edits: [...others] };
          const state: ShareableState = { ...almaty, edits: [...edits], comparison };
          const link = encodeLink(state, PACKS);
          const isCarried = carriesComparison(state, PACKS);
          expect(linkContents(state, PACKS).includes('comparison')).toBe(isCarried);
          expect(decodeLink(link, PACKS)).toEqual({
            state: isCarried ? state : { ...state, comparison: null },
            notes: [],
          });
          if (isCarried) expect(link.length).toBeLessThan(COMFORTABLE_LINK_LENGTH + 100);
        },
      ),
    );
    const many = Array.from(
      { length: 200 },
      (_, index): Edit =>
        editSchema.parse({
          id: `e${index}`,
          type: 'addProject',
          projectId: `new-${index}`,
          kind: 'school',
          position: [76 + Math.sin(index), 43 + Math.cos(index)],
          size: 100 + index * 7,
          openYear: 2026 + (index % 9),
          finance: 'state',
        }),
    );
    const long: ShareableState = { ...almaty, comparison: { name: 'B', edits: many } };
    expect(carriesComparison(long, PACKS)).toBe(false);
    expect(encodeLink(long, PACKS)).toBe(encodeLink(almaty, PACKS));
  });

  it('carries what matters how much to whoever compares', () => {
    const weights = { unplaced: 5, 'coverage.school.streets': 0 } as const;
    const state: ShareableState = { ...almaty, comparison: { name: 'B: "x"', edits: [], weights } };
    expect(decodeLink(encodeLink(state, PACKS), PACKS)).toEqual({ state, notes: [] });
    const damaged = encodeLink(state, PACKS).replace('unplaced-5', 'unplaced-77');
    expect(decodeLink(damaged, PACKS).state.comparison).toBeNull();
  });

  it('with a damaged plan to compare with opens the rest and says so', () => {
    const comparison = { name: 'B', edits: [] };
    const link = encodeLink({ ...almaty, year: 2031, comparison }, PACKS);
    const opened = decodeLink(link.replace(/w=.*$/, 'w=B:!!'), PACKS);
    expect(opened.state).toEqual({ ...almaty, year: 2031 });
    expect(partsIn(opened.notes)).toContain('comparison was left out');
  });

  it('has a part for every choice that a state holds, each with a key of its own', () => {
    const fields = [
      ...Object.keys(shareableStateSchema.shape),
      ...Object.keys(filtersSchema.shape),
    ];
    const written = ['territoryId', 'year', 'filters', ...PARTS.map(({ name }) => name)];
    expect(written.toSorted()).toEqual(fields.toSorted());
    expect(new Set(PARTS.map(({ key }) => key)).size).toBe(PARTS.length);
  });

  it('made by the first release still opens', () => {
    const link =
      '#v=1&t=almaty&y=2030&lang=en&c=76.9,43.25,12,-20,45&m=networkDistance&l=streets,radii:0.3' +
      '&fa=medeu,alatau&fy=2026-2030&fd=600,300,1000&am=district&e=QfIDAA5ob3VzaW5nLWFsYXRhdQAPbTItcGVyLXJlc2lkZW50AAVuZXctMQACALTbrEmO1J0pgEsGAQATAQGRHAgAAgw&h=abcdef01';
    const { state, notes } = decodeLink(link, PACKS);
    expect(notes).toEqual([]);
    // Streets are there by default since; a link of before that asks for them still opens.
    expect(encodeLink(state, PACKS)).toBe(link.replace('l=streets,', 'l='));
    expect(state.edits).toEqual([
      {
        id: 'e1',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'school',
        position: [76.912345, 43.234567],
        size: 600,
        openYear: 2028,
        finance: 'private',
      },
      { id: 'e3', type: 'changeAssumption', assumptionId: 'm2-per-resident', value: 22.5 },
      {
        id: 'e4',
        type: 'rephaseProject',
        projectId: 'housing-alatau',
        phaseIndex: 2,
        openYear: 2031,
      },
    ]);
  });

  it('survives a program that escapes it on the way', () => {
    fc.assert(
      fc.property(states, (state) => {
        const link = encodeLink(state, PACKS).slice(1);
        const inParts = link.replaceAll(',', '%2C').replaceAll(':', '%3a');
        expect(decodeLink(`#${inParts}`, PACKS).state).toEqual(state);
        expect(decodeLink(`#${encodeURIComponent(link)}`, PACKS).state).toEqual(state);
      }),
    );
  });
});

describe('a link that cannot be taken as it stands', () => {
  it('of a later version opens as far as it is understood, with a note', () => {
    const { state, notes } = decodeLink('#v=7&t=almaty&y=2031&future=abc', PACKS);
    expect(state.year).toBe(2031);
    expect(notes.map(({ message }) => message?.key)).toEqual([
      'note.laterVersion',
      'note.droppedValue',
    ]);
  });

  it('to an unknown territory opens the first one without what belongs to the other', () => {
    const { state, notes } = decodeLink('#v=1&t=atlantis&y=2030&lang=en&c=1,2,3&s=cell:x', PACKS);
    expect(state).toEqual({ ...almaty, year: 2030, language: 'en' });
    expect(partsIn(notes)).toMatch(/no territory 'atlantis'[\s\S]*camera[\s\S]*selection/);
  });

  it('with a year outside the territory opens the nearest', () => {
    const { state, notes } = decodeLink('#t=almaty&y=2099', PACKS);
    expect(state.year).toBe(2040);
    expect(notes[0]?.message).toMatchObject({ key: 'note.fitted', params: { value: 2040 } });
  });

  it('keeps the good entries of a list', () => {
    const { state, notes } = decodeLink('#t=almaty&fs=school,casino&l=streets,ufo,-areas', PACKS);
    expect(state.filters.services).toEqual(['school']);
    expect(state.layers.streets.visible).toBe(true);
    expect(state.layers.areas.visible).toBe(false);
    expect(partsIn(notes)).toMatch(/'ufo'[\s\S]*'casino'/);
  });

  it('with damaged edits opens without them', () => {
    const edits = encodeEdits([
      editSchema.parse({ id: 'e1', type: 'closeFacility', facilityId: 'x', closeYear: 2030 }),
    ]);
    const { state, notes } = decodeLink(`#t=almaty&e=${edits.slice(0, -2)}`, PACKS);
    expect(state.edits).toEqual([]);
    expect(partsIn(notes)).toMatch(/edits was left out: it cannot be read/);
  });

  it('made on other facts says so', () => {
    const state = { ...almaty, edits: [closeSchool] };
    const older = PACKS.map((pack) => ({ ...pack, contentHash: 'ffffffff' }));
    const { notes } = decodeLink(encodeLink(state, older), PACKS);
    expect(notes.map(({ message }) => message?.key)).toEqual(['note.packChanged']);
  });

  it('that is empty opens the first territory without a word', () => {
    for (const empty of ['', '#']) {
      expect(decodeLink(empty, PACKS)).toEqual({ state: almaty, notes: [] });
    }
  });
});

const closeSchool: Edit = editSchema.parse({
  id: 'e1',
  type: 'closeFacility',
  facilityId: 'school-1',
  closeYear: 2030,
});

describe('fuzzed links', () => {
  const keys = fc.constantFrom(
    ...[
      'v',
      't',
      'y',
      'lang',
      'mode',
      'theme',
      'panel',
      'c',
      'sv',
      'm',
      'l',
      'fs',
      'fo',
      'ff',
      'ft',
    ],
    ...['fk', 'fa', 'fc', 'fy', 'fd', 'am', 'ad', 's', 'story', 'e', 'h', 'zz', '__proto__'],
  );
  const junkFields = fc
    .array(
      fc.tuple(keys, fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\w,:.~%-]*$/))),
    )
    .map((fields) => `#${fields.map(([key, text]) => `${key}=${text}`).join('&')}`);
  const damaged = fc
    .tuple(
      states,
      fc.array(fc.tuple(fc.nat(600), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 })), {
        minLength: 1,
        maxLength: 6,
      }),
    )
    .map(([state, blows]) => {
      let link = encodeLink(state, PACKS);
      for (const [at, length, put] of blows) {
        link = link.slice(0, at) + put + link.slice(at + length);
      }
      return link;
    });

  it.each([
    ['a minus before zero', 'c=-0,0,0'],
    ['half a character', 'story=a\udc001:0'],
  ])('are read the same when written anew, %s included', (_, part) => {
    const opened = decodeLink(`#v=1&t=almaty&${part}`, PACKS);
    expect(decodeLink(encodeLink(opened.state, PACKS), PACKS)).toEqual(opened);
  });

  it('never throw, always give a valid state, and say what was dropped', () => {
    fc.assert(
      fc.property(fc.oneof(junkFields, damaged, fc.string({ unit: 'binary' })), (link) => {
        const { state, notes } = decodeLink(link, PACKS);
        expect(isValid(state)).toBe(true);
        // What was not said to be dropped is there: the link to what was opened opens the same.
        expect(decodeLink(encodeLink(state, PACKS), PACKS)).toEqual({ state, notes: [] });
        for (const { message } of notes) {
          expect(message?.key).toMatch(/^note\./);
          const { part, why } = message?.params ?? {};
          // Both are said in the language of the page.
          if (part !== undefined) expect(isMessageKey(`linkPart.${String(part)}`)).toBe(true);
          if (why !== undefined) expect(isMessageKey(`dropped.${String(why)}`)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('in which any one part is replaced by junk keep all others and name the part', () => {
    fc.assert(
      fc.property(states, fc.nat(30), (state, choice) => {
        const fields = encodeLink(state, PACKS).slice(1).split('&');
        const index = 1 + (choice % (fields.length - 1));
        const key = (fields[index] ?? '').split('=')[0] ?? '';
        if (key === 'h' || key === 't') return;
        fields[index] = `${key}=!junk!`;
        const opened = decodeLink(`#${fields.join('&')}`, PACKS);
        expect(isValid(opened.state)).toBe(true);
        // Ids of areas and names of sectors may be any words.
        const isFree = key === 'fa' || key === 'ms';
        expect(opened.notes.length).toBeGreaterThan(isFree ? -1 : 0);
        const without = decodeLink(`#${fields.toSpliced(index, 1).join('&')}`, PACKS);
        if (!isFree) expect(opened.state).toEqual(without.state);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot make the page unpack something huge', () => {
    // A million zeros deflate to a thousand bytes; longer texts are not even looked at.
    const bomb = toBase64Url(Uint8Array.from([0, 1, ...deflateSync(new Uint8Array(16_000_000))]));
    const start = performance.now();
    for (const text of [bomb, 'A'.repeat(5e6)]) {
      const { state, notes } = decodeLink(`#t=almaty&e=${text}`, PACKS);
      expect(state).toEqual(almaty);
      expect(partsIn(notes)).toMatch(/edits was left out/);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('edits in a link', () => {
  it('come back exactly, whatever their ids, names and numbers', () => {
    const odd = fc.record({
      id: fc.string({ minLength: 1, maxLength: 40 }),
      type: fc.constant('addProject'),
      projectId: fc.string({ minLength: 1, maxLength: 30 }),
      kind: fc.constantFrom('school', 'housing'),
      position: fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
      ),
      size: fc.double({ min: 0, max: 1e7, noNaN: true }),
      openYear: fc.integer({ min: 1900, max: 2150 }),
      finance: fc.constant('state'),
      name: fc.option(fc.string({ maxLength: 80, unit: 'grapheme' }).filter((n) => n.length <= 80)),
    });
    const oddEdits = fc
      .array(odd, { maxLength: 8 })
      .map((list) =>
        list.map(({ name, ...edit }) => editSchema.parse(name === null ? edit : { ...edit, name })),
      );
    fc.assert(
      fc.property(fc.oneof(oddEdits, editLists(30)), (edits) => {
        expect(decodeEdits(encodeEdits(edits))).toEqual(edits);
      }),
      { numRuns: 500 },
    );
  });

  it('fifty mixed ones stay well under 2,000 characters', () => {
    const link = encodeLink({ ...almaty, edits: fiftyEdits() }, PACKS);
    expect(decodeLink(link, PACKS).state.edits).toHaveLength(50);
    expect(link.length).toBeLessThan(COMFORTABLE_LINK_LENGTH);
    // Some 850 characters in fact; the bound leaves room for longer ids.
    expect(link.length).toBeLessThan(1200);
  });

  it('that name things the territory does not have are dropped once it is loaded', () => {
    const city = smallCity();
    const state: ShareableState = {
      ...defaultStateOf([city.manifest], 'small-city'),
      edits: [closeSchool, editSchema.parse({ ...closeSchool, id: 'e2', facilityId: 'gone' })],
      selection: { kind: 'facility', id: 'gone' },
    };
    const fitted = fitToTerritory(state, city);
    expect(fitted.state.edits).toEqual([closeSchool]);
    expect(fitted.state.selection).toBeNull();
    expect(fitted.notes).toHaveLength(2);
    const sound = { ...state, edits: [closeSchool], selection: null };
    expect(fitToTerritory(sound, city)).toEqual({ state: sound, notes: [] });
  });
});

/** All kinds of edits in turn, about things with ids like those of a pack, at scattered places. */
function fiftyEdits(): Edit[] {
  let seed = 12_345;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const place = () => [76.75 + random(400_000) / 1e6, 43.1 + random(300_000) / 1e6];
  const facilityId = () => `almaty-${['school', 'gymnasium', 'lyceum'][random(3)]}-${random(400)}`;
  const projectId = () => `project-${['school', 'housing', 'clinic'][random(3)]}-${random(200)}`;
  const year = () => 2025 + random(16);
  const makers: (() => object)[] = [
    () => ({
      type: 'addProject',
      projectId: `new-${random(50)}`,
      kind: 'school',
      position: place(),
      size: 300 + random(1500),
      openYear: year(),
      finance: 'private',
    }),
    () => ({ type: 'moveProject', projectId: projectId(), position: place() }),
    () => ({ type: 'removeProject', projectId: projectId() }),
    () => ({ type: 'resizeProject', projectId: projectId(), size: random(90_000) }),
    () => ({
      type: 'rephaseProject',
      projectId: projectId(),
      phaseIndex: random(4),
      openYear: year(),
    }),
    () => ({
      type: 'openFacility',
      facilityId: `new-${50 + random(50)}`,
      service: 'clinic',
      ownership: 'state',
      position: place(),
      capacity: random(900),
      openYear: year(),
    }),
    () => ({ type: 'moveFacility', facilityId: facilityId(), position: place() }),
    () => ({ type: 'closeFacility', facilityId: facilityId(), closeYear: year() }),
    () => ({
      type: 'extendFacility',
      facilityId: facilityId(),
      capacity: random(2500),
      fromYear: year(),
    }),
    () => ({
      type: 'changeAssumption',
      assumptionId: 'm2-per-resident',
      value: random(4000) / 100,
    }),
    () => ({
      type: 'changeStandard',
      standardId: `class-1-school-${random(9)}`,
      threshold: random(999),
    }),
  ];
  return Array.from({ length: 50 }, (_, index) =>
    editSchema.parse({ id: `e${index + 1}`, ...makers[index % makers.length]?.() }),
  );
}
