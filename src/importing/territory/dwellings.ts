/** Homes of a territory in columns: a city has hundreds of thousands of them. */
import type { LonLat } from '../../domain/territory/schema.ts';
import { doubles } from '../osm/growingColumn.ts';

/** A place with so much room to live; homes only where somebody counted them. */
export type Dwelling = {
  readonly at: LonLat;
  readonly floorAreaM2: number;
  readonly homes: number | null;
};

export class Dwellings implements Iterable<Dwelling> {
  private readonly lons = doubles();
  private readonly lats = doubles();
  private readonly floorAreasM2 = doubles();
  /** NaN where nobody counted them. */
  private readonly homes = doubles();

  push({ at: [lon, lat], floorAreaM2, homes }: Dwelling): void {
    this.lons.push(lon);
    this.lats.push(lat);
    this.floorAreasM2.push(floorAreaM2);
    this.homes.push(homes ?? Number.NaN);
  }

  *[Symbol.iterator](): Generator<Dwelling> {
    for (let index = 0; index < this.lons.length; index += 1) {
      const homes = this.homes.at(index);
      yield {
        at: [this.lons.at(index), this.lats.at(index)],
        floorAreaM2: this.floorAreasM2.at(index),
        homes: Number.isNaN(homes) ? null : homes,
      };
    }
  }
}
