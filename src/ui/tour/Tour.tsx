/** A step of the tour beside what it is about. It can be left at any moment, and blocks nothing. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { startStory } from '../../share/stories/player.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { placeBeside } from './placeBeside.ts';
import { leaveTour, stepTour, useTour } from './tour.ts';
import { TOUR_STEPS, type TourStep } from './tourSteps.ts';
import './tour.css';

const FIRST_STORY = 'school-in-step';

export function Tour() {
  const open = useTour((state) => state.open);
  const steps = open ? TOUR_STEPS[open.kind] : [];
  const step = steps[open?.step ?? 0];
  if (!open || !step) return null;
  return <Step step={step} index={open.step} total={steps.length} />;
}

type StepProps = { readonly step: TourStep; readonly index: number; readonly total: number };

function Step({ step, index, total }: StepProps) {
  const text = useText();
  const localized = useLocalized();
  const card = useRef<HTMLElement>(null);
  const about = useAbout(step);
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect();
    if (size) setAt(placeBeside(about, size, { width: innerWidth, height: innerHeight }));
  }, [about]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out
  useEffect(() => card.current?.focus(), [step]);
  return (
    <>
      {about && (
        <div
          className="tour-ring"
          style={{ left: about.x, top: about.y, width: about.width, height: about.height }}
        />
      )}
      <section
        ref={card}
        className="tour-card"
        role="dialog"
        aria-label={text('tour.region')}
        aria-describedby="tour-text"
        tabIndex={-1}
        style={{ left: at?.left ?? 0, top: at?.top ?? 0, visibility: at ? 'visible' : 'hidden' }}
        onKeyDown={({ key }) => key === 'Escape' && leaveTour()}
      >
        <p className="quiet">{text('tour.place', { number: index + 1, total })}</p>
        <p id="tour-text">{localized(step.text)}</p>
        {step.offers && <Offer offers={step.offers} />}
        <div className="button-row">
          {index > 0 && (
            <Button className="button" onPress={() => stepTour(-1, total)}>
              {text('tour.back')}
            </Button>
          )}
          <Button className="button primary" onPress={() => stepTour(1, total)}>
            {text(index + 1 < total ? 'tour.next' : 'tour.done')}
          </Button>
        </div>
        <Button
          className="icon-button tour-close"
          aria-label={text('tour.leave')}
          onPress={leaveTour}
        >
          <Icon name="close" />
        </Button>
      </section>
    </>
  );
}

function Offer({ offers }: { readonly offers: NonNullable<TourStep['offers']> }) {
  const text = useText();
  const take = () => {
    leaveTour();
    if (offers === 'story') startStory(FIRST_STORY, { autoplay: true });
    else usePage.getState().chooseMode('present');
  };
  return (
    <Button className="button" onPress={take}>
      <Icon name={offers === 'story' ? 'play' : 'exhibition'} />
      {text(offers === 'story' ? 'tour.watch' : 'present.open')}
    </Button>
  );
}

/** Where the thing lies that a step is about; null where it is not to be seen. */
function useAbout({ about, panel }: TourStep): DOMRect | null {
  const [rect, setRect] = useState<DOMRect | null>(null);
  useEffect(() => {
    if (panel) usePage.getState().openPanel(panel);
    const measure = () => {
      const found = [...document.querySelectorAll(about)]
        .map((one) => one.getBoundingClientRect())
        .find(({ width, height }) => width > 0 && height > 0);
      setRect((before) => (isSameRect(before, found) ? before : (found ?? null)));
    };
    measure();
    // Panels are fetched, sheets rise: what is looked for may come a moment later.
    const timer = setInterval(measure, 300);
    window.addEventListener('resize', measure);
    return () => {
      clearInterval(timer);
      window.removeEventListener('resize', measure);
    };
  }, [about, panel]);
  return rect;
}

function isSameRect(a: DOMRect | null, b: DOMRect | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y && a?.width === b?.width && a?.height === b?.height;
}
