/** What new homes do: when people move in, how many, from where, and what that asks of their own cell. */
import { useEffect, useState } from 'react';
import { type ProjectId, projectIdSchema } from '../../domain/territory/schema.ts';
import type { HomesExplanation } from '../../engine/engine.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useBaseline } from '../../store/currentFigures.ts';
import { useResults } from '../../store/resultsStore.ts';
import { explainHomes } from '../../store/requests.ts';

function useHomes(projectId: ProjectId): HomesExplanation | null {
  const results = useResults((state) => state.results);
  const [homes, setHomes] = useState<HomesExplanation | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new results need a new explanation
  useEffect(() => {
    let stale = false;
    explainHomes(projectId).then((answer) => {
      if (!stale) setHomes(answer);
    });
    return () => {
      stale = true;
    };
  }, [projectId, results]);
  return homes?.projectId === projectId ? homes : null;
}

export function HomesFilled({ id }: { id: string }) {
  const text = useText();
  const numbers = useNumbers();
  const results = useResults((state) => state.results);
  const baseline = useBaseline();
  const homes = useHomes(projectIdSchema.parse(id));
  if (!homes || !results || homes.year !== results.year) return null;
  const { moving, year, residents, pupils, newcomers, movers, cellIndex } = homes;
  if (!moving) return null;
  const count = numbers.whole;
  return (
    <section className="homes-filled">
      <p>
        {text('homes.moving', { from: String(moving.firstYear), to: String(moving.lastYear) })}{' '}
        {text('homes.living', {
          year: String(year),
          residents: count(residents),
          pupils: count(pupils),
        })}{' '}
        {newcomers + movers >= 1 &&
          text('homes.from', { newcomers: count(newcomers), movers: count(movers) })}
      </p>
      {cellIndex >= 0 && <OwnCell cell={cellIndex} results={results} before={baseline} />}
    </section>
  );
}

type OwnCellProps = {
  readonly cell: number;
  readonly results: YearResults;
  /** The same year without the scenario; null where there is none. */
  readonly before: YearResults | null;
};

function OwnCell({ cell, results, before }: OwnCellProps) {
  const text = useText();
  const numbers = useNumbers();
  const here = ({ services, assignment }: YearResults) => ({
    pupils: numbers.whole(services.school.demand[cell] ?? Number.NaN),
    unplaced: numbers.whole(assignment.unplaced[cell] ?? Number.NaN),
  });
  const now = here(results);
  const then = before && here(before);
  return (
    <p className="quiet">
      {then
        ? text('homes.cellChanges', {
            pupilsBefore: then.pupils,
            pupils: now.pupils,
            unplacedBefore: then.unplaced,
            unplaced: now.unplaced,
          })
        : text('homes.cell', now)}
    </p>
  );
}
