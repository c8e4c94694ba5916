/** Places in squares, so that those near a point are found without asking all of them. */
import type { LonLat } from '../../domain/territory/schema.ts';

/** More rows than there are on the globe, for squares of a metre or more. */
const ROWS = 2 ** 26;

export class PlaceGrid {
  readonly #sideLon: number;
  readonly #sideLat: number;
  readonly #squares = new Map<number, LonLat[]>();

  /** @param sideLon, sideLat degrees that are asked about at most (`around`). */
  constructor(sideLon: number, sideLat: number) {
    this.#sideLon = sideLon;
    this.#sideLat = sideLat;
  }

  add(place: LonLat): void {
    const square = this.#squareOf(this.#column(place[0]), this.#row(place[1]));
    const known = this.#squares.get(square);
    if (known === undefined) this.#squares.set(square, [place]);
    else known.push(place);
  }

  /** Takes off a place that was added: the same array, or one of the same numbers. */
  remove([lon, lat]: LonLat): void {
    const square = this.#squareOf(this.#column(lon), this.#row(lat));
    const places = this.#squares.get(square) ?? [];
    const at = places.findIndex((place) => place[0] === lon && place[1] === lat);
    if (at >= 0) places.splice(at, 1);
  }

  /** All places within a side of a point, and some beyond; in no order. */
  around(lon: number, lat: number): LonLat[] {
    const found: LonLat[] = [];
    const column = this.#column(lon);
    const row = this.#row(lat);
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        const places = this.#squares.get(this.#squareOf(x, y));
        if (places !== undefined) found.push(...places);
      }
    }
    return found;
  }

  #column(lon: number): number {
    return Math.floor(lon / this.#sideLon);
  }

  #row(lat: number): number {
    return Math.floor(lat / this.#sideLat);
  }

  #squareOf(column: number, row: number): number {
    return column * ROWS + row;
  }
}
