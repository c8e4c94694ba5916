/** The plan as a workbook, a report, slides, tables or layers. */
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { sourceText } from '../../i18n/sourceTexts.ts';
import { currentLink } from '../../share/address.ts';
import { pictureOfMap } from '../../map/mapPort.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { type Format, FORMATS, OF_ONE_YEAR } from '../../workspace/export/formats.ts';
import { gather } from '../../workspace/export/gather.ts';
import { takeAway } from '../../workspace/export/takeAway.ts';
import { useLibrary } from '../../workspace/library/libraryState.ts';
import { useFilterWords } from '../parts/FilterMark.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { settled, usePictureWords } from './mapPicture.ts';
import { FileButtons } from './FileButtons.tsx';
import { composePicture, deckPictureOf } from './picture.ts';
import { today, useTakeAwayWords } from './useTakeAwayWords.ts';

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
  const filterWords = useFilterWords();
  const pictureWords = usePictureWords();

  /** Without a map there is none in the file; the rest is taken away all the same. */
  const pictures = async () => {
    try {
      const { map } = await settled(pictureOfMap);
      return [deckPictureOf(composePicture(map, pictureWords))];
    } catch {
      return [];
    }
  };

  const take = async (format: Format, progress: (done: number) => void, signal: AbortSignal) => {
    const input = await gather({
      words,
      filterWords,
      planName,
      against: others.find(({ id }) => id === against) ?? null,
      needsYears: !OF_ONE_YEAR.has(format),
      date: today(),
      sourceText: (source) => sourceText(source, words.language),
      link: currentLink(),
      progress,
      signal,
    });
    return input && takeAway(input, breathe);
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
            { id: BASELINE, label: text('compare.baseline') },
            ...others.map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          onChange={setAgainst}
        />
      )}
      <FileButtons
        label={text('takeAway.heading')}
        formats={FORMATS}
        take={take}
        pictures={pictures}
      />
    </section>
  );
}

/** The plans of the territory that are kept, besides the one in hand. */
function useOtherPlans() {
  const plans = useLibrary((state) => state.plans);
  const { territoryId, planId } = useParts(usePage, 'territoryId', 'planId');
  return plans
    .filter(
      ({ id, isDeleted, scenario }) =>
        !isDeleted && id !== planId && scenario.territoryId === territoryId,
    )
    .map(({ id, scenario: { name, edits } }) => ({ id: id as string, name, edits }));
}
