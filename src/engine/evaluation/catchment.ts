/**
 * Enhanced two-step floating catchment (Luo & Qi 2009) on columns of walks. Bands follow the
 * standard: for schools (500 m) they end at 300, 600 and 1,000 m.
 */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';

const BANDS = [
  { inStandards: 0.6, weight: 1 },
  { inStandards: 1.2, weight: 0.68 },
  { inStandards: 2, weight: 0.22 },
] as const;

/** By cell: Σ_j R_j f(d_ij) with R_j = S_j / Σ_k P_k f(d_kj); 0 where nothing is reached. */
export function catchmentByCell(
  columns: readonly FacilityColumn[],
  capacities: readonly number[],
  people: Float64Array,
  standardM: number,
): Float64Array {
  const [nearM, middleM, farM] = BANDS.map(({ inStandards }) => inStandards * standardM) as [
    number,
    number,
    number,
  ];
  const [near, middle, far] = BANDS.map(({ weight }) => weight) as [number, number, number];
  const access = new Float64Array(people.length);
  // Written out: it runs over every pair of a city in every frame of a drag.
  for (let facility = 0; facility < columns.length; facility++) {
    const { cells, distancesM } = columns[facility] as FacilityColumn;
    let reached = 0;
    for (let slot = 0; slot < cells.length; slot++) {
      const walkM = distancesM[slot] as number;
      if (!(walkM <= farM)) continue;
      const weight = walkM <= nearM ? near : walkM <= middleM ? middle : far;
      reached += weight * (people[cells[slot] as number] as number);
    }
    // Nobody comes: there is no ratio, and nothing is added.
    if (!(reached > 0)) continue;
    const ratio = (capacities[facility] as number) / reached;
    for (let slot = 0; slot < cells.length; slot++) {
      const walkM = distancesM[slot] as number;
      if (!(walkM <= farM)) continue;
      const weight = walkM <= nearM ? near : walkM <= middleM ? middle : far;
      const cell = cells[slot] as number;
      access[cell] = (access[cell] as number) + ratio * weight;
    }
  }
  return access;
}
