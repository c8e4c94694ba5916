/** Links as they come out of mail and chat programs: they open what they were made from. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { mendedAddress } from '../../../src/share/link/mend.ts';
import { openedBy } from '../../../src/share/openedBy.ts';
import type { ShareableState } from '../../../src/store/shareable.ts';
import { defaultStateOf } from '../../../src/share/link/packs.ts';
import { PACKS } from './packs.ts';
import { states } from './states.ts';

/** As a browser would hand it over: of blanks and the like some are escaped, some dropped. */
const inBrowser = (link: string) => new URL(link, 'https://maps.example/').hash;

const behind = [
  ...['.', ',', ';', ':', '!', '?', '…', ')', ').', ']', '>', '>.', '"', '".', "'", '»', '”', '*'],
  ...[
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u200b',
    '%20',
    '%0A',
    '%0D%0A',
    '%22',
    '%3E',
    '%29',
    '.)',
  ],
  ...[' and more words', '%0A%0ABest regards', '">the map</a>', '&quot;', '&gt;', '&nbsp;', '` `'],
];

describe('a link with something behind it', () => {
  it.each(behind)('%j opens what it was made from', (tail) => {
    fc.assert(
      fc.property(states, (state) => {
        const link = encodeLink(state, PACKS);
        expect(decodeLink(`${link}${tail}`, PACKS)).toEqual({ state, notes: [] });
        expect(decodeLink(inBrowser(`${link}${tail}`), PACKS)).toEqual({ state, notes: [] });
      }),
      { numRuns: 6 },
    );
  });

  it('keeps brackets and full stops that belong to a name', () => {
    const selection = { kind: 'facility', id: 'School No. 1 (new)' } as const;
    const state: ShareableState = { ...defaultStateOf(PACKS, 'almaty'), selection };
    expect(decodeLink(`(${encodeLink(state, PACKS)}).`.slice(1), PACKS).state).toEqual(state);
    // As the first release wrote it.
    const older = '#v=1&t=almaty&y=2025&s=facility:school-(new)';
    expect(decodeLink(older, PACKS).state.selection?.id).toBe('school-(new)');
    expect(decodeLink(`${older}.`, PACKS).state.selection?.id).toBe('school-(new)');
  });
});

/** As mail is sent: `=3D` for `=`, and a `=` at the end of each line. */
const quotedPrintable = (link: string) => {
  const lines = link.slice(1).match(/.{1,40}/g) ?? [];
  return `#${lines.map((line) => line.replaceAll('=', '=3D')).join('=\n')}`;
};

describe('a link that was', () => {
  const ways: readonly (readonly [string, (link: string) => string])[] = [
    ['escaped for HTML', (link) => link.replaceAll('&', '&amp;')],
    ['escaped for HTML twice', (link) => link.replaceAll('&', '&amp;amp;')],
    ['broken into lines', (link) => link.replaceAll(/(.{20})/g, '$1\n')],
    ['broken into lines that are escaped', (link) => link.replaceAll(/([^%]{30})/g, '$1%0D%0A')],
    ['sent as quoted-printable', quotedPrintable],
    ['escaped once more, its sign excepted', (link) => `#${encodeURIComponent(link.slice(1))}`],
  ];
  it.each(ways)('%s opens what it was made from', (_, touched) => {
    fc.assert(
      fc.property(states, (state) => {
        const link = touched(encodeLink(state, PACKS));
        expect(decodeLink(link, PACKS)).toEqual({ state, notes: [] });
        expect(decodeLink(inBrowser(link), PACKS)).toEqual({ state, notes: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('broken with a blank inside its edits opens with them', () => {
    fc.assert(
      fc.property(
        states.filter(({ edits }) => edits.length > 2),
        fc.nat(30),
        (state, at) => {
          const link = encodeLink(state, PACKS);
          const place = link.indexOf('&e=') + 4 + at;
          const broken = `${link.slice(0, place)} ${link.slice(place)}`;
          expect(decodeLink(broken, PACKS).state.edits).toEqual(state.edits);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('an address whose # was escaped', () => {
  it.each([
    ['/aumaq/%23v=1&t=kazakhstan&y=2030', ''],
    ['/aumaq/?embed%23v=1&t=kazakhstan&y=2030', '?embed'],
  ])('%s opens the link', (written, search) => {
    const address = new URL(written, 'https://maps.example');
    expect(mendedAddress(address)).toEqual({
      pathname: '/aumaq/',
      search,
      hash: '#v=1&t=kazakhstan&y=2030',
    });
    const { state, notes } = openedBy(address, PACKS, 'en');
    expect([state.territoryId, state.year, notes]).toEqual(['kazakhstan', 2030, []]);
  });
});

it('blanks, brackets and breaks by the ten thousand are read in no time', () => {
  for (const mark of [' ', ')', '(', '&amp;', '%0A', ' \n', '%20', '.', '&quot;', '~', '%']) {
    const start = process.cpuUsage();
    decodeLink(`#t=almaty&s=${mark.repeat(40_000 / mark.length)}`, PACKS);
    expect(process.cpuUsage(start).user / 1000, mark).toBeLessThan(200);
  }
});

it('a view nearer than the map goes is written and read as the nearest', () => {
  const camera = { longitude: 76.9, latitude: 43.2, zoom: 22, bearing: 0, pitch: 0 };
  const link = encodeLink({ ...defaultStateOf(PACKS, 'almaty'), camera }, PACKS);
  expect(decodeLink(link, PACKS).state.camera?.zoom).toBe(20);
  const { state, notes } = decodeLink('#v=1&t=almaty&y=2025&c=76.9,43.2,21.4', PACKS);
  expect([state.camera?.zoom, notes]).toEqual([20, []]);
});
