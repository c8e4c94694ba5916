/** A layer's text piece by piece: a hundred thousand features at once would hold up whoever waits. */
import { bytesOf, type FileContent, textOf } from './packFiles.ts';

/** As `layerText` begins and ends: a feature a line between them. */
const HEAD = '{"type":"FeatureCollection","features":[\n';
const TAIL = '\n]}\n';
const COMMA = 0x2c;
const NEW_LINE = 0x0a;
/** A few milliseconds of work. */
const BYTES_AT_ONCE = 200_000;

/** What `JSON.parse` gives, in steps where the text is as packs write it. Throws as that does. */
export function* layerParsing(content: FileContent): Generator<void, unknown> {
  const bytes = bytesOf(content);
  const end = bytes.length - TAIL.length;
  const isOurs =
    end - HEAD.length > BYTES_AT_ONCE &&
    textOf(bytes.subarray(0, HEAD.length)) === HEAD &&
    textOf(bytes.subarray(end)) === TAIL;
  if (!isOurs) return JSON.parse(textOf(content));
  const features: unknown[] = [];
  for (let start = HEAD.length; start < end; ) {
    const stop = endOfFeature(bytes, start + BYTES_AT_ONCE, end);
    const piece = featuresIn(textOf(bytes.subarray(start, stop)));
    // Lines that are no features: written by somebody else.
    if (!piece) return JSON.parse(textOf(content));
    for (const feature of piece) features.push(feature);
    start = stop + 2;
    yield;
  }
  return { type: 'FeatureCollection', features };
}

/** Where the next line ends with a comma; in a text of JSON no new line is raw. */
function endOfFeature(bytes: Uint8Array, from: number, end: number): number {
  for (
    let at = bytes.indexOf(NEW_LINE, from);
    at >= 0 && at < end;
    at = bytes.indexOf(NEW_LINE, at + 1)
  ) {
    if (bytes[at - 1] === COMMA) return at - 1;
  }
  return end;
}

/** Null where these are no whole features. */
function featuresIn(lines: string): readonly unknown[] | null {
  try {
    return JSON.parse(`[${lines}]`) as readonly unknown[];
  } catch {
    return null;
  }
}
