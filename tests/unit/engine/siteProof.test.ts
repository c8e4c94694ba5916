import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { solveByHighs } from '../../../src/domain/siting/highsSolver.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { Cancelled } from '../../../src/engine/engine.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import type { PlanSolver, SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { ask as askInTown, engine, goOn, scenario, territory, YEAR } from './siteQuestions.ts';

const highs = await loadHighs();
/** A seat within the standard's walk is one within the longest walk: figures of both are one. */
const choices = { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 500 };
const PLOTS = territory.cells
  .filter((_, index) => index % 9 === 4)
  .slice(0, 7)
  .map(({ centre }, index) => ({ position: centre, mostSeats: 20 + 10 * (index % 4) }));

const ask = (changed: Partial<SitePlanRequest> = {}) =>
  askInTown({ choices, siteCount: 2, candidates: 'plots', plots: PLOTS, ...changed });

const byHighs: PlanSolver = async (programme, seconds) => solveByHighs(highs, programme, seconds);

/** What two plots bring at most, by an evaluation of every pair. */
function bestPair(aim: 'seated' | 'covering'): number {
  const evaluator = engine(null);
  const evaluated = (edits: readonly Edit[]) =>
    evaluator.evaluate({ choices, year: YEAR, scenario: scenario(edits) });
  const worth = (edits: readonly Edit[]): number => {
    const { assignment, services } = evaluated(edits);
    if (aim === 'seated') return -assignment.totals.unplacedByOptimum;
    const { demand, networkDistanceM } = services.school;
    return demand.reduce((sum, children, cell) => {
      const isNear = (networkDistanceM[cell] as number) <= choices.standardDistanceM.school;
      return sum + (isNear ? Math.round(children) : 0);
    }, 0);
  };
  const editAt = (at: number): Edit =>
    editSchema.parse({
      id: `e${at}`,
      type: 'addProject',
      projectId: `new-${at}`,
      kind: 'school',
      position: PLOTS[at]?.position,
      size: PLOTS[at]?.mostSeats,
      openYear: YEAR,
      finance: 'state',
    });
  const before = worth([]);
  let best = 0;
  for (let one = 0; one < PLOTS.length; one++) {
    for (let other = 0; other < one; other++) {
      best = Math.max(best, worth([editAt(one), editAt(other)]) - before);
    }
  }
  return best;
}

describe('the proof of where to build', () => {
  it.each(['seated', 'covering'] as const)(
    'proves for "%s" what evaluations of all pairs of plots show to be best',
    async (aim) => {
      const proof = await engine(byHighs).provePlan(ask({ aim }), goOn);
      if (proof.refused !== null) throw new Error(proof.refused);
      expect(proof.isProved).toBe(true);
      expect(proof.plan.objective).toBe(bestPair(aim));
      expect(proof.plan.bound).toBe(proof.plan.objective);
    },
  );

  it('puts to the solver what the search has left open, and takes its better choice', async () => {
    const asked: string[] = [];
    const solver: PlanSolver = async (programme, seconds) => {
      asked.push(programme);
      return solveByHighs(highs, programme, seconds);
    };
    const hard = ask({ aim: 'fairest', budgetMillionTenge: 120, seconds: 8 });
    const found = await engine(null).planSites(hard, goOn);
    expect(found.gap).toBeGreaterThan(0);
    const proof = await engine(solver).provePlan(hard, goOn);
    if (proof.refused !== null) throw new Error(proof.refused);
    expect(asked).toHaveLength(1);
    expect(proof.plan.objective).toBeGreaterThanOrEqual(found.objective - 1e-9);
    expect(proof.plan.bound).toBeLessThan(found.bound);
  });

  it('ends the solver when it is cancelled', async () => {
    const signal = { aborted: false };
    let isEnded = false;
    const endless: PlanSolver = (_, __, stop) => {
      signal.aborted = true;
      return new Promise(() => {
        stop.addEventListener('abort', () => {
          isEnded = true;
        });
      });
    };
    const hard = ask({ aim: 'fairest', budgetMillionTenge: 120 });
    await expect(engine(endless).provePlan(hard, goOn, signal)).rejects.toBeInstanceOf(Cancelled);
    expect(isEnded).toBe(true);
  });

  it('says what it cannot prove', async () => {
    const years = [{ year: YEAR, budgetMillionTenge: null }];
    const prover = engine(byHighs);
    expect(await prover.provePlan(ask({ years }), goOn)).toEqual({ refused: 'years' });
    expect(await prover.provePlan(ask({ target: 5 }), goOn)).toEqual({ refused: 'target' });
  });
});
