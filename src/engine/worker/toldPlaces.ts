/**
 * Places of an answer as they travel between threads: those that the answer before had too are named by
 * where they stood in it. A year, or a frame of a drag, changes few of them, and many as they are they
 * would hold up the page each time.
 */
import type { OperatingFacility, YearResults } from '../results/results.ts';

/** So many places make a message of a few milliseconds. */
export const PLACES_AT_ONCE = 4_000;
/** Stands for a place that the answer before had not. */
const FRESH = 0xffff_ffff;

export type ToldResults = Omit<YearResults, 'facilities'> & {
  /** By place: where it stood in the answer before. */
  readonly places: Uint32Array;
  readonly freshCount: number;
  /** The first of those that the answer before had not; the others are asked for. */
  readonly fresh: readonly OperatingFacility[];
};

/** In the worker. */
export class PlacesTeller {
  #last: readonly OperatingFacility[] = [];
  /** By ticket: fresh places that are still to be asked for. */
  readonly #kept = new Map<number, readonly OperatingFacility[]>();

  told(ticket: number, { facilities, ...others }: YearResults): ToldResults {
    const last = this.#last;
    let stood: Map<OperatingFacility, number> | null = null;
    const fresh: OperatingFacility[] = [];
    const places = Uint32Array.from(facilities, (place, index) => {
      if (last[index] === place) return index;
      stood ??= new Map(last.map((one, at) => [one, at]));
      const at = stood.get(place);
      if (at === undefined) fresh.push(place);
      return at ?? FRESH;
    });
    this.#last = facilities;
    if (fresh.length > PLACES_AT_ONCE) this.#kept.set(ticket, fresh);
    return { ...others, places, freshCount: fresh.length, fresh: fresh.slice(0, PLACES_AT_ONCE) };
  }

  /** The next fresh places of an answer. */
  more(ticket: number, from: number): readonly OperatingFacility[] {
    const fresh = this.#kept.get(ticket) ?? [];
    const next = fresh.slice(from, from + PLACES_AT_ONCE);
    if (from + next.length >= fresh.length) this.#kept.delete(ticket);
    return next;
  }
}

/** In the page. Answers have to be given to it in the order in which they were told. */
export class PlacesHeard {
  #last: readonly OperatingFacility[] = [];
  /** Each answer names places of the one before. */
  #before: Promise<unknown> = Promise.resolve();

  /** @param more asks for fresh places from a number on. */
  heard(
    told: ToldResults,
    more: (from: number) => Promise<readonly OperatingFacility[]>,
  ): Promise<YearResults> {
    const heard = this.#before.then(() => this.#putTogether(told, more));
    this.#before = heard;
    heard.catch(() => {});
    return heard;
  }

  async #putTogether(
    { places, freshCount, fresh, ...others }: ToldResults,
    more: (from: number) => Promise<readonly OperatingFacility[]>,
  ): Promise<YearResults> {
    const arrived = [...fresh];
    while (arrived.length < freshCount) arrived.push(...(await more(arrived.length)));
    let next = 0;
    const facilities = Array.from(places, (at) => {
      const place = at === FRESH ? arrived[next++] : this.#last[at];
      if (!place) throw new Error('an answer names a place that nobody has told');
      return place;
    });
    this.#last = facilities;
    return { ...others, facilities };
  }
}
