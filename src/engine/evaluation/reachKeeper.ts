/**
 * Who reaches the places of one service, between two evaluations: where few places have moved or have other
 * seats, the nearest place and the catchment are made anew for the cells that reach them alone.
 */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import { PairsByCell } from '../../domain/assignment/pairsByCell.ts';
import { type Catchment, catchmentAfter, catchmentByCell } from './catchment.ts';
import { type Nearest, nearestAfter, nearestFacility } from './nearest.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Places with their columns, ids and capacities by the same index, and the people by cell. */
type Places = {
  readonly columns: readonly FacilityColumn[];
  readonly ids: readonly string[];
  readonly capacities: readonly number[];
  readonly people: Float64Array;
  readonly standardM: number;
};

export type Reach = { readonly nearest: Nearest; readonly catchment: Catchment };

export class ReachKeeper {
  readonly #pairs: PairsByCell;
  #last: (Places & Reach) | null = null;

  constructor(cellCount: number) {
    this.#pairs = new PairsByCell(cellCount);
  }

  /** The same, to the last bit, whatever was asked before. */
  of(places: Places, watch: Stopwatch): Reach {
    const { columns, ids, capacities, people, standardM } = places;
    const pairs = this.#pairs;
    const last = this.#last;
    const isOfSame = last !== null && areSame(last.ids, ids);
    if (!isOfSame) pairs.forget();
    const withOtherSeats = isOfSame ? differing(last.capacities, capacities) : [];
    const change = watch.time('nearest', () => pairs.take(columns, withOtherSeats));
    const nearest = watch.time('nearest', () =>
      change && last
        ? nearestAfter(change, last.nearest, pairs, ids)
        : nearestFacility(columns, ids, people.length),
    );
    const catchment = watch.time('catchment', () =>
      change && last?.people === people && last.standardM === standardM
        ? catchmentAfter(change, last.catchment, pairs, places)
        : catchmentByCell(places),
    );
    this.#last = { ...places, nearest, catchment };
    return { nearest, catchment };
  }
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

function differing(one: readonly number[], other: readonly number[]): readonly number[] {
  const indices: number[] = [];
  one.forEach((value, index) => {
    if (value !== other[index]) indices.push(index);
  });
  return indices;
}
