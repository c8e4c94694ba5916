/** Gathers what a file of OpenStreetMap holds while it is read, in columns that grow. */
import { ImportFault } from '../faults.ts';
import type { OsmData, OsmMember, OsmRelation, OsmTaggedNode, OsmWay, Tags } from './osmData.ts';

const MAX_NODES = 60_000_000;
const FIRST_ROOM = 1 << 16;
/** References of ways are kept in blocks of so many: an array of its own for each way weighs more than they do. */
const BLOCK = 1 << 16;

export class OsmCollector {
  private readonly file: string;
  private ids = new Float64Array(FIRST_ROOM);
  private places = new Int32Array(2 * FIRST_ROOM);
  private count = 0;
  private isSorted = true;
  private readonly tagged: OsmTaggedNode[] = [];
  private readonly ways: OsmWay[] = [];
  private readonly relations: OsmRelation[] = [];
  private block = new Float64Array(0);
  private blockUsed = 0;
  /** Tags that come again are the same object: most buildings differ in nothing. */
  private readonly tagsSeen = new Map<string, Tags>();
  private bounds: OsmData['bounds'] = null;
  private newest = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** Coordinates in 1e-7 degrees. */
  addNode(id: number, lon: number, lat: number, tags: Tags): void {
    if (this.count === this.ids.length) this.grow();
    if (this.count > 0 && id <= (this.ids[this.count - 1] as number)) this.isSorted = false;
    this.ids[this.count] = id;
    this.places[2 * this.count] = lon;
    this.places[2 * this.count + 1] = lat;
    if (tags.size > 0) this.tagged.push({ id, index: this.count, tags });
    this.count += 1;
  }

  addWay(id: number, refs: Float64Array, tags: Tags): void {
    this.ways.push({ id, refs: this.kept(refs), tags: this.once(tags) });
  }

  addRelation(id: number, members: readonly OsmMember[], tags: Tags): void {
    this.relations.push({ id, members, tags });
  }

  setBounds(west: number, south: number, east: number, north: number): void {
    if ([west, south, east, north].every(Number.isFinite) && west < east && south < north) {
      this.bounds = [west, south, east, north];
    }
  }

  /** When something was changed or the file was written, in seconds since 1970. */
  noteTime(seconds: number): void {
    if (seconds > this.newest && seconds < 4_000_000_000) this.newest = seconds;
  }

  finished(): OsmData {
    if (this.count === 0) throw new ImportFault(this.file, 'empty');
    const ids = this.ids.subarray(0, this.count);
    const places = this.places.subarray(0, 2 * this.count);
    const common = {
      file: this.file,
      ways: this.ways,
      relations: this.relations,
      bounds: this.bounds,
      date: this.newest === 0 ? null : new Date(this.newest * 1000).toISOString().slice(0, 10),
    };
    if (this.isSorted) {
      return { ...common, nodeIds: ids, coordinates: places, taggedNodes: this.tagged };
    }
    const order = Uint32Array.from({ length: this.count }, (_, index) => index).sort(
      (a, b) => (ids[a] as number) - (ids[b] as number),
    );
    const newIndex = new Uint32Array(this.count);
    const coordinates = new Int32Array(2 * this.count);
    order.forEach((old, index) => {
      newIndex[old] = index;
      coordinates[2 * index] = places[2 * old] as number;
      coordinates[2 * index + 1] = places[2 * old + 1] as number;
    });
    return {
      ...common,
      nodeIds: Float64Array.from(order, (old) => ids[old] as number),
      coordinates,
      taggedNodes: this.tagged.map(({ id, index, tags }) => ({
        id,
        index: newIndex[index] as number,
        tags,
      })),
    };
  }

  private kept(refs: Float64Array): Float64Array {
    if (refs.length > BLOCK) return refs;
    if (this.blockUsed + refs.length > this.block.length) {
      this.block = new Float64Array(BLOCK);
      this.blockUsed = 0;
    }
    const place = this.block.subarray(this.blockUsed, this.blockUsed + refs.length);
    place.set(refs);
    this.blockUsed += refs.length;
    return place;
  }

  private once(tags: Tags): Tags {
    // Those with a name hardly ever come again.
    if (tags.size > 3 || tags.has('name')) return tags;
    const key = [...tags].flat().join('\0');
    const known = this.tagsSeen.get(key);
    if (known) return known;
    this.tagsSeen.set(key, tags);
    return tags;
  }

  private grow(): void {
    if (this.count * 2 > MAX_NODES) {
      throw new ImportFault(this.file, 'tooManyRows', { limit: MAX_NODES });
    }
    const ids = new Float64Array(2 * this.count);
    ids.set(this.ids);
    const places = new Int32Array(4 * this.count);
    places.set(this.places);
    [this.ids, this.places] = [ids, places];
  }
}
