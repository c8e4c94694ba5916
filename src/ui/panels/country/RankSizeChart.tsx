/** Residents of towns by their rank with the line of the rank-size rule. */
import { useCallback, useMemo } from 'react';
import { LEAST_SIZES, rankSize, residentsAtRank } from '../../../domain/settlements/rankSize.ts';
import { rankSizeWorkings } from '../../../engine/results/countryWorkings.ts';
import { PlotFigure } from '../../charts/PlotFigure.tsx';
import { useSettlementWords } from './settlementWords.ts';
import { stepsOf, WhyFigure } from './WhyFigure.tsx';

const HEIGHT_PX = 240;

export function RankSizeChart({ residents }: { readonly residents: readonly number[] }) {
  const { text, numbers } = useSettlementWords();
  const found = useMemo(() => rankSize(residents), [residents]);
  const rows = useMemo(() => found?.sizes.map((size) => ({ ...size })) ?? [], [found]);
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { type: 'log' as const, label: null, ticks: 3, tickFormat: numbers.compact },
      y: { type: 'log' as const, label: null, ticks: 4, tickFormat: numbers.compact, grid: true },
      marks: found
        ? [
            plot.line(
              [found.sizes[0], found.sizes.at(-1)].flatMap((size) => (size ? [size] : [])),
              {
                x: 'rank',
                y: ({ rank }: { rank: number }) => residentsAtRank(found, rank),
                stroke: 'var(--unmet)',
                strokeDasharray: '4 3',
              },
            ),
            plot.dot(rows, { x: 'rank', y: 'residents', fill: 'currentColor', r: 2.5 }),
          ]
        : [],
    }),
    [found, rows, numbers],
  );
  return (
    <>
      {found ? (
        <>
          <PlotFigure
            title={text('towns.rankSize')}
            unit={text('towns.rankSizeUnit')}
            rows={rows}
            height={HEIGHT_PX}
            draw={draw}
            fileName="rank-size"
          />
          <p className="quiet">
            {text('towns.rankSizeNote', {
              exponent: numbers.decimal(found.exponent, 2),
              count: rows.length,
              fit: numbers.decimal(found.fit, 2),
            })}{' '}
            <WhyFigure
              name={text('towns.exponent')}
              value={numbers.decimal(found.exponent, 2)}
              rule="country.why.rankSize"
              steps={stepsOf(rankSizeWorkings(found), (value) => numbers.decimal(value, 2))}
            >
              {text('why.open')}
            </WhyFigure>
          </p>
        </>
      ) : (
        <p className="quiet">{text('towns.rankSizeFew', { count: LEAST_SIZES })}</p>
      )}
    </>
  );
}
