/** Offers the story back that was deleted, as long as nothing else was changed. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { undoStoryChange, useOwnStories } from '../../share/stories/ownStories.ts';

export function UndoDeletion() {
  const text = useText();
  const canUndo = useOwnStories((state) => state.history.past.at(-1)?.isDeletion ?? false);
  if (!canUndo) return null;
  return (
    <p className="quiet" role="status">
      {text('stories.deleted')}{' '}
      <Button className="text-button" onPress={undoStoryChange}>
        {text('stories.undo')}
      </Button>
    </p>
  );
}
