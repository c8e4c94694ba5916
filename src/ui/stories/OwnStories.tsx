/** The stories that a person writes: recorded from the map, kept by this browser, saved as files. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useMessage } from '../../i18n/message.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { newStory } from '../../share/stories/editStory.ts';
import {
  addOwnStory,
  deleteOwnStory,
  importStory,
  undoDeletion,
  useOwnStories,
} from '../../share/stories/ownStories.ts';
import { playStory, stopStory } from '../../share/stories/player.ts';
import { STORY_FILE_EXTENSION, writeStory } from '../../share/stories/readStory.ts';
import type { Story } from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import { EMBEDDED_TERRITORIES } from '../../store/territories.ts';
import { saveText } from '../charts/download.ts';
import { Icon } from '../icons.tsx';
import { placeholder, recordedStep } from './recordStep.ts';
import { StoryEditor } from './StoryEditor.tsx';

export function OwnStories() {
  const text = useText();
  const { stories, beforeDeletion } = useOwnStories();
  const [editedId, setEditedId] = useState<string | null>(null);
  const territoryId = usePage((state) => state.territoryId);
  const territory = EMBEDDED_TERRITORIES.find(({ id }) => id === territoryId);
  const edited = stories.find(({ id }) => id === editedId);

  const begin = () => {
    const step = recordedStep();
    if (!territory || !step) return;
    const taken = stories.map(({ id }) => id);
    const story = newStory(territory.id, placeholder('stories.newTitle'), step, taken);
    addOwnStory(story);
    setEditedId(story.id);
  };

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
      {beforeDeletion && (
        <p className="quiet" role="status">
          {text('stories.deleted')}{' '}
          <Button className="text-button" onPress={undoDeletion}>
            {text('stories.undo')}
          </Button>
        </p>
      )}
      <div className="button-row">
        <Button className="button primary" isDisabled={!territory} onPress={begin}>
          <Icon name="plus" />
          {text('stories.new')}
        </Button>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={async (files) => {
            const file = files?.item(0);
            if (file) importStory(await file.text());
          }}
        >
          <Button className="button">{text('stories.openFile')}</Button>
        </FileTrigger>
      </div>
      <StoryProblems />
    </section>
  );
}

function StoryProblems() {
  const message = useMessage();
  const problems = useOwnStories((state) => state.problems);
  if (problems.length === 0) return null;
  return (
    <ul className="story-problems" role="alert">
      {problems.map((problem) => (
        <li key={`${problem.where} ${problem.what}`}>
          {problem.message
            ? message(problem.message)
            : `${problem.where}: ${problem.what}. ${problem.remedy}`}
        </li>
      ))}
    </ul>
  );
}

type RowProps = { readonly story: Story; readonly onEdit: () => void };

function OwnStoryRow({ story, onEdit }: RowProps) {
  const text = useText();
  const localized = useLocalized();
  const isOpen = usePage((state) => state.story?.id === story.id);
  const title = localized(story.title);
  const save = () => {
    const name = title.replace(/[\\/:*?"<>|\s]+/g, '-');
    saveText(`${name}${STORY_FILE_EXTENSION}`, 'application/json', writeStory(story));
  };
  return (
    <li className="own-story">
      <Button
        className={isOpen ? 'button primary story-start' : 'button story-start'}
        aria-pressed={isOpen}
        onPress={() => (isOpen ? stopStory() : playStory(story))}
      >
        <Icon name={isOpen ? 'close' : 'play'} />
        <span>
          {title}
          <small>
            {text(`territory.${story.territoryId}`)} ·{' '}
            {text('stories.steps', { count: story.steps.length })}
          </small>
        </span>
      </Button>
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
