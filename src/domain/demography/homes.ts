/**
 * Who lives in the homes of a project, and where they came from. People new to the territory fill homes
 * first, as many as its net migration of a year brings; whoever else moves in has moved within it, and
 * left a place elsewhere. Under a total that has to be met, more homes therefore bring hardly more
 * people, but other neighbourhoods for them.
 */
import { SCHOOL_AGE } from '../territory/ageGroups.ts';
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

/** A project's homes: who moves in by year, and into which cells. */
export type HomesOfProject = Pick<Newcomers, 'byYear'> & {
  readonly cells: readonly { readonly cell: number; readonly share: number }[];
};

/** All homes of a project, wherever they stand; null where nobody is known to move in. */
export function homesOfProject(
  { newcomers }: Pick<TerritoryProjection, 'newcomers'>,
  projectIndex: number,
): HomesOfProject | null {
  const parts = newcomers.filter((part) => part.projectIndex === projectIndex);
  const [first] = parts;
  if (!first) return null;
  const byYear = first.byYear.map((_, index) =>
    parts.reduce((sum, part) => sum + (part.byYear[index] as number), 0),
  );
  const allOf = (years: Float64Array) => years.reduce((sum, people) => sum + people, 0);
  const all = allOf(byYear);
  const cells = parts.map(({ cell, byYear: years }) => ({
    cell,
    share: all > 0 ? allOf(years) / all : 1 / parts.length,
  }));
  return { byYear, cells };
}

/** Homes commissioned before the base year count with those who have moved in since. */
export function homesIn(
  projection: TerritoryProjection,
  homes: Pick<Newcomers, 'byYear'>,
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
