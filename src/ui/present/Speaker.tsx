/** What the speaker sees and the audience does not: notes, the next step, the time; and the way on. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { LanguageProvider, useLocalized, useText } from '../../i18n/text.tsx';
import {
  audienceName,
  firstLanguage,
  joinTalk,
  type Talk,
  type TalkCommand,
  talkId,
  type TalkState,
  type TalkStep,
} from '../../share/talk.ts';
import { Icon } from '../icons.tsx';
import { clockText } from './clock.ts';
import { presentKey } from './presentKeys.ts';
import { SHIPPED_NOTES } from './shippedNotes.ts';
import './speaker.css';

const ASK_EVERY_MS = 1000;
/** A map that computes may be as slow to answer; one that is just being opened, slower. */
const LOST_AFTER_MS = 5000;
const NOT_THERE_AFTER_MS = 15_000;

type Heard = { readonly state: TalkState; readonly atMs: number };

/** Follows the talk, and asks for it again and again: the map may have been closed. */
function useTalk(): {
  readonly state: TalkState | null;
  readonly isLost: boolean;
  readonly nowMs: number;
  readonly send: (command: TalkCommand) => void;
} {
  const [heard, setHeard] = useState<Heard | null>(null);
  const [nowMs, setNowMs] = useState(Date.now);
  const [since] = useState(Date.now);
  const talk = useRef<Talk | null>(null);
  const startedAt = useRef<number | null>(null);
  useEffect(() => {
    const joined = joinTalk(talkId(), (message) => {
      if (!('state' in message)) return;
      // A map that was opened again learns from here when the talk began.
      startedAt.current = message.state.startedAt ?? startedAt.current;
      setHeard({ state: message.state, atMs: Date.now() });
    });
    const ask = () => {
      joined.send({ command: { do: 'ask', startedAt: startedAt.current } });
      setNowMs(Date.now());
    };
    talk.current = joined;
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => {
      clearInterval(timer);
      joined.close();
    };
  }, []);
  return {
    state: heard?.state ?? null,
    isLost: heard ? nowMs - heard.atMs > LOST_AFTER_MS : nowMs - since > NOT_THERE_AFTER_MS,
    nowMs,
    send: (command) => talk.current?.send({ command }),
  };
}

export function Speaker() {
  const talk = useTalk();
  const language = talk.state?.language ?? firstLanguage();
  const theme = talk.state?.theme ?? 'light';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return (
    <LanguageProvider language={language}>
      <SpeakerPage {...talk} />
    </LanguageProvider>
  );
}

function SpeakerPage({ state, isLost, nowMs, send }: ReturnType<typeof useTalk>) {
  const text = useText();
  const localized = useLocalized();
  useSpeakerKeys(state, send);
  useEffect(() => {
    document.title = `${text('present.notes')} · ${text('page.title')}`;
  }, [text]);
  const story = state?.story ?? null;
  const step = story?.steps[state?.step ?? 0];
  const next = story?.steps[(state?.step ?? 0) + 1];
  return (
    <main className="speaker" data-black={state?.isBlack ?? false}>
      <header className="speaker-head">
        <div>
          <p className="quiet">
            {story ? localized(story.title) : state && text('present.choosing')}
          </p>
          {story && state && (
            <p>
              {text('stories.step', { number: state.step + 1, total: story.steps.length })}
              {step && ` · ${step.year}`}
            </p>
          )}
        </div>
        <p className="speaker-clock" role="timer" aria-label={text('present.elapsed')}>
          {clockText(state?.startedAt == null ? 0 : nowMs - state.startedAt)}
        </p>
        <Button className="button" onPress={() => send({ do: 'restartClock' })}>
          {text('present.restartClock')}
        </Button>
      </header>
      <p role="alert" className="speaker-alert">
        {isLost && (
          <>
            {text('present.mapClosed')}{' '}
            {state && (
              <a href={state.link} target={audienceName()} rel="opener">
                {text('present.openMap')}
              </a>
            )}
          </>
        )}
        {state?.isBlack && text('present.isBlack')}
      </p>
      {step && story && state && (
        <section className="speaker-now" aria-label={text('present.now')}>
          <h1>{localized(step.title)}</h1>
          <p className="speaker-notes">{notesOf(story.id, state.step, step, localized)}</p>
        </section>
      )}
      {story && (
        <section className="speaker-next" aria-label={text('present.next')}>
          <h2>{text('present.next')}</h2>
          {next ? (
            <>
              <h3>{localized(next.title)}</h3>
              <p>{localized(next.text)}</p>
            </>
          ) : (
            <p>{text('present.noNext')}</p>
          )}
        </section>
      )}
      <nav className="speaker-controls" aria-label={text('present.bar')}>
        <Button className="button" onPress={() => send({ do: 'previous' })} isDisabled={!story}>
          <Icon name="previous" />
          {text('stories.previous')}
        </Button>
        <Button className="button" onPress={() => send({ do: 'black' })}>
          <Icon name="dark" />
          {text(state?.isBlack ? 'present.showAgain' : 'present.black')}
        </Button>
        <Button
          className="button primary"
          onPress={() => send({ do: story ? 'next' : 'begin' })}
          isDisabled={story !== null && !next}
        >
          <Icon name="next" />
          {text(story ? 'stories.next' : 'present.begin')}
        </Button>
      </nav>
    </main>
  );
}

/** What the story's writer has noted for the speaker; where nothing was, what the audience reads. */
function notesOf(
  storyId: string,
  index: number,
  step: TalkStep,
  localized: ReturnType<typeof useLocalized>,
): string {
  return localized(step.notes ?? SHIPPED_NOTES[storyId]?.[index] ?? step.text);
}

/** The same keys as in the window of the map. */
function useSpeakerKeys(state: TalkState | null, send: (command: TalkCommand) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTold = state?.story != null;
      const act = presentKey(event, target, { isTold, isBlack: state?.isBlack ?? false });
      if (!act) return;
      event.preventDefault();
      // What is done to the window alone stays in the one that is looked at.
      if (act.do === 'goTo') send(act);
      else if (act.do !== 'nothing' && act.do !== 'choose' && act.do !== 'notes') {
        send({ do: act.do });
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [state, send]);
}
