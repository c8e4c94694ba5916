/** The stories that a person writes: recorded from the map, kept by this browser, saved as files. */
import { useMemo } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useProblemText } from '../../i18n/message.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { newStory } from '../../share/stories/editStory.ts';
import { importStory } from '../../share/stories/importStory.ts';
import {
  addOwnStory,
  deleteOwnStory,
  redoStoryChange,
  undoStoryChange,
  useOwnStories,
} from '../../share/stories/ownStories.ts';
import { stopStory } from '../../share/stories/player.ts';
import { STORY_FILE_EXTENSION, writeStory } from '../../share/stories/readStory.ts';
import type { Story } from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { knownTerritory } from '../../store/ownTerritories.ts';
import { saveText } from '../charts/download.ts';
import { useEditKeys } from '../editKeys.ts';
import { Icon } from '../icons.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import { placeholder, recordedStep } from './recordStep.ts';
import { StoryEditor } from './StoryEditor.tsx';
import { StoryStart, useIsOpen } from './StoryStart.tsx';
import { UndoDeletion } from './UndoDeletion.tsx';

const setEditedId = (editedId: string | null) => useOwnStories.setState({ editedId });

export function OwnStories() {
  const text = useText();
  const { stories, editedId } = useOwnStories();
  const territoryId = usePage((state) => state.territoryId);
  const territory = knownTerritory(territoryId);
  const edited = stories.find(({ id }) => id === editedId);

  const begin = () => {
    const step = recordedStep();
    if (!territory || !step) return;
    const story = newStory(territory.id, placeholder('stories.newTitle'), step, Math.random);
    addOwnStory(story);
    setEditedId(story.id);
  };

  useStoryUndo(edited !== undefined);
  if (edited) return <StoryEditor story={edited} onClose={() => setEditedId(null)} />;
  return (
    <section className="own-stories">
      <h3>{text('stories.own')}</h3>
      {stories.length === 0 && <p className="quiet">{text('stories.ownNone')}</p>}
      <ul className="story-list">
        {stories.map((story) => (
          <OwnStoryRow key={story.id} story={story} onEdit={() => setEditedId(story.id)} />
        ))}
      </ul>
      <UndoDeletion />
      <div className="button-row">
        <Button className="button primary" isDisabled={!territory} onPress={begin}>
          <Icon name="plus" />
          {text('stories.new')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={async (files) => {
            const file = files?.item(0);
            if (file) importStory(await file.text(), Math.random);
          }}
        >
          <Button className="button">{text('stories.openFile')}</Button>
        </FileTrigger>
      </div>
      <StoryProblems />
      <DeletedStories />
    </section>
  );
}

/** Those of former visits too: what was deleted just now has its own way back. */
function DeletedStories() {
  const text = useText();
  const localized = useLocalized();
  const deleted = useOwnStories((state) => state.deleted);
  if (deleted.length === 0) return null;
  return (
    <Disclosure summary={`${text('stories.deletedOnes')} · ${deleted.length}`}>
      <ul className="plain-list">
        {deleted.map((story) => (
          <li key={story.id} className="story-deleted">
            <span>{localized(story.title)}</span>
            <Button
              className="text-button"
              aria-label={`${text('stories.undo')}: ${localized(story.title)}`}
              onPress={() => addOwnStory(story)}
            >
              {text('stories.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The keys belong to the stories while one is being written, or one can be had back. */
function useStoryUndo(isEditing: boolean): void {
  const steps = useMemo(() => {
    const turn = (entries: 'past' | 'future', step: () => void) => () => {
      const isOurs = isEditing || useOwnStories.getState().history[entries].length > 0;
      if (isOurs) step();
      return isOurs;
    };
    return { undo: turn('past', undoStoryChange), redo: turn('future', redoStoryChange) };
  }, [isEditing]);
  useEditKeys(steps, 'panel');
}

function StoryProblems() {
  const problemText = useProblemText();
  const problems = useOwnStories((state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <ul className="story-problems" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.where} ${problem.what}`}>{problemText(problem)}</li>
      ))}
    </ul>
  );
}

type RowProps = { readonly story: Story; readonly onEdit: () => void };

function OwnStoryRow({ story, onEdit }: RowProps) {
  const text = useText();
  const localized = useLocalized();
  const isOpen = useIsOpen(story);
  const title = localized(story.title);
  const save = () => {
    const name = title.replace(/[\\/:*?"<>|\s]+/g, '-');
    saveText(`${name}${STORY_FILE_EXTENSION}`, 'application/json', writeStory(story));
  };
  return (
    <li className="own-story">
      <StoryStart story={story} />
      <Button
        className="icon-button"
        aria-label={`${text('stories.edit')}: ${title}`}
        onPress={onEdit}
      >
        <Icon name="scenario" />
      </Button>
      <Button
        className="icon-button"
        aria-label={`${text('stories.save')}: ${title}`}
        onPress={save}
      >
        <Icon name="download" />
      </Button>
      <Button
        className="icon-button"
        aria-label={`${text('stories.delete')}: ${title}`}
        onPress={() => {
          if (isOpen) stopStory();
          deleteOwnStory(story.id);
        }}
      >
        <Icon name="trash" />
      </Button>
    </li>
  );
}
