/** What an edit has changed, said once its figures are there; and that the year has moved with it. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Message } from '../domain/parsed.ts';
import type { YearResults } from '../engine/results/results.ts';
import { useMessage } from '../i18n/message.ts';
import { useNumbers, useText } from '../i18n/text.tsx';
import { whenFiguresAreCurrent } from '../store/currentFigures.ts';
import { useYearMoved } from '../store/followOpenings.ts';
import { type PageState, usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';

/** A drag and a slider are one edit: it is told when they have come to rest. */
const REST_MS = 600;
const LONGEST_WAIT_MS = 15_000;

export function EditNews() {
  return (
    <>
      <YearNote />
      <p className="visually-hidden" role="status">
        {useNews()}
      </p>
    </>
  );
}

/** As long as the year is the one that the edit has led to. */
function YearNote() {
  const text = useText();
  const moved = useYearMoved((state) => state.moved);
  const year = usePage((state) => state.year);
  const isEdited = usePage(({ edits }) => edits.length > 0);
  const chooseYear = usePage((state) => state.chooseYear);
  const isShown = moved !== null && moved.to === year && isEdited;
  return (
    <div role="status" className={isShown ? 'map-plate year-note' : 'visually-hidden'}>
      {isShown && (
        <>
          <p>{text('news.yearMoved', { year: moved.to })}</p>
          <div className="button-row">
            <Button className="text-button" onPress={() => chooseYear(moved.from)}>
              {text('news.backToYear', { year: moved.from })}
            </Button>
            <Button className="text-button" onPress={() => useYearMoved.setState({ moved: null })}>
              {text('page.close')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

type Done = { readonly note: Message; readonly isUndone: boolean };

/** The last step of the history, forwards or back. */
function doneBetween(now: PageState['history'], before: PageState['history']): Done | null {
  const isUndone = now.future.length > before.future.length;
  const entry = isUndone ? now.future.at(-1) : now.past.at(-1);
  const isStep = isUndone || now.past.length >= before.past.length;
  return entry && isStep ? { note: entry.note, isUndone } : null;
}

function useNews(): string {
  const text = useText();
  const message = useMessage();
  const numbers = useNumbers();
  const [news, setNews] = useState('');
  /** The figures that stood there when the change began. */
  const before = useRef<YearResults | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopWaiting = () => {};
    const tell = ({ note, isUndone }: Done) => {
      const said = isUndone ? text('news.undone', { what: message(note) }) : message(note);
      const was = before.current;
      before.current = null;
      const now = useResults.getState().results;
      const { service } = usePage.getState();
      const parts = [said];
      if (was && now && was.year === now.year) {
        const covered = now.total.radiusCoverage[service];
        if (Number.isFinite(covered)) {
          parts.push(
            text('news.coverage', {
              what: text(`indicator.coverage.${service}`),
              share: numbers.share(covered),
              change: numbers.points(covered - was.total.radiusCoverage[service]),
            }),
          );
        }
        const unplaced = now.total.unplacedPupils;
        if (service === 'school' && Number.isFinite(unplaced)) {
          parts.push(
            text('news.unplaced', {
              what: text('indicator.unplaced'),
              value: numbers.whole(unplaced),
              change: numbers.signed(unplaced - was.total.unplacedPupils),
            }),
          );
        }
      }
      setNews(parts.join('. '));
    };
    const stop = usePage.subscribe(
      ({ history }) => history,
      (history, former) => {
        const done = doneBetween(history, former);
        if (!done) return;
        before.current ??= useResults.getState().results;
        clearTimeout(timer);
        stopWaiting();
        timer = setTimeout(() => {
          stopWaiting = whenFiguresAreCurrent(LONGEST_WAIT_MS, () => tell(done));
        }, REST_MS);
      },
    );
    return () => {
      stop();
      clearTimeout(timer);
      stopWaiting();
    };
  }, [text, message, numbers]);
  return news;
}
