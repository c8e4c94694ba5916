/** What is published of an area or the whole territory: the most telling first, the rest to open. */
import { useMemo } from 'react';
import {
  arrangeFigures,
  type PublishedFigure,
  publishedFigures,
} from '../../domain/indicators/publishedFigures.ts';
import type { AreaId, IndicatorRow } from '../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useFactName, useSourceText, useUnitName } from '../factTexts.ts';
import { Disclosure } from './Disclosure.tsx';
import { StatusMark } from './StatusMark.tsx';

const FIRST_COUNT = 9;

/** Figures of the whole territory that stand above the list, by year. */
const SHOWN_ABOVE: readonly string[] = ['population', 'housing-commissioned'];

export function PublishedFigures({ areaId, year }: { areaId: AreaId | null; year: number }) {
  const text = useText();
  const indicators = useResults((state) => state.territory?.indicators);
  const { first, rest } = useMemo(() => {
    const figures = publishedFigures(indicators ?? [], areaId, year);
    return arrangeFigures(
      figures.filter(({ row }) => areaId !== null || !SHOWN_ABOVE.includes(row.indicator)),
      FIRST_COUNT,
    );
  }, [indicators, areaId, year]);
  const restCount = rest.reduce((sum, { figures }) => sum + figures.length, 0);
  if (first.length + restCount === 0) return null;
  return (
    <section className="published">
      <h3>{text('facts.title')}</h3>
      <FigureList figures={first} />
      {restCount > 0 && (
        <Disclosure summary={text('facts.more', { count: restCount })}>
          {rest.map(({ theme, figures }) => (
            <section key={theme}>
              <h4>{text(`facts.theme.${theme}`)}</h4>
              <FigureList figures={figures} />
            </section>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function FigureList({ figures }: { figures: readonly PublishedFigure[] }) {
  const factName = useFactName();
  const written = useValueText();
  return (
    <ul className="plain-list">
      {figures.map(({ row, series }) => (
        <li key={`${row.indicator} ${row.year} ${row.status}`}>
          <span>
            {factName(row.indicator)}, {row.year}{' '}
            <StatusMark
              status={row.status}
              source={row.source}
              of={`${factName(row.indicator)}, ${row.year}`}
              more={series.length > 1 && <Series rows={series} />}
            />
          </span>
          <strong>{written(row)}</strong>
        </li>
      ))}
    </ul>
  );
}

function useValueText(): (row: IndicatorRow) => string {
  const numbers = useNumbers();
  const unitName = useUnitName();
  return ({ value, unit }) => `${numbers.decimal(value, 2)} ${unitName(unit, value)}`;
}

/** Everything published under the same name, each year with its own source. */
function Series({ rows }: { rows: readonly IndicatorRow[] }) {
  const text = useText();
  const sourceText = useSourceText();
  const written = useValueText();
  return (
    <>
      <h4>{text('figure.allYears')}</h4>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={`${row.year} ${row.value}`}>
            <span>{row.year}</span>
            <strong>{written(row)}</strong>
            <small className="source">
              {text(`status.${row.status}`)}; {sourceText(row.source)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
