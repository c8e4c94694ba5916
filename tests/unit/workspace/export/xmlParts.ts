/** Office files as their readers take them apart: every part parsed, nothing mended on the way. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';

export type Node = Record<string, unknown>;
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  preserveOrder: false,
});

/** All elements of a name, wherever they stand. */
export function elements(value: unknown, name: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((one) => elements(one, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === name ? ([inner].flat() as Node[]) : []),
    ...elements(inner, name),
  ]);
}

/** The parts that are XML, also those of workbooks within. Fails where one is not well-formed. */
export function soundParts(file: Uint8Array): ReadonlyMap<string, Node> {
  const parts = new Map<string, Node>();
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (name.endsWith('.xlsx')) {
      for (const [inner, node] of soundParts(bytes)) parts.set(`${name}/${inner}`, node);
    }
    if (!/\.(xml|rels)$/.test(name)) continue;
    const text = strFromU8(bytes);
    expect(XMLValidator.validate(text), name).toBe(true);
    // A bare & is no XML, which the validator lets pass in attributes.
    expect(text, name).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    parts.set(name, parser.parse(text) as Node);
  }
  return parts;
}
