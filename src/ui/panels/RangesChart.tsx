/** How far projected figures may lie when assumptions vary, and what drives that most. */
import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import {
  PROJECTED_INDICATORS,
  type ProjectedIndicator,
} from '../../domain/demography/projectionRanges.ts';
import { type IndicatorDefinition, INDICATORS } from '../../domain/indicators/registry.ts';
import type { Ranges } from '../../domain/indicators/ranges.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useResults } from '../../store/resultsStore.ts';
import { isSameButYear, keyOf, type StateKey } from '../../store/stateKey.ts';
import { computeRanges } from '../../store/requests.ts';
import { useUnitName } from '../factTexts.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';

const SAMPLES = 100;
/** What is asked for most; the others are one press away. */
const FIRST: readonly ProjectedIndicator[] = ['residents', 'pupils', 'seatShortage'];
const OTHERS = PROJECTED_INDICATORS.filter((id) => !FIRST.includes(id));
/** Projected indicators that are not in the list have a text of their own. */
const IN_THE_LIST: ReadonlyMap<string, IndicatorDefinition> = INDICATORS;

const SHOWN_DRIVERS = 3;

export function RangesChart() {
  const text = useText();
  const key = keyOf(useParts(usePage, 'territoryId', 'year', 'edits', 'filters'));
  const [progress, setProgress] = useState<number | null>(null);
  const [found, setFound] = useState<{ readonly ranges: Ranges; readonly of: StateKey } | null>(
    null,
  );
  const cancel = useRef<AbortController | null>(null);

  const compute = async () => {
    cancel.current = new AbortController();
    setProgress(0);
    const ranges = await computeRanges(SAMPLES, setProgress, cancel.current.signal);
    setProgress(null);
    if (ranges) setFound({ ranges, of: key });
  };
  const current = found && isSameButYear(found.of, key) ? found.ranges : null;
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
      {current && (
        <>
          {FIRST.map((id) => (
            <Band key={id} id={id} ranges={current} />
          ))}
          <details className="more-bands">
            <summary>{text('ranges.others')}</summary>
            {OTHERS.map((id) => (
              <Band key={id} id={id} ranges={current} />
            ))}
            <p className="quiet">{text('ranges.without')}</p>
          </details>
        </>
      )}
    </section>
  );
}

const rounded = (value: number, isShare: boolean) =>
  isShare ? Number(value.toFixed(3)) : Math.round(value);

function Band({ id, ranges }: { id: ProjectedIndicator; ranges: Ranges }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const manifest = useResults((state) => state.territory?.manifest);
  const baseYear = manifest?.baseYear ?? 2025;
  const band = ranges.bands.get(id);
  const listed = IN_THE_LIST.get(id);
  const isShare = listed?.unit === 'share';
  const isMoney = id === 'capital' || id === 'seatPayments';
  const unitName = useUnitName();
  const rows = useMemo(
    () =>
      Array.from(band?.p50 ?? [], (p50, index) => ({
        year: baseYear + index,
        p10: rounded(band?.p10[index] ?? Number.NaN, isShare),
        p50: rounded(p50, isShare),
        p90: rounded(band?.p90[index] ?? Number.NaN, isShare),
      })).filter(({ p50 }) => Number.isFinite(p50)),
    [band, baseYear, isShare],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { tickFormat: 'd', label: null, ticks: 4 },
      y: {
        grid: true,
        label: null,
        ticks: 4,
        tickFormat: (value: number) => (isShare ? numbers.share(value) : numbers.compact(value)),
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
    [rows, numbers, isShare],
  );
  if (rows.length === 0) return null;
  const years = `${rows[0]?.year}–${rows.at(-1)?.year}`;
  const named = (key: string) => (isMessageKey(key) ? text(key, { year: years }) : key);
  const name = listed
    ? [listed.label, listed.qualifier].flatMap((key) => (key ? [named(key)] : [])).join(', ')
    : named(`indicator.${id}`);
  const drivers = (ranges.drivers.get(id) ?? []).slice(0, SHOWN_DRIVERS);
  const nameOf = (assumptionId: string) => {
    const row = manifest?.assumptions.find((assumption) => assumption.id === assumptionId);
    return row ? localized(row.name) : assumptionId;
  };
  return (
    <>
      <PlotFigure
        title={text('ranges.title', { name })}
        unit={isMoney ? unitName('million tenge') : ''}
        source={text('figure.model', { year: years })}
        rows={rows.map(({ year, p10: low, p50: middle, p90: high }) => ({
          year,
          low,
          middle,
          high,
        }))}
        height={140}
        draw={draw}
        fileName={`range-${id}`}
      />
      {drivers.length > 0 && (
        <p className="quiet">
          {text('ranges.driver')}:{' '}
          {drivers
            .map(({ assumptionId, weight }) => `${nameOf(assumptionId)} (${numbers.share(weight)})`)
            .join(', ')}
        </p>
      )}
    </>
  );
}
