/** How far projected figures may lie when assumptions vary, and what drives that most. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { ProjectedIndicator } from '../../domain/demography/projectionRanges.ts';
import type { Ranges } from '../../domain/indicators/ranges.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { computeRanges } from '../../store/session.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';

const SAMPLES = 100;
const SHOWN: readonly ProjectedIndicator[] = ['residents', 'pupils', 'seatShortage'];
const SHOWN_DRIVERS = 3;

export function RangesChart() {
  const text = useText();
  const edits = usePage((state) => state.edits);
  const territory = useResults((state) => state.territory);
  const [progress, setProgress] = useState<number | null>(null);
  const [found, setFound] = useState<{ ranges: Ranges; edits: unknown; territory: unknown } | null>(
    null,
  );
  const cancel = useRef<AbortController | null>(null);

  const compute = async () => {
    cancel.current = new AbortController();
    setProgress(0);
    const ranges = await computeRanges(SAMPLES, setProgress, cancel.current.signal);
    setProgress(null);
    if (ranges) setFound({ ranges, edits, territory });
  };
  const current =
    found && found.edits === edits && found.territory === territory ? found.ranges : null;
  return (
    <section className="selected-place">
      <p className="quiet">{text('ranges.help', { count: SAMPLES })}</p>
      {progress === null ? (
        <Button className="button" onPress={compute}>
          {text('ranges.compute')}
        </Button>
      ) : (
        <>
          <progress value={progress} aria-label={text('page.computing')} />
          <Button className="button" onPress={() => cancel.current?.abort()}>
            {text('ranges.cancel')}
          </Button>
        </>
      )}
      {current && SHOWN.map((id) => <Band key={id} id={id} ranges={current} />)}
    </section>
  );
}

function Band({ id, ranges }: { id: ProjectedIndicator; ranges: Ranges }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const manifest = useResults((state) => state.territory?.manifest);
  const baseYear = manifest?.baseYear ?? 2025;
  const band = ranges.bands.get(id);
  const rows = useMemo(
    () =>
      Array.from(band?.p50 ?? [], (p50, index) => ({
        year: baseYear + index,
        p10: Math.round(band?.p10[index] ?? Number.NaN),
        p50: Math.round(p50),
        p90: Math.round(band?.p90[index] ?? Number.NaN),
      })).filter(({ p50 }) => Number.isFinite(p50)),
    [band, baseYear],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        ticks: 4,
        tickFormat: (value: number) => numbers.compact(value),
      },
      marks: [
        plot.areaY(rows, {
          x: 'year',
          y1: 'p10',
          y2: 'p90',
          fill: 'var(--accent)',
          fillOpacity: 0.25,
        }),
        plot.lineY(rows, { x: 'year', y: 'p50', stroke: 'var(--accent)', strokeWidth: 2.5 }),
      ],
    }),
    [rows, numbers],
  );
  if (rows.length === 0) return null;
  const key = `indicator.${id}`;
  const name = isMessageKey(key) ? text(key) : id;
  const drivers = (ranges.drivers.get(id) ?? []).slice(0, SHOWN_DRIVERS);
  const nameOf = (assumptionId: string) => {
    const row = manifest?.assumptions.find((assumption) => assumption.id === assumptionId);
    return row ? localized(row.name) : assumptionId;
  };
  return (
    <>
      <PlotFigure
        title={text('ranges.title', { name })}
        unit=""
        source={text('figure.model', { year: `${rows[0]?.year}–${rows.at(-1)?.year}` })}
        rows={rows}
        height={140}
        draw={draw}
        fileName={`range-${id}`}
      />
      <p className="quiet">
        {text('ranges.driver')}:{' '}
        {drivers
          .map(({ assumptionId, weight }) => `${nameOf(assumptionId)} (${numbers.share(weight)})`)
          .join(', ')}
      </p>
    </>
  );
}
