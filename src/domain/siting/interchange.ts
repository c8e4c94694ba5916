/**
 * Greedy choice and fast interchange for the p-median: for each candidate the best site to give up
 * for it is found in one pass over its pairs. Whitaker, "A fast algorithm for the greedy interchange
 * of large-scale clustering and median location problems", INFOR 21 (1983); in the notation (gain,
 * loss, extra) of Resende & Werneck, "A fast swap-based local search procedure for location
 * problems", Annals of Operations Research 150 (2007).
 */
import type { MedianData } from './medianData.ts';

const NOBODY = -1;

/** A choice with, for each demand, its cheapest and second cheapest chosen site. */
export type Choice = {
  readonly isChosen: Uint8Array;
  readonly sites: number[];
  readonly nearest: Int32Array;
  readonly nearestCost: Float64Array;
  readonly secondCost: Float64Array;
  objective: number;
};

export function choiceOf(data: MedianData, sites: Iterable<number>): Choice {
  const { demandCount } = data;
  const choice: Choice = {
    isChosen: new Uint8Array(data.candidateCount),
    sites: [...sites],
    nearest: new Int32Array(demandCount),
    nearestCost: new Float64Array(demandCount),
    secondCost: new Float64Array(demandCount),
    objective: 0,
  };
  for (const site of choice.sites) choice.isChosen[site] = 1;
  for (let demand = 0; demand < demandCount; demand++) findNearest(data, choice, demand);
  sumUp(data, choice);
  return choice;
}

function findNearest(data: MedianData, choice: Choice, demand: number): void {
  const { rowSite, rowCost } = data;
  const until = data.rowStart[demand + 1] as number;
  const base = data.base[demand] as number;
  let first = base;
  let second = base;
  let nearest = NOBODY;
  for (let at = data.rowStart[demand] as number; at < until; at++) {
    const site = rowSite[at] as number;
    if (choice.isChosen[site] === 0) continue;
    if (nearest !== NOBODY) {
      second = rowCost[at] as number;
      break;
    }
    first = rowCost[at] as number;
    nearest = site;
  }
  choice.nearest[demand] = nearest;
  choice.nearestCost[demand] = first;
  choice.secondCost[demand] = second;
}

function sumUp(data: MedianData, choice: Choice): void {
  let sum = data.fixedCost;
  for (let demand = 0; demand < data.demandCount; demand++) {
    sum += choice.nearestCost[demand] as number;
  }
  choice.objective = sum;
}

/**
 * Site by site the one that saves most. What a site saves only shrinks as others are chosen, so
 * that old savings are upper bounds and few have to be worked out again.
 */
export function greedySites(data: MedianData): number[] {
  const { candidateCount, columnStart, columnDemand, columnCost } = data;
  const cost = data.base.slice();
  const saving = new Float64Array(candidateCount).fill(Infinity);
  const sites: number[] = [];
  const savingOf = (candidate: number): number => {
    const until = columnStart[candidate + 1] as number;
    let sum = 0;
    for (let slot = columnStart[candidate] as number; slot < until; slot++) {
      const saved = (cost[columnDemand[slot] as number] as number) - (columnCost[slot] as number);
      if (saved > 0) sum += saved;
    }
    return sum;
  };
  while (sites.length < data.siteCount) {
    let best = largest(saving);
    for (;;) {
      saving[best] = savingOf(best);
      const other = largest(saving);
      if (other === best) break;
      best = other;
    }
    sites.push(best);
    saving[best] = -1;
    const until = columnStart[best + 1] as number;
    for (let slot = columnStart[best] as number; slot < until; slot++) {
      const demand = columnDemand[slot] as number;
      cost[demand] = Math.min(cost[demand] as number, columnCost[slot] as number);
    }
  }
  return sites;
}

function largest(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) {
    if ((values[index] as number) > (values[best] as number)) best = index;
  }
  return best;
}

/** Swaps a chosen site for another as long as that helps. `mayEnter` leaves candidates out. */
export function interchange(data: MedianData, choice: Choice, mayEnter?: Uint8Array): void {
  const { candidateCount } = data;
  const lossOfSite = new Float64Array(candidateCount);
  const extraOfSite = new Float64Array(candidateCount);
  const tolerance = 1e-11 * Math.abs(choice.objective);
  sumLosses(data, choice, lossOfSite);
  let sinceSwap = 0;
  for (let candidate = 0; sinceSwap < candidateCount; candidate++, sinceSwap++) {
    if (candidate === candidateCount) candidate = 0;
    if (choice.isChosen[candidate] === 1 || mayEnter?.[candidate] === 0) continue;
    const gain = gainAndExtras(data, choice, candidate, extraOfSite);
    let best = Infinity;
    let out = NOBODY;
    for (const site of choice.sites) {
      const loss = (lossOfSite[site] as number) - (extraOfSite[site] as number);
      extraOfSite[site] = 0;
      if (loss < best) {
        best = loss;
        out = site;
      }
    }
    if (best - gain >= -tolerance) continue;
    swap(data, choice, candidate, out);
    sumLosses(data, choice, lossOfSite);
    sinceSwap = 0;
  }
}

/** What giving up each site costs if nothing comes in its place. */
function sumLosses(data: MedianData, choice: Choice, lossOfSite: Float64Array): void {
  lossOfSite.fill(0);
  for (let demand = 0; demand < data.demandCount; demand++) {
    const site = choice.nearest[demand] as number;
    if (site === NOBODY) continue;
    lossOfSite[site] =
      (lossOfSite[site] as number) +
      (choice.secondCost[demand] as number) -
      (choice.nearestCost[demand] as number);
  }
}

/** What a candidate saves, and by how much it softens the loss of each chosen site. */
function gainAndExtras(
  data: MedianData,
  choice: Choice,
  candidate: number,
  extraOfSite: Float64Array,
): number {
  const { columnStart, columnDemand, columnCost } = data;
  const { nearest, nearestCost, secondCost } = choice;
  const until = columnStart[candidate + 1] as number;
  let gain = 0;
  for (let slot = columnStart[candidate] as number; slot < until; slot++) {
    const demand = columnDemand[slot] as number;
    const cost = columnCost[slot] as number;
    const second = secondCost[demand] as number;
    if (cost >= second) continue;
    const first = nearestCost[demand] as number;
    if (cost < first) gain += first - cost;
    const site = nearest[demand] as number;
    if (site === NOBODY) continue;
    extraOfSite[site] = (extraOfSite[site] as number) + second - Math.max(cost, first);
  }
  return gain;
}

/** Takes a candidate in and a site out. */
export function swap(data: MedianData, choice: Choice, entering: number, leaving: number): void {
  choice.isChosen[entering] = 1;
  choice.isChosen[leaving] = 0;
  choice.sites[choice.sites.indexOf(leaving)] = entering;
  for (const site of [entering, leaving]) {
    const until = data.columnStart[site + 1] as number;
    for (let slot = data.columnStart[site] as number; slot < until; slot++) {
      const demand = data.columnDemand[slot] as number;
      if ((data.columnCost[slot] as number) > (choice.secondCost[demand] as number)) continue;
      findNearest(data, choice, demand);
    }
  }
  sumUp(data, choice);
}
