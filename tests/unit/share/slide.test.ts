/** The slide as PowerPoint would read it: every part parsed, nothing mended on the way. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { slideOf } from '../../../src/ui/share/slide.ts';

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const LINK = 'https://maps.example/aumaq/?lang=kk#v=1&t=almaty&y=2030&s=facility:a"b<c>';
const WORDS = {
  heading: 'Алматы & "Alatau" <2030>: 500 м\u0000 ішіндегі балалар',
  legend: [{ label: '< 50 %' }, { label: '50–80 % & more' }],
  unit: 'балалар үлесі, %',
  source: `Дереккөздер: © OpenStreetMap, «${'ұзын атау, '.repeat(40)}»; the end.`,
  live: 'Интерактивті карта',
};

type Node = Record<string, unknown>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: false,
});

/** All elements of a name, wherever they stand. */
function elements(value: unknown, name: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => elements(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? ([inner].flat() as Node[]) : []),
    ...elements(inner, name),
  ]);
}

let parts: Record<string, string> = {};
beforeAll(async () => {
  const file = await slideOf({ data: PIXEL, aspect: 2.2 }, LINK, WORDS, 'kk');
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  parts = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
});
const parsed = (name: string) => parser.parse(parts[name] ?? '') as Node;

describe('a slide', () => {
  it('is well-formed XML in every part, without characters that XML does not have', () => {
    expect(Object.keys(parts).length).toBeGreaterThan(20);
    for (const [name, text] of Object.entries(parts)) {
      expect(XMLValidator.validate(text), name).toBe(true);
      // A bare & is no XML, which the validator lets pass in attributes.
      expect(text, name).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    }
  });

  it('leads from its picture and its text to exactly the link', () => {
    const relations = elements(parsed('ppt/slides/_rels/slide1.xml.rels'), 'Relationship');
    const targets = relations.filter(({ TargetMode }) => TargetMode === 'External');
    const addresses = targets.map(({ Target }) => String(Target));
    expect(addresses).toEqual([LINK, LINK]);
  });

  it('has its heading as a title, and legend and sources whole', () => {
    const slide = parsed('ppt/slides/slide1.xml');
    const title = elements(slide, 'p:sp').find((shape) =>
      elements(shape, 'p:ph').some(({ type }) => type === 'title' || type === 'ctrTitle'),
    );
    const said = (node: unknown) => elements(node, 'a:t').map(String).join('');
    expect(said(title)).toBe(WORDS.heading.replace('\u0000', ' '));
    expect(said(slide)).toContain(WORDS.source);
    const [picture] = elements(elements(slide, 'p:pic'), 'p:cNvPr');
    for (const { label } of WORDS.legend) expect(String(picture?.descr)).toContain(label);
  });

  it('says in which language its texts are', () => {
    for (const name of ['ppt/slides/slide1.xml', 'ppt/notesSlides/notesSlide1.xml']) {
      const languages = new Set(
        [...(parts[name] ?? '').matchAll(/ lang="([^"]+)"/g)].map(([, tag]) => tag),
      );
      expect([...languages], name).toEqual(['kk-KZ']);
    }
  });
});
