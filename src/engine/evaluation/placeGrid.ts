/** Places in squares, so that those near a point are found without asking all of them. */
import type { LonLat } from '../../domain/territory/schema.ts';

export class PlaceGrid {
  readonly #west: number;
  readonly #south: number;
  readonly #sideLon: number;
  readonly #sideLat: number;
  readonly #rows: number;
  readonly #squares = new Map<number, LonLat[]>();

  /** @param sideLon, sideLat degrees that are asked about at most (`around`). O(places). */
  constructor(places: readonly LonLat[], sideLon: number, sideLat: number) {
    this.#sideLon = sideLon;
    this.#sideLat = sideLat;
    let [west, south, north] = [Infinity, Infinity, -Infinity];
    for (const [lon, lat] of places) {
      if (lon < west) west = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    this.#west = west;
    this.#south = south;
    this.#rows = Math.floor((north - south) / sideLat) + 1;
    for (const place of places) {
      const square = this.#squareOf(this.#column(place[0]), this.#row(place[1]));
      const known = this.#squares.get(square);
      if (known === undefined) this.#squares.set(square, [place]);
      else known.push(place);
    }
  }

  /** All places within a side of a point, and some beyond; in no order. */
  around(lon: number, lat: number): LonLat[] {
    const found: LonLat[] = [];
    // Without a place there is no square to count from.
    if (this.#squares.size === 0) return found;
    const column = this.#column(lon);
    const row = this.#row(lat);
    for (let x = column - 1; x <= column + 1; x++) {
      for (let y = row - 1; y <= row + 1; y++) {
        if (y < 0 || y >= this.#rows) continue;
        const places = this.#squares.get(this.#squareOf(x, y));
        if (places !== undefined) found.push(...places);
      }
    }
    return found;
  }

  #column(lon: number): number {
    return Math.floor((lon - this.#west) / this.#sideLon);
  }

  #row(lat: number): number {
    return Math.floor((lat - this.#south) / this.#sideLat);
  }

  #squareOf(column: number, row: number): number {
    return column * this.#rows + row;
  }
}
