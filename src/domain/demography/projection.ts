/** A territory's people carried to the horizon: what `projectTerritory` yields and others read. */
import type { Balance, Population } from './cohortComponent.ts';
import type { Newcomers } from './newcomers.ts';

export type TerritoryProjection = {
  readonly baseYear: number;
  readonly horizonYear: number;
  /** By area, then by year from the base year on: people at the start of the year. */
  readonly people: readonly (readonly Population[])[];
  /** By area, then by year: how the year went. One entry fewer than years. */
  readonly balances: readonly (readonly Balance[])[];
  readonly newcomers: readonly Newcomers[];
  /** Shares of newcomers by AGE_GROUPS. */
  readonly newcomerShares: Float64Array;
  /** By full years since the year of arrival: people by AGE_GROUPS for one who arrived. */
  readonly afterArrival: readonly Float64Array[];
  /** By year: projected minus published total; 0 where met, NaN where nothing is published. */
  readonly controlGap: Float64Array;
  /** Share of the growth to the horizon that comes from migration; NaN without growth. */
  readonly migrationShare: number;
};
