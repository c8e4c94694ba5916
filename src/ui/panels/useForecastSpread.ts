/** From where to where a figure lies by the published forecasts, as a line to stand beside it. */
import { useEffect, useState } from 'react';
import { INDICATORS, type IndicatorId } from '../../domain/indicators/registry.ts';
import type { ForecastSpread } from '../../engine/results/forecastSpread.ts';
import type { YearResults } from '../../engine/results/results.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { computeSpread } from '../../store/requests.ts';

/** Forecasts are compared once a drag or a slider has come to rest. */
const REST_MS = 700;

/** @returns undefined where the forecasts agree, or as long as they have not been compared. */
export function useForecastSpread(results: YearResults): (id: IndicatorId) => string | undefined {
  const text = useText();
  const numbers = useNumbers();
  const computing = useResults((state) => state.computing);
  const [found, setFound] = useState<{ results: YearResults; spread: ForecastSpread } | null>(null);
  useEffect(() => {
    if (computing) return;
    const cancel = new AbortController();
    const timer = setTimeout(async () => {
      const spread = await computeSpread(cancel.signal);
      if (spread && !cancel.signal.aborted && spread.year === results.year) {
        setFound({ results, spread });
      }
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      cancel.abort();
    };
  }, [results, computing]);
  return (id) => {
    const range = found?.results === results ? found.spread.byIndicator.get(id) : undefined;
    if (!range) return undefined;
    const isShare = INDICATORS.get(id)?.unit === 'share';
    const [low, high] = [range.low, range.high].map((value) =>
      isShare ? numbers.share(value) : numbers.whole(value),
    );
    // Forecasts that read the same are no spread.
    return low === high ? undefined : text('forecast.spread', { low: low ?? '', high: high ?? '' });
  };
}
