/** What the edits change, figure by figure, against the baseline of the same year. */
import type { YearResults } from '../../engine/results/results.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';

type Row = {
  readonly label: MessageKey;
  readonly of: (results: YearResults) => number;
  readonly kind: 'whole' | 'share' | 'm';
  /** More of it is better (1), worse (-1). */
  readonly better: 1 | -1;
};

export function ScenarioEffect() {
  const text = useText();
  const numbers = useNumbers();
  const service = usePage((state) => state.service);
  const { results, baseline } = useResults();
  if (!results || !baseline || results.year !== baseline.year) return null;
  const rows: readonly Row[] = [
    {
      label: 'indicator.seats',
      of: ({ total }) => total.capacity.school,
      kind: 'whole',
      better: 1,
    },
    {
      label: 'indicator.unplaced',
      of: ({ assignment }) => assignment.totals.unplaced,
      kind: 'whole',
      better: -1,
    },
    {
      label: `indicator.coverage.${service}`,
      of: ({ total }) => total.radiusCoverage[service],
      kind: 'share',
      better: 1,
    },
    {
      label: 'indicator.byStreets',
      of: ({ total }) => total.networkCoverage[service],
      kind: 'share',
      better: 1,
    },
    {
      label: 'indicator.meanWalk',
      of: ({ assignment }) => assignment.totals.meanDistanceM,
      kind: 'm',
      better: -1,
    },
  ];
  return (
    <section>
      <h3>
        {text('scenario.effect')}, {results.year}
      </h3>
      <table className="area-table">
        <tbody>
          {rows.map(({ label, of, kind, better }) => {
            const now = of(results);
            const change = now - of(baseline);
            const tone =
              Math.abs(change) < 1e-9 ? undefined : change * better > 0 ? 'met' : 'unmet';
            return (
              <tr key={label}>
                <th scope="row">{text(label)}</th>
                <td>
                  {kind === 'share'
                    ? `${numbers.decimal(now * 100, 1)} %`
                    : kind === 'm'
                      ? text('unit.m', { value: numbers.whole(now) })
                      : numbers.whole(now)}
                </td>
                <td className="change" data-tone={tone}>
                  {kind === 'share' ? `${numbers.signed(change * 100, 2)}` : numbers.signed(change)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
