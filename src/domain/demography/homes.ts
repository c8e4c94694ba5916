/**
 * Who lives in the homes of a project, and where they came from. People new to the territory fill homes
 * first, as many as its net migration of a year brings; whoever else moves in has moved within it, and
 * left a place elsewhere. Under a total that has to be met, more homes therefore bring hardly more
 * people, but other neighbourhoods for them.
 */
import { AGE_GROUPS } from '../territory/ageGroups.ts';
import type { Newcomers } from './newcomers.ts';
import type { TerritoryProjection } from './projection.ts';
import { newcomerResidents } from './residents.ts';

export type HomesInYear = {
  /** Years in which people move in, from the base year on; null where nobody does. */
  readonly moving: { readonly firstYear: number; readonly lastYear: number } | null;
  /** Living there on 1 January of the year, children born since among them. */
  readonly residents: number;
  /** Of these, aged 6 to 17. */
  readonly pupils: number;
  /** Moved in since the base year: new to the territory, and from within it. */
  readonly newcomers: number;
  readonly movers: number;
};

const SCHOOL_AGE = AGE_GROUPS.indexOf('6-17');

/** Homes commissioned before the base year count with those who have moved in since. */
export function homesIn(
  projection: TerritoryProjection,
  homes: Newcomers,
  year: number,
): HomesInYear {
  const { baseYear, horizonYear } = projection;
  const until = Math.min(year, horizonYear) - baseYear;
  const years = [...homes.byYear.keys()].filter((index) => (homes.byYear[index] as number) > 0);
  const [first, last] = [years[0], years.at(-1)];
  let newcomers = 0;
  let movers = 0;
  for (let index = 0; index < until; index += 1) {
    const moving = homes.byYear[index] as number;
    const fresh = moving * shareOfNewcomers(projection, index);
    newcomers += fresh;
    movers += moving - fresh;
  }
  const living = newcomerResidents(projection, homes, year);
  return {
    moving:
      first === undefined || last === undefined
        ? null
        : { firstYear: baseYear + first, lastYear: baseYear + last },
    residents: living.reduce((sum, people) => sum + people, 0),
    pupils: living[SCHOOL_AGE] as number,
    newcomers,
    movers,
  };
}

/** Of those who move into new homes in a year, the share that is new to the territory, 0..1. */
function shareOfNewcomers({ newcomers, balances }: TerritoryProjection, index: number): number {
  let moving = 0;
  for (const { byYear } of newcomers) moving += byYear[index] as number;
  let net = 0;
  for (const area of balances) net += area[index]?.migrants ?? 0;
  return moving > 0 ? Math.min(1, Math.max(0, net) / moving) : 0;
}
