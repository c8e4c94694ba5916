/** Writing a story: its name, its steps in their order, and the words and figure of each. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { INDICATOR_IDS, indicatorOf } from '../../domain/indicators/registry.ts';
import type { Language } from '../../domain/territory/schema.ts';
import { isMessageKey } from '../../i18n/messages.ts';
import { useLanguage, useNumbers, useText } from '../../i18n/text.tsx';
import {
  changeStep,
  deleteStep,
  duplicateStep,
  insertStep,
  moveStep,
  retakeStep,
  rewritten,
  rewrittenNotes,
} from '../../share/stories/editStory.ts';
import {
  changeOwnStory,
  redoStoryChange,
  undoStoryChange,
  useOwnStories,
} from '../../share/stories/ownStories.ts';
import { goToStep, playStory } from '../../share/stories/player.ts';
import {
  DURATION_RANGE_S,
  durationSOf,
  MAX_NOTES_CHARACTERS,
  MAX_STEPS,
  MAX_TEXT_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  type Story,
  STORY_CHARTS,
  type StoryStep,
} from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { Icon, type IconName } from '../icons.tsx';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { SelectField } from '../parts/SelectField.tsx';
import { recordedStep } from './recordStep.ts';
import { Words } from './Words.tsx';
import { useTerritoryName } from '../useTerritoryName.ts';

type Props = { readonly story: Story; readonly onClose: () => void };

export function StoryEditor({ story, onClose }: Props) {
  const text = useText();
  const territoryName = useTerritoryName();
  const pageLanguage = useLanguage();
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const [chosen, setChosen] = useState(0);
  const territoryId = usePage((state) => state.territoryId);
  const index = Math.min(chosen, story.steps.length - 1);
  const step = story.steps[index];
  const change = (edit: (story: Story) => Story, how?: Parameters<typeof changeOwnStory>[2]) =>
    changeOwnStory(story.id, edit, how);
  const sameTerritory = territoryId === story.territoryId;
  const isFull = story.steps.length >= MAX_STEPS;

  const record = () => {
    const shown = recordedStep();
    if (!shown) return;
    change((old) => insertStep(old, index, shown));
    setChosen(index + 1);
  };
  const move = (from: number, to: number) => {
    change((old) => moveStep(old, from, to));
    setChosen(to);
  };

  return (
    <section className="story-editor" aria-label={text('stories.edit')}>
      <div className="panel-head">
        <h3>{text('stories.edit')}</h3>
        <UndoButtons />
        <Button className="text-button" onPress={onClose}>
          {text('stories.done')}
        </Button>
      </div>
      <LanguageSwitch value={language} onChange={setLanguage} />
      <p className="quiet">{text('stories.languageHint')}</p>
      <Words
        label={text('stories.title')}
        value={story.title[language]}
        max={MAX_TITLE_CHARACTERS}
        onChange={(words, gesture) =>
          change((old) => ({ ...old, title: rewritten(old.title, language, words) }), { gesture })
        }
      />
      <ol className="step-list" aria-label={text('stories.stepList')}>
        {story.steps.map((each, at) => (
          // Steps have no names of their own; their place is what tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={at} aria-current={at === index ? 'step' : undefined}>
            <StepRow
              step={each}
              language={language}
              onChoose={() => {
                setChosen(at);
                if (usePage.getState().story?.id === story.id) goToStep(at);
                else playStory(story, { step: at });
              }}
            >
              <Small
                icon="up"
                label={text('stories.up', { number: at + 1 })}
                isDisabled={at === 0}
                onPress={() => move(at, at - 1)}
              />
              <Small
                icon="down"
                label={text('stories.down', { number: at + 1 })}
                isDisabled={at === story.steps.length - 1}
                onPress={() => move(at, at + 1)}
              />
              <Small
                icon="trash"
                label={text('stories.deleteStep', { number: at + 1 })}
                isDisabled={story.steps.length === 1}
                onPress={() => change((old) => deleteStep(old, at), { isDeletion: true })}
              />
            </StepRow>
          </li>
        ))}
      </ol>
      <div className="button-row">
        <Button className="button primary" isDisabled={!sameTerritory || isFull} onPress={record}>
          <Icon name="plus" />
          {text('stories.record')}
        </Button>
      </div>
      {!sameTerritory && (
        <p className="quiet">
          {text('stories.otherTerritory', { territory: territoryName(story.territoryId) })}
        </p>
      )}
      {step && (
        <StepForm
          key={index}
          step={step}
          number={index + 1}
          language={language}
          onChange={(fields, gesture) =>
            change((old) => changeStep(old, index, fields), { gesture: `${index} ${gesture}` })
          }
        >
          <div className="button-row">
            <Button
              className="button"
              isDisabled={!sameTerritory}
              onPress={() => {
                const shown = recordedStep();
                if (shown) change((old) => retakeStep(old, index, shown));
              }}
            >
              {text('stories.retake')}
            </Button>
            <Button
              className="button"
              isDisabled={isFull}
              onPress={() => {
                change((old) => duplicateStep(old, index));
                setChosen(index + 1);
              }}
            >
              {text('stories.duplicate')}
            </Button>
          </div>
        </StepForm>
      )}
    </section>
  );
}

/** A step back, and forward again, of all that was done to one's own stories. */
function UndoButtons() {
  const text = useText();
  const { past, future } = useOwnStories((state) => state.history);
  return (
    <div className="button-row">
      <Small
        icon="undo"
        label={text('scenario.undo')}
        isDisabled={past.length === 0}
        onPress={undoStoryChange}
      />
      <Small
        icon="redo"
        label={text('scenario.redo')}
        isDisabled={future.length === 0}
        onPress={redoStoryChange}
      />
    </div>
  );
}

type SmallProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
};

function Small({ icon, label, isDisabled, onPress }: SmallProps) {
  return (
    <Button className="icon-button" aria-label={label} isDisabled={isDisabled} onPress={onPress}>
      <Icon name={icon} />
    </Button>
  );
}

type StepRowProps = {
  readonly step: StoryStep;
  readonly language: Language;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

function StepRow({ step, language, onChoose, children }: StepRowProps) {
  return (
    <>
      <Button className="step-choose" onPress={onChoose}>
        <span>{step.title[language]}</span>
        <small>{step.year}</small>
      </Button>
      {children}
    </>
  );
}

type StepFormProps = {
  readonly step: StoryStep;
  readonly number: number;
  readonly language: Language;
  readonly onChange: (fields: Parameters<typeof changeStep>[2], gesture: string) => void;
  readonly children: ReactNode;
};

const NONE = 'none';

function StepForm({ step, number, language, onChange, children }: StepFormProps) {
  const text = useText();
  const numbers = useNumbers();
  const nameOf = (id: (typeof INDICATOR_IDS)[number]) => {
    const { label, qualifier } = indicatorOf(id);
    const words = (key: string) => (isMessageKey(key) ? text(key, { year: step.year }) : key);
    return qualifier ? `${words(label)}, ${words(qualifier)}` : words(label);
  };
  return (
    <fieldset className="step-form">
      <legend>{text('stories.stepNumber', { number })}</legend>
      <Words
        label={text('stories.stepTitle')}
        value={step.title[language]}
        max={MAX_TITLE_CHARACTERS}
        onChange={(words, gesture) =>
          onChange({ title: rewritten(step.title, language, words) }, gesture)
        }
      />
      <Words
        label={text('stories.stepText')}
        value={step.text[language]}
        max={MAX_TEXT_CHARACTERS}
        isLong
        onChange={(words, gesture) =>
          onChange({ text: rewritten(step.text, language, words) }, gesture)
        }
      />
      <Words
        label={text('present.notesField')}
        value={step.notes?.[language] ?? ''}
        max={MAX_NOTES_CHARACTERS}
        isLong
        mayBeEmpty
        onChange={(words, gesture) =>
          onChange({ notes: rewrittenNotes(step.notes, language, words) }, gesture)
        }
      />
      <SelectField
        label={text('stories.figure')}
        value={step.figure?.indicator ?? NONE}
        options={[
          { id: NONE, label: text('stories.noFigure') },
          ...INDICATOR_IDS.map((id) => ({ id, label: nameOf(id) })),
        ]}
        onChange={(id) =>
          onChange({ figure: id === NONE ? undefined : { indicator: id } }, `figure ${id}`)
        }
      />
      <SelectField
        label={text('stories.chart')}
        value={step.chart ?? NONE}
        options={[
          { id: NONE, label: text('stories.noChart') },
          ...STORY_CHARTS.map((id) => ({ id, label: text(`stories.chartName.${id}`) })),
        ]}
        onChange={(id) => onChange({ chart: id === NONE ? undefined : id }, `chart ${id}`)}
      />
      <LabelledSlider
        label={text('stories.duration')}
        value={durationSOf(step)}
        min={DURATION_RANGE_S.min}
        max={DURATION_RANGE_S.max}
        step={1}
        shown={text('stories.seconds', { value: numbers.whole(durationSOf(step)) })}
        onChange={(durationS) => onChange({ durationS }, 'duration')}
      />
      {children}
    </fieldset>
  );
}
