/** The story that is open, told over the map: text, figure, how far it has come, and its controls. */
import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import {
  findStory,
  frameOpenedStep,
  goToStep,
  nextStep,
  previousStep,
  stopStory,
  togglePause,
  useStoryPlayer,
} from '../../share/stories/player.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import { durationSOf, type Story, type StoryStep } from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { StoryChart } from './StoryChart.tsx';
import { StoryFactFigure, StoryFigure } from './StoryFigure.tsx';
import { useStoryKeys } from './useStoryKeys.ts';
import '../stories.css';

/** More steps than that are counted, not dotted. */
const MOST_DOTS = 12;
/** A finger that moves so far across the card turns the page. */
const SWIPE_PX = 48;

export function StoryStage() {
  const open = usePage((state) => state.story);
  // A story of one's own may be changed while it is shown.
  useOwnStories((state) => state.stories);
  const story = findStory(open?.id);
  const index = Math.min(open?.step ?? 0, (story?.steps.length ?? 1) - 1);
  const step = story?.steps[index];
  return story && step ? <Stage story={story} step={step} index={index} /> : null;
}

type Props = { readonly story: Story; readonly step: StoryStep; readonly index: number };

function Stage({ story, step, index }: Props) {
  const text = useText();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const autoplay = useStoryPlayer((state) => state.autoplay);
  const swipe = useSwipe();
  const scroll = useRef<HTMLDivElement>(null);
  useStoryKeys();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step begins at its top
  useEffect(() => scroll.current?.scrollTo(0, 0), [story.id, index]);
  useLayoutEffect(frameOpenedStep, []);
  const total = story.steps.length;
  return (
    <section
      className="story-stage"
      aria-label={`${text('stories.stage')}: ${localized(story.title)}`}
      data-story-stage=""
      data-above-map
      {...swipe}
    >
      <p className="story-kicker">
        <span>{localized(story.title)}</span>
        <span>{year}</span>
      </p>
      <div
        className="story-words"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls by keys
        tabIndex={0}
        aria-live="polite"
        key={`${story.id} ${index}`}
      >
        <h2>{localized(step.title)}</h2>
        <p>{localized(step.text)}</p>
        {step.figure && <StoryFigure figure={step.figure} />}
        {step.fact && <StoryFactFigure fact={step.fact} />}
        {step.chart && <StoryChart chart={step.chart} />}
        {step.picture && (
          <img
            className="story-picture"
            src={step.picture.source}
            alt={localized(step.picture.description)}
          />
        )}
      </div>
      <div className="story-controls">
        <Button
          className="icon-button"
          aria-label={text('stories.previous')}
          isDisabled={index === 0}
          onPress={previousStep}
        >
          <Icon name="previous" />
        </Button>
        <Button
          className="icon-button"
          aria-label={text(autoplay === 'playing' ? 'stories.pause' : 'stories.play')}
          onPress={togglePause}
        >
          <Icon name={autoplay === 'playing' ? 'pause' : 'play'} />
        </Button>
        <Button
          className="icon-button story-next"
          aria-label={text('stories.next')}
          isDisabled={index === total - 1}
          onPress={nextStep}
        >
          <Icon name="next" />
        </Button>
        <Progress
          story={story}
          index={index}
          isPlaying={autoplay === 'playing'}
          durationS={durationSOf(step)}
        />
        <Button
          className="icon-button story-close"
          aria-label={text('stories.end')}
          onPress={stopStory}
        >
          <Icon name="close" />
        </Button>
      </div>
    </section>
  );
}

type ProgressProps = {
  readonly story: Story;
  readonly index: number;
  readonly isPlaying: boolean;
  readonly durationS: number;
};

function Progress({ story, index, isPlaying, durationS }: ProgressProps) {
  const text = useText();
  const localized = useLocalized();
  const total = story.steps.length;
  const place = text('stories.step', { number: index + 1, total });
  if (total > MOST_DOTS) return <p className="story-dots">{`${index + 1} / ${total}`}</p>;
  return (
    <ol className="story-dots" aria-label={place}>
      {story.steps.map((step, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
        <li key={number}>
          <Button
            className="story-dot"
            aria-label={text('stories.goTo', { number: number + 1, title: localized(step.title) })}
            aria-current={number === index ? 'step' : 'false'}
            data-playing={number === index && isPlaying}
            style={{ '--step-duration': `${durationS}s` } as React.CSSProperties}
            onPress={() => goToStep(number)}
          />
        </li>
      ))}
    </ol>
  );
}

/** Turns the page when a finger is drawn across the card; up and down stay with scrolling. */
function useSwipe() {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'mouse' ? null : { x: clientX, y: clientY };
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      const from = start.current;
      start.current = null;
      if (!from) return;
      const [acrossPx, downPx] = [clientX - from.x, clientY - from.y];
      if (Math.abs(acrossPx) < SWIPE_PX || Math.abs(acrossPx) < 1.5 * Math.abs(downPx)) return;
      if (acrossPx < 0) nextStep();
      else previousStep();
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
