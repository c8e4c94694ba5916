/**
 * OpenStreetMap's binary form: blocks packed with zlib, each a protocol buffer with its own table of
 * strings (wiki.openstreetmap.org/wiki/PBF_Format).
 */
import { unzlibSync } from 'fflate';
import { PbfReader } from 'pbf';
import { ImportFault } from '../faults.ts';
import { type Limits, megabytes } from '../limits.ts';
import { OsmCollector } from './collector.ts';
import { isKeptKey, NO_TAGS, type OsmData, type OsmMember, type Tags } from './osmData.ts';

/** As the format allows: a block unpacked has at most 32 MiB. */
const MAX_BLOCK_BYTES = 32 * 1024 * 1024;
const MAX_BLOB_HEADER_BYTES = 64 * 1024;
const NANODEGREES_PER_STEP = 100;
const MEMBER_TYPES = ['node', 'way', 'relation'] as const;
const utf8 = new TextDecoder();

type Told = (done: number, of: number) => void;

export function isOsmPbf(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || bytes[4] !== 0x0a || bytes[5] !== 9) return false;
  return utf8.decode(bytes.subarray(6, 15)) === 'OSMHeader';
}

export function readOsmPbf(
  file: string,
  bytes: Uint8Array,
  limits: Limits,
  tell: Told = () => {},
): OsmData {
  const into = new OsmCollector(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let unpacked = 0;
  while (at < bytes.length) {
    if (at + 4 > bytes.length) throw cutOff(file);
    const headerBytes = view.getUint32(at);
    if (headerBytes > MAX_BLOB_HEADER_BYTES || at + 4 + headerBytes > bytes.length) {
      throw cutOff(file);
    }
    const header = { type: '', dataBytes: 0 };
    new PbfReader(bytes.subarray(at + 4, at + 4 + headerBytes)).readFields(
      (tag, result, reader) => {
        if (tag === 1) result.type = reader.readString();
        else if (tag === 3) result.dataBytes = reader.readVarint();
      },
      header,
    );
    at += 4 + headerBytes;
    if (at + header.dataBytes > bytes.length) throw cutOff(file);
    const block = unpackedBlob(file, bytes.subarray(at, at + header.dataBytes));
    unpacked += block.length;
    if (unpacked > limits.unpackedBytes) {
      throw new ImportFault(file, 'unpacksTooLarge', { limit: megabytes(limits.unpackedBytes) });
    }
    if (header.type === 'OSMHeader') readHeader(block, into);
    else if (header.type === 'OSMData') readBlock(block, into);
    at += header.dataBytes;
    tell(at, bytes.length);
  }
  return into.finished();
}

const cutOff = (file: string) => new ImportFault(file, 'damaged', { format: 'OSM PBF' });

const OTHER_PACKINGS: Readonly<Record<number, string>> = {
  4: 'LZMA',
  5: 'bzip2',
  6: 'LZ4',
  7: 'zstd',
};

function unpackedBlob(file: string, bytes: Uint8Array): Uint8Array {
  const blob: { raw: Uint8Array | null; rawBytes: number; zlib: Uint8Array | null } = {
    raw: null,
    rawBytes: 0,
    zlib: null,
  };
  new PbfReader(bytes).readFields((tag, result, reader) => {
    if (tag === 1) result.raw = reader.readBytes();
    else if (tag === 2) result.rawBytes = reader.readVarint();
    else if (tag === 3) result.zlib = reader.readBytes();
    else if (OTHER_PACKINGS[tag] !== undefined) {
      throw new ImportFault(file, 'packedOtherwise', { method: OTHER_PACKINGS[tag] });
    }
  }, blob);
  if (blob.raw) return blob.raw;
  if (!blob.zlib || blob.rawBytes <= 0 || blob.rawBytes > MAX_BLOCK_BYTES) throw cutOff(file);
  return unzlibSync(blob.zlib, { out: new Uint8Array(blob.rawBytes) });
}

function readHeader(block: Uint8Array, into: OsmCollector): void {
  new PbfReader(block).readFields((tag, _, reader) => {
    if (tag === 1) {
      const box = { left: Number.NaN, right: Number.NaN, top: Number.NaN, bottom: Number.NaN };
      reader.readMessage((side, found, inner) => {
        if (side === 1) found.left = inner.readSVarint();
        else if (side === 2) found.right = inner.readSVarint();
        else if (side === 3) found.top = inner.readSVarint();
        else if (side === 4) found.bottom = inner.readSVarint();
      }, box);
      into.setBounds(box.left / 1e9, box.bottom / 1e9, box.right / 1e9, box.top / 1e9);
    } else if (tag === 32) into.noteTime(reader.readVarint());
  }, null);
}

type Block = {
  strings: (string | null)[];
  stringBytes: Uint8Array[];
  groups: Uint8Array[];
  granularity: number;
  latOffset: number;
  lonOffset: number;
  dateGranularity: number;
};

function readBlock(bytes: Uint8Array, into: OsmCollector): void {
  const block: Block = {
    strings: [],
    stringBytes: [],
    groups: [],
    granularity: 100,
    latOffset: 0,
    lonOffset: 0,
    dateGranularity: 1000,
  };
  new PbfReader(bytes).readFields((tag, found, reader) => {
    if (tag === 1) {
      reader.readMessage((field, list, inner) => {
        if (field === 1) list.push(inner.readBytes());
      }, found.stringBytes);
    } else if (tag === 2) found.groups.push(reader.readBytes());
    else if (tag === 17) found.granularity = reader.readVarint();
    else if (tag === 18) found.dateGranularity = reader.readVarint();
    else if (tag === 19) found.latOffset = reader.readVarint(true);
    else if (tag === 20) found.lonOffset = reader.readVarint(true);
  }, block);
  block.strings = block.stringBytes.map(() => null);
  for (const group of block.groups) {
    new PbfReader(group).readFields((tag, _, reader) => {
      if (tag === 1) readNode(reader.readBytes(), block, into);
      else if (tag === 2) readDenseNodes(reader.readBytes(), block, into);
      else if (tag === 3) readWay(reader.readBytes(), block, into);
      else if (tag === 4) readRelation(reader.readBytes(), block, into);
    }, null);
  }
}

/** Strings are decoded when they are first needed: most never are. */
function stringAt(block: Block, index: number): string {
  let text = block.strings[index];
  if (text === undefined) throw new RangeError('a string that is not in the table');
  if (text === null) {
    text = utf8.decode(block.stringBytes[index]);
    block.strings[index] = text;
  }
  return text;
}

function tagsOf(block: Block, keys: readonly number[], values: readonly number[]): Tags {
  let tags: Map<string, string> | null = null;
  keys.forEach((key, at) => {
    const name = stringAt(block, key);
    if (!isKeptKey(name)) return;
    tags ??= new Map();
    tags.set(name, stringAt(block, values[at] as number));
  });
  return tags ?? NO_TAGS;
}

function place(block: Block, offset: number, value: number): number {
  return Math.round((offset + block.granularity * value) / NANODEGREES_PER_STEP);
}

function readNode(bytes: Uint8Array, block: Block, into: OsmCollector): void {
  const node = { id: 0, lat: 0, lon: 0, keys: [] as number[], values: [] as number[] };
  new PbfReader(bytes).readFields((tag, found, reader) => {
    if (tag === 1) found.id = reader.readSVarint();
    else if (tag === 2) reader.readPackedVarint(found.keys);
    else if (tag === 3) reader.readPackedVarint(found.values);
    else if (tag === 8) found.lat = reader.readSVarint();
    else if (tag === 9) found.lon = reader.readSVarint();
  }, node);
  into.addNode(
    node.id,
    place(block, block.lonOffset, node.lon),
    place(block, block.latOffset, node.lat),
    tagsOf(block, node.keys, node.values),
  );
}

function readDenseNodes(bytes: Uint8Array, block: Block, into: OsmCollector): void {
  const dense = {
    ids: [] as number[],
    lats: [] as number[],
    lons: [] as number[],
    keysAndValues: [] as number[],
  };
  new PbfReader(bytes).readFields((tag, found, reader) => {
    if (tag === 1) reader.readPackedSVarint(found.ids);
    else if (tag === 8) reader.readPackedSVarint(found.lats);
    else if (tag === 9) reader.readPackedSVarint(found.lons);
    else if (tag === 10) reader.readPackedVarint(found.keysAndValues);
  }, dense);
  if (dense.lats.length !== dense.ids.length || dense.lons.length !== dense.ids.length) {
    throw new RangeError('nodes without places');
  }
  let [id, lat, lon, at] = [0, 0, 0, 0];
  const { keysAndValues } = dense;
  for (let index = 0; index < dense.ids.length; index += 1) {
    id += dense.ids[index] as number;
    lat += dense.lats[index] as number;
    lon += dense.lons[index] as number;
    let tags: Map<string, string> | null = null;
    while (at < keysAndValues.length && keysAndValues[at] !== 0) {
      const key = stringAt(block, keysAndValues[at] as number);
      if (isKeptKey(key)) {
        tags ??= new Map();
        tags.set(key, stringAt(block, keysAndValues[at + 1] as number));
      }
      at += 2;
    }
    at += 1;
    into.addNode(
      id,
      place(block, block.lonOffset, lon),
      place(block, block.latOffset, lat),
      tags ?? NO_TAGS,
    );
  }
}

/** Numbers that each say how far they are from the one before. */
function summed(steps: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(steps, (step) => {
    sum += step;
    return sum;
  });
}

function noteTime(bytes: Uint8Array, block: Block, into: OsmCollector): void {
  new PbfReader(bytes).readFields((tag, _, reader) => {
    if (tag === 2) into.noteTime((reader.readVarint(true) * block.dateGranularity) / 1000);
  }, null);
}

function readWay(bytes: Uint8Array, block: Block, into: OsmCollector): void {
  const way = { id: 0, keys: [] as number[], values: [] as number[], steps: [] as number[] };
  new PbfReader(bytes).readFields((tag, found, reader) => {
    if (tag === 1) found.id = reader.readVarint();
    else if (tag === 2) reader.readPackedVarint(found.keys);
    else if (tag === 3) reader.readPackedVarint(found.values);
    else if (tag === 4) noteTime(reader.readBytes(), block, into);
    else if (tag === 8) reader.readPackedSVarint(found.steps);
  }, way);
  into.addWay(way.id, summed(way.steps), tagsOf(block, way.keys, way.values));
}

function readRelation(bytes: Uint8Array, block: Block, into: OsmCollector): void {
  const relation = {
    id: 0,
    keys: [] as number[],
    values: [] as number[],
    roles: [] as number[],
    steps: [] as number[],
    types: [] as number[],
  };
  new PbfReader(bytes).readFields((tag, found, reader) => {
    if (tag === 1) found.id = reader.readVarint();
    else if (tag === 2) reader.readPackedVarint(found.keys);
    else if (tag === 3) reader.readPackedVarint(found.values);
    else if (tag === 8) reader.readPackedVarint(found.roles);
    else if (tag === 9) reader.readPackedSVarint(found.steps);
    else if (tag === 10) reader.readPackedVarint(found.types);
  }, relation);
  const members: OsmMember[] = [];
  summed(relation.steps).forEach((ref, index) => {
    const type = MEMBER_TYPES[relation.types[index] ?? 0];
    if (type) members.push({ type, ref, role: stringAt(block, relation.roles[index] ?? 0) });
  });
  into.addRelation(relation.id, members, tagsOf(block, relation.keys, relation.values));
}
