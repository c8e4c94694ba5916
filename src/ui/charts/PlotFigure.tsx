/**
 * A chart with title, unit and source that can be taken away as a table or a picture. The chart
 * library is loaded when the first chart is shown.
 */
import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { csvText, saveText, svgText } from './download.ts';

export type ChartRow = Readonly<Record<string, string | number>>;
type Plot = typeof import('@observablehq/plot');

type Props = {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  /** What the chart shows, as it is downloaded. */
  readonly rows: readonly ChartRow[];
  readonly height?: number;
  /** Keep it stable (useCallback): a new function draws anew. */
  readonly draw: (plot: Plot) => PlotOptions;
  /** Name of downloaded files, without ending. */
  readonly fileName: string;
};

export function PlotFigure({ title, unit, source, rows, height = 170, draw, fileName }: Props) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    let stale = false;
    const render = async () => {
      const plot = await import('@observablehq/plot');
      if (stale) return;
      const chart = plot.plot({
        width: Math.max(220, element.clientWidth),
        height: (height * Math.max(15, Number.parseFloat(getComputedStyle(element).fontSize))) / 15,
        marginLeft: 4.2 * Math.max(12, Number.parseFloat(getComputedStyle(element).fontSize)),
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
    void render();
    const observer = new ResizeObserver(() => void render());
    observer.observe(element);
    return () => {
      stale = true;
      observer.disconnect();
    };
  }, [draw, height, title, unit]);

  return (
    <figure className="chart">
      <figcaption>
        <h3>
          {title} <span className="quiet">{unit}</span>
        </h3>
        <span className="chart-actions">
          <Button
            className="text-button"
            aria-label={`CSV: ${title}, ${text('chart.csv')}`}
            onPress={() => saveText(`${fileName}.csv`, 'text/csv', csvText(rows))}
          >
            CSV
          </Button>
          <Button
            className="text-button"
            aria-label={`SVG: ${title}, ${text('chart.svg')}`}
            onPress={() => {
              const svg = frame.current?.querySelector('svg');
              if (svg) saveText(`${fileName}.svg`, 'image/svg+xml', svgText(svg));
            }}
          >
            SVG
          </Button>
        </span>
      </figcaption>
      <div ref={frame} className="chart-frame" />
      <p className="source">
        {text('figure.source')}: {source}
      </p>
    </figure>
  );
}
