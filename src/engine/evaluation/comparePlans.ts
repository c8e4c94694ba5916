/**
 * The figures of several plans over all years. Year by year and in each of them plan after plan: from
 * one plan to the next only what its edits touch has to be computed anew.
 */
import type { PlanFigures, Series } from '../../domain/comparison/comparison.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import type { CompareRequest } from '../engine.ts';
import { areaFigures, indicatorFigures } from '../results/indicatorFigures.ts';
import type { YearResults } from '../results/results.ts';
import { SynchronyRecorder } from '../results/synchronyRecorder.ts';
import type { World } from '../world.ts';

type Recording = {
  readonly total: Map<IndicatorId, number[]>;
  readonly areas: Map<AreaId, Map<IndicatorId, number[]>>;
};

/**
 * @param evaluate a year of one of the plans.
 * @param pause called after every year with the share done; what it throws ends the comparison.
 */
export async function comparePlans(
  world: World,
  { scenarios, choices }: CompareRequest,
  evaluate: (plan: number, year: number) => YearResults,
  pause: (done: number) => Promise<void>,
): Promise<readonly PlanFigures[]> {
  const { firstYear, horizonYear } = world.territory.manifest;
  const years = Array.from(
    { length: horizonYear - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  const plans = scenarios.map(({ edits }) => {
    const effective = world.effective(edits);
    const projection = world.people.projection(effective, edits);
    const isCity = projection !== null && world.territory.cells.length > 0;
    return {
      effective,
      synchrony: isCity ? new SynchronyRecorder(world, effective, projection, choices) : null,
      recording: { total: new Map(), areas: new Map() } as Recording,
    };
  });
  for (const [at, year] of years.entries()) {
    for (const [index, { effective, synchrony, recording }] of plans.entries()) {
      const results = evaluate(index, year);
      synchrony?.record(results);
      note(recording.total, indicatorFigures(effective, results), at, years.length);
      for (const area of results.areas) {
        if (area.areaId === null) continue;
        const figures = recording.areas.get(area.areaId) ?? new Map<IndicatorId, number[]>();
        recording.areas.set(area.areaId, figures);
        note(figures, areaFigures(area), at, years.length);
      }
    }
    await pause((at + 1) / years.length);
  }
  return plans.map(({ synchrony, recording }) => {
    const inStep = synchrony?.judge()?.inStep;
    const total = new Map<IndicatorId, Series>(recording.total);
    // It is of the plan as a whole, the same in every year.
    if (inStep !== undefined)
      total.set(
        'inStep',
        years.map(() => inStep),
      );
    return { years, total, areas: recording.areas };
  });
}

function note(
  recording: Map<IndicatorId, number[]>,
  figures: ReadonlyMap<IndicatorId, number>,
  at: number,
  count: number,
): void {
  for (const [id, value] of figures) {
    const series = recording.get(id) ?? new Array<number>(count).fill(Number.NaN);
    series[at] = value;
    recording.set(id, series);
  }
}
