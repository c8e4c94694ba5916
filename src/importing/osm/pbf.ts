/**
 * OpenStreetMap's binary form: blocks one after the other, each packed with zlib
 * (wiki.openstreetmap.org/wiki/PBF_Format).
 */
import { unzlibSync } from 'fflate';
import { PbfReader } from 'pbf';
import { ImportFault } from '../faults.ts';
import type { UnpackingRoom } from '../unpackingRoom.ts';
import { OsmCollector } from './collector.ts';
import type { OsmData } from './osmData.ts';
import { BlockReader } from './pbfBlock.ts';

/** As the format allows: a block unpacked has at most 32 MiB. */
const MAX_BLOCK_BYTES = 32 * 1024 * 1024;
const MAX_BLOB_HEADER_BYTES = 64 * 1024;
const utf8 = new TextDecoder();

type Told = (done: number, of: number) => void;

export function isOsmPbf(bytes: Uint8Array): boolean {
  if (bytes.length < 16 || bytes[4] !== 0x0a || bytes[5] !== 9) return false;
  return utf8.decode(bytes.subarray(6, 15)) === 'OSMHeader';
}

export function readOsmPbf(
  file: string,
  bytes: Uint8Array,
  room: UnpackingRoom,
  tell: Told = () => {},
): OsmData {
  const into = new OsmCollector(file);
  const blocks = new BlockReader(into);
  const blockBytes = new Reused();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
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
    const block = unpackedBlob(file, bytes.subarray(at, at + header.dataBytes), blockBytes);
    room.take(file, block.length);
    if (header.type === 'OSMHeader') readHeader(file, block, into);
    else if (header.type === 'OSMData') blocks.read(block);
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

/** Where blocks are unpacked, one after another: garbage of that size is collected late. */
class Reused {
  private bytes = new Uint8Array(0);

  of(length: number): Uint8Array {
    if (length > this.bytes.length) this.bytes = new Uint8Array(length);
    return this.bytes.subarray(0, length);
  }
}

/** What a block holds, until the next one is unpacked. */
function unpackedBlob(file: string, bytes: Uint8Array, blockBytes: Reused): Uint8Array {
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
  return unzlibSync(blob.zlib, { out: blockBytes.of(blob.rawBytes) });
}

function readHeader(file: string, block: Uint8Array, into: OsmCollector): void {
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
    } else if (tag === 4) {
      if (reader.readString() === 'HistoricalInformation') throw new ImportFault(file, 'history');
    } else if (tag === 32) into.noteTime(reader.readVarint());
  }, null);
}
