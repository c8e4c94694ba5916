/** The search or proof that an objective of `aumaq site` asks for. */
import { totalOf } from '../domain/assignment/assign.ts';
import { assignmentWith, solveCapacitated } from '../domain/siting/capacitated.ts';
import { proveCapacitated } from '../domain/siting/capacitatedProof.ts';
import { solveCentre } from '../domain/siting/centre.ts';
import { proveCovering, solveCovering } from '../domain/siting/covering.ts';
import { districtShares, districtsOf } from '../domain/siting/districts.ts';
import type { LeastMoneyProblem } from '../domain/siting/leastMoney.ts';
import { solveMedian } from '../domain/siting/median.ts';
import type {
  CapacitatedProblem,
  MixedIntegerSolver,
  NoSiting,
  SiteColumn,
  Siting,
  SitingEffort,
} from '../domain/siting/problem.ts';
import { proveMedian } from '../domain/siting/proof.ts';
import { proveWhole, solveWhole } from '../domain/siting/wholeCustomers.ts';
import type { Question } from './siteQuestion.ts';

export async function answer(
  question: Question,
  effort: SitingEffort,
  isExact: boolean,
  solver: MixedIntegerSolver,
): Promise<Siting | NoSiting> {
  const { objective, demand, walks, siteCount, existing, rules, isWhole } = question;
  if (objective === 'p-centre') {
    const centre = {
      isInhabited: Uint8Array.from(demand.amounts, (people) => (people > 0 ? 1 : 0)),
      columns: walks,
      siteCount,
      ...(existing && { existing: existing.columns }),
      ...(rules && { rules }),
    };
    return solveCentre(centre, effort, isExact ? solver : null);
  }
  const isRuled = existing !== null || rules !== null;
  if (objective === 'p-median' && !isRuled) {
    const problem = { weights: demand.amounts, columns: walks, siteCount };
    // No choice found that serves everybody is no proof that there is none.
    const found = isExact ? null : solveMedian(problem, effort);
    return found !== null && isFinal(found) ? found : proveMedian(problem, solver, effort);
  }
  if (objective === 'covering' && !isRuled) {
    const problem = {
      weights: demand.amounts,
      coveredBy: walks.map(({ demands }) => demands),
      siteCount,
    };
    return isExact ? proveCovering(problem, solver, effort) : solveCovering(problem, effort);
  }
  const problem = seatsProblem(question);
  if (isWhole) {
    return isExact ? proveWhole(problem, solver, effort) : solveWhole(problem, effort);
  }
  const found = isExact ? null : solveCapacitated(problem, effort);
  return found !== null && isFinal(found) ? found : proveCapacitated(problem, solver, effort);
}

/** p-median and covering under rules are the same with seats for everybody everywhere. */
function seatsProblem({
  objective,
  demand,
  options,
  walks,
  siteCount,
  existing,
  rules,
  isWhole,
  districts,
}: Question): CapacitatedProblem {
  const everyone = totalOf(demand.amounts);
  const isEndless = objective === 'p-median' || objective === 'covering';
  const seats = (count: number): number => (isEndless ? everyone : Math.min(count, everyone));
  const isCounted = objective === 'covering' || objective === 'seats' || districts !== null;
  const free = ({ demands }: SiteColumn): SiteColumn => ({
    demands,
    costs: new Float64Array(demands.length),
  });
  // Whoever is covered is as well covered from near as from far.
  const columns = objective === 'covering' ? walks.map(free) : walks;
  return {
    pupils: demand.amounts,
    seats: Float64Array.from(options, (option) => seats(option.seats)),
    columns,
    siteCount,
    aim: isCounted ? 'seated' : 'everybody',
    ...(existing && {
      existing: { seats: existing.seats.map(seats), columns: existing.columns },
    }),
    ...(rules && { rules }),
    ...(isWhole && { isWhole }),
    ...(districts && { districts: districts.of }),
  };
}

/** By name of the districts that have people, the share of them with a seat in these sites and what stands. */
export function sharesByDistrict(
  question: Question,
  sites: Int32Array,
): Readonly<Record<string, number>> {
  const { districts, demand } = question;
  if (districts === null) return {};
  const { unplaced } = assignmentWith(seatsProblem(question), [...sites]);
  const left = districtShares(districtsOf(districts.of, demand.amounts), unplaced);
  return Object.fromEntries(
    districts.names.flatMap((name, at) => {
      const share = left[at] as number;
      return Number.isNaN(share) ? [] : [[name, 1 - share]];
    }),
  );
}

/** The least money for which so many find a seat. */
export function leastMoneyProblem(question: Question, target: number): LeastMoneyProblem {
  const { costs } = question;
  return { ...seatsProblem(question), aim: 'seated', target, costs };
}

/** A choice is one, and what the rules or the lists alone forbid is so whatever is tried. */
function isFinal(siting: Siting | NoSiting): boolean {
  return siting.sites !== null || siting.reason !== 'too little capacity';
}
