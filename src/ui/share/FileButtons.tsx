/** A button for each format: one file at a time, with a way to stop it. */
import { useRef, useState } from 'react';
import { Button, ProgressBar } from 'react-aria-components';
import { Cancelled } from '../../engine/engine.ts';
import { ENDINGS, type Format, WITH_PICTURE } from '../../workspace/export/formats.ts';
import type { TakenAway } from '../../workspace/export/model.ts';
import type { DeckPicture } from '../../workspace/export/pptx/pptx.ts';
import { writeInWorker } from '../../workspace/export/writeInWorker.ts';
import { saveBlob } from '../charts/download.ts';
import { useTakeAwayWords } from './useTakeAwayWords.ts';
import './takeAway.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'computing'; readonly format: Format; readonly done: number }
  | { readonly kind: 'writing'; readonly format: Format }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly format: Format; readonly what: string };

type Props = {
  readonly label: string;
  readonly formats: readonly Format[];
  /** What is taken away; null where its figures do not come. @param progress 0 to 1. */
  readonly take: (
    format: Format,
    progress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<TakenAway | null>;
  /** Asked for where the format has pictures in it. */
  readonly pictures: () => Promise<readonly DeckPicture[]>;
};

export function FileButtons({ label, formats, take, pictures }: Props) {
  const { text } = useTakeAwayWords();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const isBusy = state.kind === 'computing' || state.kind === 'writing';

  const make = async (format: Format) => {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'computing', format, done: 0 });
    try {
      const taken = await take(
        format,
        (done) => setState({ kind: 'computing', format, done }),
        stop.signal,
      );
      if (stop.signal.aborted) throw new Cancelled('taking away was cancelled');
      if (!taken) throw new Error(text('takeAway.notComputed'));
      setState({ kind: 'writing', format });
      const drawn = WITH_PICTURE.has(format) ? await pictures() : [];
      const file = await writeInWorker(taken, format, drawn, stop.signal);
      const fileName = `${taken.fileName}${ENDINGS[format]}`;
      saveBlob(fileName, file);
      setState({ kind: 'saved', fileName });
    } catch (error) {
      if (error instanceof Cancelled) setState({ kind: 'idle' });
      else {
        const what = error instanceof Error ? error.message : String(error);
        setState({ kind: 'failed', format, what });
      }
    }
  };

  return (
    <>
      <div className="button-row">
        {formats.map((format) => (
          <Button
            key={format}
            className="button"
            isDisabled={isBusy}
            onPress={() => void make(format)}
          >
            {text(`takeAway.format.${format}`)}
          </Button>
        ))}
      </div>
      {isBusy && (
        <div className="take-away-progress">
          <ProgressBar
            aria-label={label}
            {...(state.kind === 'computing'
              ? { value: 100 * state.done }
              : { isIndeterminate: true })}
          >
            {({ percentage }) => (
              <div className="take-away-bar">
                <div style={{ inlineSize: `${percentage ?? 100}%` }} />
              </div>
            )}
          </ProgressBar>
          <Button className="text-button" onPress={() => running.current?.abort()}>
            {text('takeAway.cancel')}
          </Button>
        </div>
      )}
      <p role="status">{spoken(state, text)}</p>
    </>
  );
}

function spoken(state: State, text: ReturnType<typeof useTakeAwayWords>['text']): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'computing':
    case 'writing':
      return text(`takeAway.${state.kind}`, { file: text(`takeAway.format.${state.format}`) });
    case 'saved':
      return text('takeAway.saved', { file: state.fileName });
    case 'failed':
      return text('takeAway.failed', {
        file: text(`takeAway.format.${state.format}`),
        what: state.what,
      });
  }
}
