/** A block of OpenStreetMap's binary form: nodes, ways and relations, with their own table of strings. */
import { PbfReader } from 'pbf';
import type { OsmCollector } from './collector.ts';
import type { OsmMember } from './osmData.ts';
import { isKeptKey, NO_TAGS, type Tags } from './tags.ts';
import { Packed } from './packed.ts';

const NANODEGREES_PER_STEP = 100;
const MEMBER_IS_WAY = 1;
const utf8 = new TextDecoder();

/** Reads one block after another into a collector, all of them in the same room. */
export class BlockReader {
  private readonly into: OsmCollector;
  private bytes: Uint8Array = new Uint8Array(0);
  private granularity = 100;
  private latOffset = 0;
  private lonOffset = 0;
  private dateGranularity = 1000;
  /** Where each string begins and ends; they are decoded when they are first needed: most never are. */
  private readonly stringBounds = new Packed();
  private strings: (string | null)[] = [];
  /** Of the node, the way or the relation that is being read; of dense nodes all at once. */
  private readonly keys = new Packed();
  private readonly values = new Packed();
  private readonly ids = new Packed();
  private readonly lats = new Packed();
  private readonly lons = new Packed();
  private readonly refs = new Packed();
  private readonly roles = new Packed();
  private readonly types = new Packed();

  constructor(into: OsmCollector) {
    this.into = into;
  }

  /** Throws on what is no such block. The bytes may be changed after. */
  read(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.stringBounds.clear();
    [this.granularity, this.latOffset, this.lonOffset, this.dateGranularity] = [100, 0, 0, 1000];
    const groups: Uint8Array[] = [];
    new PbfReader(bytes).readFields((tag, _, reader) => {
      if (tag === 1) this.readStrings(reader);
      else if (tag === 2) groups.push(reader.readBytes());
      else if (tag === 17) this.granularity = reader.readVarint();
      else if (tag === 18) this.dateGranularity = reader.readVarint();
      else if (tag === 19) this.latOffset = reader.readVarint(true);
      else if (tag === 20) this.lonOffset = reader.readVarint(true);
    }, null);
    this.strings = new Array(this.stringBounds.length / 2).fill(null);
    for (const group of groups) {
      new PbfReader(group).readFields((tag, _, reader) => {
        if (tag === 1) this.readNode(reader);
        else if (tag === 2) this.readDenseNodes(reader);
        else if (tag === 3) this.readWay(reader);
        else if (tag === 4) this.readRelation(reader);
      }, null);
    }
  }

  private readStrings(reader: PbfReader): void {
    reader.readMessage((tag) => {
      if (tag !== 1) return;
      const length = reader.readVarint();
      this.stringBounds.push(reader.pos);
      this.stringBounds.push(reader.pos + length);
      reader.pos += length;
    }, null);
  }

  private stringAt(index: number): string {
    let text = this.strings[index];
    if (text === undefined) throw new RangeError('a string that is not in the table');
    if (text === null) {
      const { stringBounds } = this;
      const [start, end] = [stringBounds.at(2 * index), stringBounds.at(2 * index + 1)];
      text = utf8.decode(this.bytes.subarray(start, end));
      this.strings[index] = text;
    }
    return text;
  }

  private tags(): Tags {
    let tags: Map<string, string> | null = null;
    for (let at = 0; at < this.keys.length; at += 1) {
      const name = this.stringAt(this.keys.at(at));
      if (!isKeptKey(name)) continue;
      tags ??= new Map();
      tags.set(name, this.stringAt(this.values.at(at)));
    }
    return tags ?? NO_TAGS;
  }

  private addNode(id: number, lon: number, lat: number): void {
    const place = (offset: number, value: number) =>
      Math.round((offset + this.granularity * value) / NANODEGREES_PER_STEP);
    this.into.addNode(id, place(this.lonOffset, lon), place(this.latOffset, lat), this.tags());
  }

  private readNode(reader: PbfReader): void {
    let [id, lat, lon] = [0, 0, 0];
    this.keys.clear();
    this.values.clear();
    reader.readMessage((tag) => {
      if (tag === 1) id = reader.readSVarint();
      else if (tag === 2) this.keys.read(reader, false);
      else if (tag === 3) this.values.read(reader, false);
      else if (tag === 8) lat = reader.readSVarint();
      else if (tag === 9) lon = reader.readSVarint();
    }, null);
    this.addNode(id, lon, lat);
  }

  private readDenseNodes(reader: PbfReader): void {
    const { ids, lats, lons, keys, values, refs: keysAndValues } = this;
    for (const numbers of [ids, lats, lons, keysAndValues]) numbers.clear();
    reader.readMessage((tag) => {
      if (tag === 1) ids.readSteps(reader);
      else if (tag === 8) lats.readSteps(reader);
      else if (tag === 9) lons.readSteps(reader);
      else if (tag === 10) keysAndValues.read(reader, false);
    }, null);
    if (lats.length !== ids.length || lons.length !== ids.length) {
      throw new RangeError('nodes without places');
    }
    let at = 0;
    for (let index = 0; index < ids.length; index += 1) {
      keys.clear();
      values.clear();
      // Those of a node end with a 0.
      for (; keysAndValues.at(at) !== 0; at += 2) {
        keys.push(keysAndValues.at(at));
        values.push(keysAndValues.at(at + 1));
      }
      at += 1;
      this.addNode(ids.at(index), lons.at(index), lats.at(index));
    }
  }

  private clearRow(): void {
    const { keys, values, refs, roles, types, lats, lons } = this;
    for (const numbers of [keys, values, refs, roles, types, lats, lons]) numbers.clear();
  }

  private readWay(reader: PbfReader): void {
    let id = 0;
    this.clearRow();
    reader.readMessage((tag) => {
      if (tag === 1) id = reader.readVarint();
      else if (tag === 2) this.keys.read(reader, false);
      else if (tag === 3) this.values.read(reader, false);
      else if (tag === 4) this.noteTime(reader);
      else if (tag === 8) this.refs.readSteps(reader);
      else if (tag === 9) this.lats.readSteps(reader);
      else if (tag === 10) this.lons.readSteps(reader);
    }, null);
    const tags = this.tags();
    this.addPlacesOfWay();
    this.into.addWay(id, this.refs.view(), tags);
  }

  /** Extracts that keep no nodes without tags have the places of a way's nodes with the way. */
  private addPlacesOfWay(): void {
    const { refs, lats, lons } = this;
    if (lats.length === 0 || lats.length !== refs.length || lons.length !== refs.length) return;
    this.keys.clear();
    this.values.clear();
    for (let at = 0; at < refs.length; at += 1) this.addNode(refs.at(at), lons.at(at), lats.at(at));
  }

  private readRelation(reader: PbfReader): void {
    let id = 0;
    this.clearRow();
    reader.readMessage((tag) => {
      if (tag === 1) id = reader.readVarint();
      else if (tag === 2) this.keys.read(reader, false);
      else if (tag === 3) this.values.read(reader, false);
      else if (tag === 8) this.roles.read(reader, false);
      else if (tag === 9) this.refs.readSteps(reader);
      else if (tag === 10) this.types.read(reader, false);
    }, null);
    const members: OsmMember[] = [];
    for (let at = 0; at < this.refs.length; at += 1) {
      if (this.types.at(at) !== MEMBER_IS_WAY) continue;
      const isInner = this.stringAt(this.roles.at(at)) === 'inner';
      members.push({ way: this.refs.at(at), isInner });
    }
    this.into.addRelation(id, members, this.tags());
  }

  private noteTime(reader: PbfReader): void {
    reader.readMessage((tag) => {
      if (tag === 2) this.into.noteTime((reader.readVarint(true) * this.dateGranularity) / 1000);
    }, null);
  }
}
