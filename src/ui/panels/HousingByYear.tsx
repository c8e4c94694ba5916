/** Homes commissioned by year as columns, the yearly target as a line across them. */
import { useCallback, useMemo } from 'react';
import { housingAgainstTarget } from '../../domain/programmes/housingTarget.ts';
import type { AreaId } from '../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useSourceText } from '../factTexts.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';

/** Of the whole territory, or of one of its areas; nothing where the pack says nothing. */
export function HousingByYear({ areaId = null }: { areaId?: AreaId | null }) {
  const text = useText();
  const numbers = useNumbers();
  const sourceText = useSourceText();
  const year = usePage((state) => state.year);
  const indicators = useResults((state) => state.territory?.indicators);
  const { years, target } = useMemo(
    () => housingAgainstTarget(indicators ?? [], areaId),
    [indicators, areaId],
  );
  const targetM2 = target?.m2 ?? Number.NaN;
  const rows = useMemo(
    () =>
      years.map((row) => ({
        year: row.year,
        commissionedMillionM2: row.commissionedM2 / 1e6,
        ...(Number.isNaN(targetM2) ? {} : { targetMillionM2: targetM2 / 1e6 }),
        status: row.status,
        source: row.source,
      })),
    [years, targetM2],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { type: 'band' as const, label: null, tickFormat: 'd', interval: 1, tickSize: 0 },
      y: { grid: true, label: null, ticks: 4, zero: true },
      marks: [
        plot.barY(rows, {
          x: 'year',
          y: 'commissionedMillionM2',
          fill: 'var(--housing)',
          fillOpacity: (row: { status: string }) =>
            row.status === 'observed' ? 1 : row.status === 'estimated' ? 0.6 : 0.25,
          insetLeft: 1,
          insetRight: 1,
        }),
        plot.barY(
          rows.filter((row) => row.year === year),
          { x: 'year', y: 'commissionedMillionM2', stroke: 'var(--gold)', strokeWidth: 2 },
        ),
        ...(Number.isNaN(targetM2)
          ? []
          : [
              plot.ruleY([targetM2 / 1e6], { stroke: 'var(--unmet)', strokeWidth: 2 }),
              plot.text([targetM2 / 1e6], {
                y: (value: number) => value,
                frameAnchor: 'right' as const,
                text: (value: number) =>
                  text('housing.target', { value: numbers.decimal(value, 1) }),
                textAnchor: 'end' as const,
                dy: -8,
                fill: 'var(--ink)',
                fontWeight: 620,
                stroke: 'var(--surface)',
                strokeWidth: 4,
              }),
            ]),
      ],
    }),
    [rows, targetM2, year, numbers, text],
  );
  if (rows.length === 0) return null;
  const published = years.filter(({ status }) => status === 'observed');
  const sources = [
    ...new Set([...published.map(({ source }) => source), ...(target ? [target.source] : [])]),
  ];
  const judged = years.filter(({ met }) => met !== null);
  return (
    <div>
      <PlotFigure
        title={text('housing.byYear')}
        unit={text('housing.unit')}
        source={sources.map(sourceText).join('; ')}
        rows={rows.map(({ year: of, commissionedMillionM2, status, source, ...target }) => ({
          year: of,
          millionM2: commissionedMillionM2,
          ...target,
          status: text(`status.${status}`),
          source: sourceText(source),
        }))}
        draw={draw}
        fileName="housing-commissioned"
      />
      <SwatchKey
        entries={[
          { label: text('status.observed'), colour: 'var(--housing)' },
          { label: text('status.estimated'), colour: 'var(--housing)', opacity: 0.6 },
          { label: text('housing.notYet'), colour: 'var(--housing)', opacity: 0.25 },
        ]}
      />
      {target && judged.length > 0 && (
        <p className="explanation quiet">
          {text('housing.reached', {
            met: judged.filter(({ met }) => met).length,
            years: judged.length,
          })}
        </p>
      )}
    </div>
  );
}
