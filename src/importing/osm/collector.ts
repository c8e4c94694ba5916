/** Gathers what a file of OpenStreetMap holds while it is read, in columns that grow. */
import { ImportFault } from '../faults.ts';
import { doubles, integers } from './growingColumn.ts';
import { IdColumn } from './idColumn.ts';
import type { OsmData, OsmMember, OsmRelation, OsmTaggedNode } from './osmData.ts';
import { isNodeOfUse, isRelationOfUse, type Tags } from './tags.ts';
import { OsmWays } from './osmWays.ts';

const MAX_NODES = 60_000_000;

export class OsmCollector {
  private readonly file: string;
  private readonly nodeIds = new IdColumn();
  private readonly coordinates = integers();
  private readonly tagged: OsmTaggedNode[] = [];
  private readonly wayNodes = integers();
  private readonly ways = new OsmWays(this.wayNodes);
  /** Ids of nodes that had not come when a way named them. */
  private readonly awaited = doubles();
  private readonly relations: OsmRelation[] = [];
  /** Tags that come again are the same object: most buildings, and the pieces of a street, differ in nothing. */
  private readonly tagsSeen = new Map<string, Tags>();
  private bounds: OsmData['bounds'] = null;
  private newest = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** Files that were put together may hold an object twice: only its first node or way is taken. */
  private isOnce({ id, index }: OsmTaggedNode): boolean {
    return this.nodeIds.isAscending || this.nodeIds.indexOf(id) === index;
  }

  /** Coordinates in 1e-7 degrees. */
  addNode(id: number, lon: number, lat: number, tags: Tags): void {
    const index = this.nodeIds.length;
    if (index === MAX_NODES) throw new ImportFault(this.file, 'tooManyRows', { limit: MAX_NODES });
    this.nodeIds.push(id);
    this.coordinates.push(lon);
    this.coordinates.push(lat);
    if (isNodeOfUse(tags)) this.tagged.push({ id, index, tags: this.once(tags) });
  }

  /** @param refs ids of its nodes; they may come later than the way. */
  addWay(id: number, refs: ArrayLike<number>, tags: Tags): void {
    for (let at = 0; at < refs.length; at += 1) {
      const ref = refs[at] as number;
      const node = this.nodeIds.isAscending ? this.nodeIds.indexOf(ref) : -1;
      if (node < 0) this.awaited.push(ref);
      // What is awaited is negative: -1 the first, -2 the next.
      this.wayNodes.push(node < 0 ? -this.awaited.length : node);
    }
    this.ways.push(id, this.once(tags));
  }

  addRelation(id: number, members: readonly OsmMember[], tags: Tags): void {
    if (isRelationOfUse(tags)) this.relations.push({ id, members, tags });
  }

  setBounds(west: number, south: number, east: number, north: number): void {
    const isSound =
      [west, south, east, north].every(Number.isFinite) && west < east && south < north;
    if (!isSound) return;
    // Editors keep an extent for each piece that was downloaded.
    const [w, s, e, n] = this.bounds ?? [west, south, east, north];
    this.bounds = [Math.min(w, west), Math.min(s, south), Math.max(e, east), Math.max(n, north)];
  }

  /** When something was changed or the file was written, in seconds since 1970. */
  noteTime(seconds: number): void {
    if (seconds > this.newest && seconds < 4_000_000_000) this.newest = seconds;
  }

  finished(): OsmData {
    if (this.nodeIds.length === 0) throw new ImportFault(this.file, 'empty');
    this.findAwaited();
    return {
      file: this.file,
      coordinates: this.coordinates,
      taggedNodes: this.tagged.filter((node) => this.isOnce(node)),
      ways: this.ways,
      relations: [...new Map(this.relations.map((one) => [one.id, one])).values()],
      bounds: this.bounds,
      date: this.newest === 0 ? null : new Date(this.newest * 1000).toISOString().slice(0, 10),
    };
  }

  private findAwaited(): void {
    if (this.awaited.length === 0) return;
    for (let at = 0; at < this.wayNodes.length; at += 1) {
      const node = this.wayNodes.at(at);
      if (node < 0) this.wayNodes.set(at, this.nodeIds.indexOf(this.awaited.at(-node - 1)));
    }
  }

  private once(tags: Tags): Tags {
    if (tags.size === 0) return tags;
    let key = '';
    for (const [name, value] of tags) key += `${name}\0${value}\0`;
    const known = this.tagsSeen.get(key);
    if (known) return known;
    this.tagsSeen.set(key, tags);
    return tags;
  }
}
