/** The plan as a workbook, a report, slides, tables or layers: one file at a time, with a way to stop it. */
import { useRef, useState } from 'react';
import { Button, Input, Label, ProgressBar, TextField } from 'react-aria-components';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { Cancelled } from '../../engine/engine.ts';
import { sourceText } from '../../i18n/sourceTexts.ts';
import { currentLink } from '../../share/address.ts';
import { pictureOfMap } from '../../map/mapPort.ts';
import { usePage } from '../../store/pageStore.ts';
import { ENDINGS, FORMATS, type Format, WITH_PICTURE } from '../../workspace/export/formats.ts';
import { gather } from '../../workspace/export/gather.ts';
import { takeAway } from '../../workspace/export/takeAway.ts';
import { writeInWorker } from '../../workspace/export/writeInWorker.ts';
import { useLibrary } from '../../workspace/library/libraryState.ts';
import { saveBlob } from '../charts/download.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { settled, usePictureWords } from './mapPicture.ts';
import { composePicture } from './picture.ts';
import { today, useTakeAwayWords } from './useTakeAwayWords.ts';
import './takeAway.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'computing'; readonly format: Format; readonly done: number }
  | { readonly kind: 'writing'; readonly format: Format }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly format: Format; readonly what: string };

/** Lets the page answer, also while nobody looks at it. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** No plan has this id. */
const BASELINE = 'baseline';

type Props = {
  readonly planName: string;
  readonly onPlanName: (name: string) => void;
};

export function TakeAway({ planName, onPlanName }: Props) {
  const words = useTakeAwayWords();
  const { text } = words;
  const others = useOtherPlans();
  const [against, setAgainst] = useState<string>(BASELINE);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  const filterWords = useFilterWords();
  const pictureWords = usePictureWords();
  const isBusy = state.kind === 'computing' || state.kind === 'writing';

  /** Without a map there is none in the file; the rest is taken away all the same. */
  const mapPicture = async () => {
    try {
      const { map } = await settled(pictureOfMap);
      const canvas = composePicture(map, pictureWords);
      return { data: canvas.toDataURL('image/png'), aspect: canvas.width / canvas.height };
    } catch {
      return null;
    }
  };

  const make = async (format: Format) => {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'computing', format, done: 0 });
    try {
      const input = await gather({
        words,
        filterWords,
        planName,
        against: others.find(({ id }) => id === against) ?? null,
        needsYears: true,
        date: today(),
        sourceText: (source) => sourceText(source, words.language),
        link: currentLink(),
        progress: (done) => setState({ kind: 'computing', format, done }),
        signal: stop.signal,
      });
      if (stop.signal.aborted) throw new Cancelled('taking away was cancelled');
      if (!input) throw new Error(text('takeAway.notComputed'));
      setState({ kind: 'writing', format });
      const taken = await takeAway(input, breathe);
      const picture = WITH_PICTURE.has(format) ? await mapPicture() : null;
      const file = await writeInWorker(taken, format, picture, stop.signal);
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
    <section className="take-away" aria-labelledby="take-away">
      <h3 id="take-away">{text('takeAway.heading')}</h3>
      <TextField
        className="take-away-name"
        value={planName}
        onChange={onPlanName}
        maxLength={MAX_SCENARIO_NAME_CHARACTERS}
      >
        <Label className="field-label">{text('takeAway.planName')}</Label>
        <Input className="text-field" />
      </TextField>
      {others.length > 0 && (
        <SelectField
          label={text('takeAway.reference')}
          value={others.some(({ id }) => id === against) ? against : BASELINE}
          options={[
            { id: BASELINE, label: text('takeAway.baseline') },
            ...others.map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          onChange={setAgainst}
        />
      )}
      <div className="button-row">
        {FORMATS.map((format) => (
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
            aria-label={text('takeAway.heading')}
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
    </section>
  );
}

/** The plans of the territory that are kept, besides the one in hand. */
function useOtherPlans() {
  const plans = useLibrary((state) => state.plans);
  const { territoryId, planId } = usePage();
  return plans
    .filter(
      ({ id, isDeleted, scenario }) =>
        !isDeleted && id !== planId && scenario.territoryId === territoryId,
    )
    .map(({ id, scenario: { name, edits } }) => ({ id: id as string, name, edits }));
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
