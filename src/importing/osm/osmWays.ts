/** Ways of an extract in columns: an object for each, with an array of its own, weighs more than the file. */
import { type GrowingColumn, integers } from './growingColumn.ts';
import { IdColumn } from './idColumn.ts';
import type { Tags } from './tags.ts';

export type OsmWay = {
  readonly id: number;
  /** Places in the columns of nodes; -1 for one that was cut off the extract. */
  readonly nodes: Int32Array;
  readonly tags: Tags;
};

export class OsmWays implements Iterable<OsmWay> {
  private readonly ids = new IdColumn();
  /** Where the nodes of each end. */
  private readonly ends: GrowingColumn<Int32Array> = integers();
  private readonly nodes: GrowingColumn<Int32Array>;
  private readonly tags: Tags[] = [];

  /** @param nodes of all ways, one after the other. */
  constructor(nodes: GrowingColumn<Int32Array>) {
    this.nodes = nodes;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Its nodes are those that came to the column since the way before. */
  push(id: number, tags: Tags): void {
    this.ids.push(id);
    this.ends.push(this.nodes.length);
    this.tags.push(tags);
  }

  *[Symbol.iterator](): Generator<OsmWay> {
    for (let index = 0; index < this.length; index += 1) {
      if (this.isOnce(index)) yield new WayAt(this, index);
    }
  }

  /** Those that have a tag of this key. */
  *with(key: string): Generator<OsmWay> {
    for (let index = 0; index < this.length; index += 1) {
      if (this.tagsAt(index).has(key) && this.isOnce(index)) yield new WayAt(this, index);
    }
  }

  /** Of a way that came twice, as in extracts that were put together, one is left out. */
  private isOnce(index: number): boolean {
    return this.ids.isAscending || this.ids.indexOf(this.ids.at(index)) === index;
  }

  byId(id: number): OsmWay | null {
    const index = this.ids.indexOf(id);
    return index < 0 ? null : new WayAt(this, index);
  }

  idAt(index: number): number {
    return this.ids.at(index);
  }

  tagsAt(index: number): Tags {
    return this.tags[index] as Tags;
  }

  nodesAt(index: number): Int32Array {
    const start = index === 0 ? 0 : this.ends.at(index - 1);
    return this.nodes.slice(start, this.ends.at(index));
  }
}

/** One of them, read from the columns when it is asked. */
class WayAt implements OsmWay {
  private readonly ways: OsmWays;
  private readonly index: number;

  constructor(ways: OsmWays, index: number) {
    this.ways = ways;
    this.index = index;
  }

  get id(): number {
    return this.ways.idAt(this.index);
  }

  get tags(): Tags {
    return this.ways.tagsAt(this.index);
  }

  get nodes(): Int32Array {
    return this.ways.nodesAt(this.index);
  }
}
