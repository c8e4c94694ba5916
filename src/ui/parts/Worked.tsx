/** The numbers that a figure was made of, one below the other, so that anybody can work it out again. */
import { useMemo } from 'react';
import { financeAssumptionsOf } from '../../domain/finance/finance.ts';
import type { IndicatorId } from '../../domain/indicators/registry.ts';
import { planCost } from '../../engine/results/planCost.ts';
import type { Workings } from '../../engine/results/workingTerms.ts';
import { workingsOf } from '../../engine/results/workings.ts';
import { useText } from '../../i18n/text.tsx';
import { useBaseline } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { workingsKey, WorkingTable } from './WorkingTable.tsx';

function useWorkings(id: IndicatorId): readonly Workings[] {
  const { service, edits } = useParts(usePage, 'service', 'edits');
  const { results, trend } = useParts(useResults, 'results', 'trend');
  const baseline = useBaseline();
  const effective = useEffective();
  return useMemo(() => {
    if (!effective || !results) return [];
    const cost =
      id === 'costPerCovered' && baseline
        ? planCost(service, {
            effective,
            edits,
            results,
            baseline,
            assumptions: financeAssumptionsOf(effective.assumptions),
          })
        : null;
    return workingsOf(id, { effective, results, trend, service, planCost: cost });
  }, [id, service, edits, effective, results, baseline, trend]);
}

/** Figures of no single year. */
const OF_ALL_YEARS: readonly IndicatorId[] = ['capital', 'privateShare', 'inStep'];

/** @param value the figure as it is shown. */
export function Worked({ id, value }: { id: IndicatorId; value: string }) {
  const text = useText();
  const manifest = useResults((state) => state.territory?.manifest);
  const year = useResults((state) => state.results?.year);
  const workings = useWorkings(id);
  if (workings.length === 0) return null;
  return (
    <section className="worked">
      <h3>
        {text('why.numbers', {
          year: OF_ALL_YEARS.includes(id)
            ? `${manifest?.baseYear}–${manifest?.horizonYear}`
            : String(year ?? ''),
        })}
      </h3>
      {workings.map((row) => (
        <WorkingTable key={workingsKey(row)} workings={row} value={value} />
      ))}
    </section>
  );
}
