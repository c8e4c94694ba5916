/** What is said of keeping a person's own stories. */
import type { Problem } from '../../domain/parsed.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import type { Story } from '../../share/stories/schema.ts';
import { usePage } from '../../store/pageStore.ts';
import type { NotKept } from './database.ts';

/** Says it once, as the last of what is said. */
export function say(problem: Problem): void {
  unsay(problem);
  useOwnStories.setState(({ problems }) => ({ problems: [...problems, problem] }));
}

/** It is no longer so. */
export function unsay({ what }: Problem): void {
  const { problems } = useOwnStories.getState();
  if (!problems.some((other) => other.what === what)) return;
  useOwnStories.setState({ problems: problems.filter((other) => other.what !== what) });
}

export function notKept(why: NotKept): Problem {
  return {
    where: 'stories',
    what: 'this browser does not keep your stories',
    remedy: 'save them as files before you leave the page',
    message: { key: why === 'full' ? 'stories.full' : 'stories.notKept', params: {} },
  };
}

export function unreadableNote(why: 'later' | 'damaged', count: number): Problem {
  const isLater = why === 'later';
  return {
    where: 'stories',
    what: `${count} of the stories that this browser keeps cannot be read`,
    remedy: isLater ? 'reload the page to get its newest version' : 'they stay as they lie',
    message: {
      key: isLater ? 'stories.unreadableLater' : 'stories.unreadable',
      params: { count },
    },
  };
}

/** Another tab has changed the story: what was done here is in a copy. */
export function branchedNote({ title }: Story, copy: Story): Problem {
  const { language } = usePage.getState();
  return {
    where: 'stories',
    what: `another tab has changed '${title.en}'; the changes made here went into '${copy.title.en}'`,
    remedy: 'look at both, and delete one',
    message: {
      key: 'stories.branched',
      params: { name: title[language], copy: copy.title[language] },
    },
  };
}
