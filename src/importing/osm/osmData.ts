/** What is taken from an OpenStreetMap extract: nodes and ways as columns, relations, with a few of their tags. */
import type { GrowingColumn } from './growingColumn.ts';
import type { OsmWays } from './osmWays.ts';
import type { Tags } from './tags.ts';

/** A way that a relation is made of, by its id: what else it has for members is nothing of a territory. */
export type OsmMember = { readonly way: number; readonly isInner: boolean };
export type OsmRelation = {
  readonly id: number;
  readonly members: readonly OsmMember[];
  readonly tags: Tags;
};
export type OsmTaggedNode = { readonly id: number; readonly index: number; readonly tags: Tags };

export type OsmData = {
  readonly file: string;
  /** Longitude and latitude by node, in 1e-7 degrees. */
  readonly coordinates: GrowingColumn<Int32Array>;
  /** Nodes that are something by themselves. */
  readonly taggedNodes: readonly OsmTaggedNode[];
  readonly ways: OsmWays;
  /** Those that are something in a territory. */
  readonly relations: readonly OsmRelation[];
  /** As the file says: west, south, east, north in degrees; null where it does not. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Latest change in it, or when it was cut out: "2019-05-14"; null where it does not say. */
  readonly date: string | null;
};
