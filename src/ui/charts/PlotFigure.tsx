/**
 * A chart with title, unit and source that can be taken away as a table or a picture. It is drawn
 * when it comes into view; the chart library is loaded with the first one.
 */
import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useHasFormer } from '../../store/currentFigures.ts';
import { ChartTable } from './ChartTable.tsx';
import { saveText, svgText } from './download.ts';
import { type TableRow, tableText } from './tableText.ts';

type Plot = typeof import('@observablehq/plot');

type Props = {
  readonly title: string;
  readonly unit: string;
  /** Absent where one line tells it for several charts. */
  readonly source?: string;
  /** What the chart shows, as it is downloaded. */
  readonly rows: readonly TableRow[];
  readonly height?: number;
  /** One of several side by side: low, narrow, to be looked at and not taken away. */
  readonly small?: boolean;
  /** Keep it stable (useCallback): a new function draws anew. */
  readonly draw: (plot: Plot) => PlotOptions;
  /** Name of downloaded files, without ending. */
  readonly fileName: string;
};

const HEIGHT_PX = 170;
const SMALL_HEIGHT_PX = 104;
/** Charts this near to what is in view are drawn. */
const NEAR_VIEW = '200px';

export function PlotFigure(props: Props) {
  const { title, unit, source, rows, small = false, draw, fileName } = props;
  const { height = small ? SMALL_HEIGHT_PX : HEIGHT_PX } = props;
  const text = useText();
  const language = useLanguage();
  const hasFormer = useHasFormer();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let stale = false;
    const render = async () => {
      const plot = await import('@observablehq/plot');
      // Each chart in a task of its own: together they would hold up the page.
      await new Promise((resolve) => setTimeout(resolve));
      if (stale) return;
      const fontPx = Number.parseFloat(getComputedStyle(element).fontSize);
      const chart = plot.plot({
        width: Math.max(small ? 120 : 220, element.clientWidth),
        height: (height * Math.max(15, fontPx)) / 15,
        marginLeft: (small ? 4 : 4.2) * Math.max(12, fontPx),
        ...(small ? { marginTop: 8 } : {}),
        style: {
          background: 'transparent',
          color: 'inherit',
          fontFamily: 'inherit',
          fontSize: 'inherit',
        },
        ...draw(plot),
      });
      // The picture as a whole has a name; its groups may have none.
      for (const group of chart.querySelectorAll('g[aria-label]')) {
        group.removeAttribute('aria-label');
      }
      chart.setAttribute('role', 'img');
      chart.setAttribute('aria-label', `${title}, ${unit}`);
      element.replaceChildren(chart);
    };
    const resizing = new ResizeObserver(() => void render());
    const viewing = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        viewing.disconnect();
        resizing.observe(element);
      },
      { rootMargin: NEAR_VIEW },
    );
    viewing.observe(element);
    return () => {
      stale = true;
      viewing.disconnect();
      resizing.disconnect();
    };
  }, [draw, height, small, title, unit]);

  return (
    <figure className="chart" data-small={small}>
      <figcaption>
        <h3>
          {title} <span className="quiet">{unit}</span>
        </h3>
        {!small && (
          <span className="chart-actions">
            <Button
              className="text-button"
              isDisabled={hasFormer}
              aria-label={`CSV: ${title}, ${text('chart.csv')}`}
              onPress={() =>
                saveText(`${fileName}.csv`, 'text/csv', tableText(rows, text, language))
              }
            >
              CSV
            </Button>
            <Button
              className="text-button"
              isDisabled={hasFormer}
              aria-label={`SVG: ${title}, ${text('chart.svg')}`}
              onPress={() => {
                const svg = frame.current?.querySelector('svg');
                if (svg) saveText(`${fileName}.svg`, 'image/svg+xml', svgText(svg));
              }}
            >
              SVG
            </Button>
          </span>
        )}
      </figcaption>
      <div ref={frame} className="chart-frame" />
      {!small && rows.length > 0 && <ChartTable title={title} rows={rows} />}
      {source && (
        <p className="source">
          {text('figure.source')}: {source}
        </p>
      )}
    </figure>
  );
}
