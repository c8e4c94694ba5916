/** For the technician (Ctrl+Alt+H): how the page is after days without one. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Language } from '../../domain/territory/schema.ts';
import { useProblemText } from '../../i18n/message.ts';
import { useLanguage, useNumbers, useText } from '../../i18n/text.tsx';
import { type OfflineState, registerOffline } from '../../offline/registerOffline.ts';
import { useExhibition } from '../../exhibition/exhibition.ts';
import { FAULTS, useHealth } from '../../store/health.ts';
import { Icon } from '../icons.tsx';

/** Not in all browsers, and in no standard. */
type WithMemory = Performance & { readonly memory?: { readonly usedJSHeapSize: number } };

/** Opens and closes by the key chord; opens by itself where exhibition.json is wrong. */
export function HealthOverlay() {
  const hasProblems = useExhibition(({ problems }) => problems.length > 0);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (hasProblems) setOpen(true);
  }, [hasProblems]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyH') setOpen((open) => !open);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return isOpen ? <Health onClose={() => setOpen(false)} /> : null;
}

function Health({ onClose }: { onClose: () => void }) {
  const text = useText();
  const numbers = useNumbers();
  const { counts, last, wakeLock } = useHealth();
  const problems = useExhibition((state) => state.problems);
  const problemText = useProblemText();
  const language = useLanguage();
  const offline = useOffline();
  const { framesPerSecond, uptimeMs } = useRhythm();
  const heap = (performance as WithMemory).memory?.usedJSHeapSize;
  const faults = FAULTS.filter((fault) => counts[fault] > 0)
    .map((fault) => `${text(`health.fault.${fault}`)} ${counts[fault]}`)
    .join(', ');
  const rows: readonly (readonly [string, ReactNode])[] = [
    [text('health.frames'), numbers.whole(framesPerSecond ?? Number.NaN)],
    [
      text('health.memory'),
      text('health.megabytes', { value: numbers.whole((heap ?? Number.NaN) / 2 ** 20) }),
    ],
    [text('health.uptime'), uptimeOf(uptimeMs)],
    [text('health.version'), 'version' in offline ? offline.version : '–'],
    [
      text('health.offline'),
      <Told key="offline" what={text(`health.offline.${offline.kind}`)} {...offline} />,
    ],
    [text('health.wakeLock'), text(`health.wakeLock.${wakeLock}`)],
    [text('health.faults'), faults || text('health.none')],
    [
      text('health.last'),
      last ? (
        <Told
          key="last"
          what={`${text(`health.fault.${last.fault}`)}, ${timeOf(last.at, language)}`}
          reason={last.message}
        />
      ) : (
        text('health.none')
      ),
    ],
  ];
  return (
    <section className="health" aria-label={text('health.title')}>
      <h2>{text('health.title')}</h2>
      <Button className="icon-button card-close" aria-label={text('page.close')} onPress={onClose}>
        <Icon name="close" />
      </Button>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{text('health.config')}</dt>
          <dd>
            {problems.length === 0
              ? text('health.configFine')
              : problems.map((problem) => <p key={problem.where}>{problemText(problem)}</p>)}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** What has happened, in the technician's language, and below it what the browser said of it. */
function Told({ what, reason }: { readonly what: string; readonly reason?: string }) {
  const text = useText();
  return (
    <>
      {what}
      {reason && (
        <small className="health-technical">
          {text('health.technical')}{' '}
          <code lang="en" translate="no">
            {reason}
          </code>
        </small>
      )}
    </>
  );
}

/** In the manner of the page's language; browsers without Kazakh take the Russian one for it. */
function timeOf(at: Date, language: Language): string {
  return at.toLocaleString(language === 'kk' ? ['kk', 'ru'] : language);
}

/** Days, hours, minutes, seconds: 2:03:04:05. */
function uptimeOf(uptimeMs: number): string {
  const seconds = Math.floor(uptimeMs / 1000);
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return parts.join(':');
}

/** Frames of the last second, and how long the page has run. */
function useRhythm() {
  const [rhythm, setRhythm] = useState({
    framesPerSecond: null as number | null,
    uptimeMs: performance.now(),
  });
  useEffect(() => {
    let frames = 0;
    let sinceMs = performance.now();
    let next = 0;
    const onFrame = (nowMs: number) => {
      frames += 1;
      if (nowMs - sinceMs >= 1_000) {
        setRhythm({ framesPerSecond: (1000 * frames) / (nowMs - sinceMs), uptimeMs: nowMs });
        frames = 0;
        sinceMs = nowMs;
      }
      next = requestAnimationFrame(onFrame);
    };
    next = requestAnimationFrame(onFrame);
    return () => cancelAnimationFrame(next);
  }, []);
  return rhythm;
}

function useOffline(): OfflineState {
  const [state, setState] = useState<OfflineState>({ kind: 'preparing' });
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    void registerOffline().then((offline) => {
      if (!isGone) stop = offline.subscribe(setState);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return state;
}
