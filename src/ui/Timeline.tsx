/** The year: a slider over published and projected years, with play. */
import { useEffect } from 'react';
import { Button, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { Icon } from './icons.tsx';

const PLAY_INTERVAL_MS = 900;

export function Timeline() {
  const text = useText();
  const manifest = useResults((state) => state.territory?.manifest);
  const { year, playing, chooseYear, setPlaying } = useParts(
    usePage,
    'year',
    'playing',
    'chooseYear',
    'setPlaying',
  );
  const firstYear = manifest?.firstYear ?? year;
  const horizonYear = manifest?.horizonYear ?? year;
  const baseYear = manifest?.baseYear ?? year;
  const kind = manifest?.kind ?? 'city';

  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { year: now } = usePage.getState();
      if (now >= horizonYear) usePage.getState().setPlaying(false);
      else usePage.getState().chooseYear(now + 1);
    }, PLAY_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [playing, horizonYear]);

  const togglePlay = () => {
    if (!playing && year >= horizonYear) chooseYear(firstYear);
    setPlaying(!playing);
  };
  const span = Math.max(1, horizonYear - firstYear);
  const publishedShare = ((baseYear - firstYear) / span) * 100;
  const tickEvery = span > 30 ? 5 : span > 15 ? 2 : 1;
  const ticks = Array.from({ length: span + 1 }, (_, index) => firstYear + index).filter(
    (tick) => tick % tickEvery === 0 || tick === horizonYear,
  );

  return (
    <section className="timeline" data-above-map aria-label={text('timeline.year')}>
      <div className="timeline-row">
        <Button
          className="play-button"
          onPress={togglePlay}
          aria-label={text(playing ? 'timeline.pause' : 'timeline.play')}
          isDisabled={!manifest}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </Button>
        <Slider
          className="year-slider"
          aria-label={text('timeline.year')}
          minValue={firstYear}
          maxValue={horizonYear}
          value={year}
          onChange={chooseYear}
          isDisabled={!manifest}
          formatOptions={{ useGrouping: false }}
        >
          <SliderOutput className="year-output">{year}</SliderOutput>
          <SliderTrack className="year-track">
            <div className="year-published" style={{ width: `${publishedShare}%` }} />
            {ticks.map((tick) => (
              <span
                key={tick}
                className="year-tick"
                style={{ left: `${((tick - firstYear) / span) * 100}%` }}
                aria-hidden="true"
              >
                {tick}
              </span>
            ))}
            <SliderThumb className="year-thumb" />
          </SliderTrack>
        </Slider>
        <p className="timeline-status">
          {text(year <= baseYear ? `timeline.published.${kind}` : 'timeline.forecast')}
        </p>
      </div>
    </section>
  );
}
