/** A pack from a folder on disk, with problems placed at the line where the feature stands. */
import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { decodeStreets } from '../domain/accessibility/streetGraphFile.ts';
import type { StreetLines } from '../domain/accessibility/streetLines.ts';
import { crc32 } from '../domain/crc32.ts';
import type { Problem } from '../domain/parsed.ts';
import { parseCountryDetails } from '../domain/territory/countryDetails.ts';
import { type Economy, parseEconomy } from '../domain/territory/economy.ts';
import { MANIFEST_FILE } from '../domain/territory/layerReader.ts';
import { parseManifest, parsePack } from '../domain/territory/parse.ts';
import type { LayerName, PackManifest } from '../domain/territory/schema.ts';
import type { CountryDetails, Territory } from '../domain/territory/territory.ts';
import { readText } from './csv.ts';
import { type CliIo, InputError } from './io.ts';

export type PackOnDisk = {
  readonly territory: Territory;
  readonly details: CountryDetails;
  readonly economy: Economy;
  /** The streets in their binary form; null where the pack has none. */
  readonly streets: ArrayBuffer | null;
  /** The same, read. */
  readonly lines: StreetLines | null;
};

export type PackReading =
  | { readonly ok: true; readonly pack: PackOnDisk; readonly notes: readonly Problem[] }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/** Reads and checks a whole pack. A file that is missing or no JSON throws an `InputError`. */
export function readPack(disk: CliIo, folder: string): PackReading {
  const texts = new Map<string, string>();
  const sums = new Map<string, string>();
  const io: CliIo = {
    ...disk,
    readFile: (path) => {
      const bytes = disk.readFile(path);
      sums.set(path, crc32(bytes));
      return bytes;
    },
  };
  const hash = createHash('sha256');
  const readJson = (file: string): unknown => {
    const path = join(folder, file);
    const text = readText(io, path);
    texts.set(file, text);
    if (file !== MANIFEST_FILE) hash.update(file).update('\0').update(text);
    return parseJson(path, text);
  };
  const inFolder = (problem: Problem) => placed(folder, texts, problem);

  const manifest = readJson(MANIFEST_FILE);
  const parsedManifest = parseManifest(manifest);
  if (!parsedManifest.ok) return { ok: false, errors: parsedManifest.problems.map(inFolder) };

  const layers = new Map<LayerName, unknown>();
  let streets: ArrayBuffer | null = null;
  let lines: StreetLines | null = null;
  for (const { id, file } of parsedManifest.value.layers) {
    if (id === 'streets') {
      const path = join(folder, file);
      const bytes = io.readFile(path);
      hash.update(file).update('\0').update(bytes);
      streets = arrayBufferOf(bytes);
      const graph = decodeStreets(streets);
      if (!graph.ok)
        return { ok: false, errors: graph.problems.map((problem) => inFile(path, problem)) };
      lines = graph.value;
    } else layers.set(id, readJson(file));
  }
  const parsed = parsePack({ manifest, layers });
  if (!parsed.ok) return { ok: false, errors: parsed.problems.map(inFolder) };
  const details = parseCountryDetails(parsed.value, layers);
  if (!details.ok) return { ok: false, errors: details.problems.map(inFolder) };
  const economy = parseEconomy(parsed.value, layers);
  if (!economy.ok) return { ok: false, errors: economy.problems.map(inFolder) };
  const notes = [
    ...parsed.notes,
    ...hashNotes(folder, parsedManifest.value, hash),
    ...sumNotes(sums, folder, parsedManifest.value),
  ];
  return {
    ok: true,
    pack: {
      territory: parsed.value,
      details: details.value,
      economy: economy.value,
      streets,
      lines,
    },
    notes,
  };
}

/** Scenarios tell by the hash whether the facts have changed, so it has to be that of the files. */
function hashNotes(folder: string, { contentHash }: PackManifest, hash: Hash): readonly Problem[] {
  const found = hash.digest('hex').slice(0, contentHash.length);
  if (found === contentHash) return [];
  return [
    {
      where: join(folder, MANIFEST_FILE),
      what: `contentHash is ${contentHash}, that of the files is ${found}`,
      remedy: 'build the pack again, or set contentHash where a change was meant',
    },
  ];
}

/** The page takes a file with another check sum for a damaged one. */
function sumNotes(
  sums: ReadonlyMap<string, string>,
  folder: string,
  { layers }: PackManifest,
): readonly Problem[] {
  return layers.flatMap(({ file, crc32: listed }) => {
    const found = sums.get(join(folder, file));
    if (listed === undefined || found === listed) return [];
    return [
      {
        where: join(folder, MANIFEST_FILE),
        what: `the check sum of ${file} is ${listed}, that of the file is ${found}`,
        remedy: `build the pack again, or set its crc32 to ${found} where a change was meant`,
      },
    ];
  });
}

function inFile(path: string, { what, remedy }: Problem): InputError {
  return new InputError(path, 1, what, remedy);
}

/** The same for a command that needs a sound pack: throws its first problem. */
export function requirePack(io: CliIo, folder: string): PackOnDisk {
  const reading = readPack(io, folder);
  if (reading.ok) return reading.pack;
  throw reading.errors[0] ?? new InputError(folder, null, 'the pack is damaged', 'validate it');
}

/** Parses JSON; throws an `InputError` with the line where it stops being JSON. */
export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const line = lineAt(text, position);
    throw new InputError(path, line, `this is no JSON (${message})`, 'mend or rebuild the file');
  }
}

function lineAt(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) {
    line++;
  }
  return line;
}

/** "cells.geojson, feature 3 (cell-3), homes" as an error in the file, at the feature's line. */
function placed(
  folder: string,
  texts: ReadonlyMap<string, string>,
  { where, what, remedy }: Problem,
): InputError {
  const comma = where.indexOf(', ');
  const file = comma < 0 ? where : where.slice(0, comma);
  const rest = comma < 0 ? '' : `${where.slice(comma + 2)}: `;
  const text = texts.get(file);
  if (text === undefined) return new InputError(join(folder, file), 1, `${rest}${what}`, remedy);
  return new InputError(join(folder, file), lineOfFeature(text, rest), `${rest}${what}`, remedy);
}

/** Where the feature's id stands in the file; line 1 where that cannot be told. */
function lineOfFeature(text: string, place: string): number {
  const id = /^feature \d+ \((.*?)\)/.exec(place)?.[1];
  if (id === undefined) return 1;
  const found = new RegExp(`"id"\\s*:\\s*${escaped(JSON.stringify(id))}`).exec(text);
  return found === null ? 1 : lineAt(text, found.index);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A copy: a Node buffer is a window on memory that others share. */
function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
