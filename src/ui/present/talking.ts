/** The talk of this window: what it shows, when it began, and what the speaker's window is told. */
import { create } from 'zustand';
import { linkTo } from '../../share/address.ts';
import {
  findStory,
  firstStep,
  goToStep,
  lastStep,
  nextStep,
  playStory,
  previousStep,
  stopStory,
  togglePause,
} from '../../share/stories/player.ts';
import { STORIES, type Story } from '../../share/stories.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import {
  audienceAddress,
  joinTalk,
  speakerAddress,
  talkId,
  type TalkCommand,
  type TalkState,
} from '../../share/talk.ts';
import { shareableOf, usePage } from '../../store/pageStore.ts';
import type { PresentAct } from './presentKeys.ts';

type Talking = {
  readonly isBlack: boolean;
  /** ms since 1970; null before the first step. */
  readonly startedAt: number | null;
  /** The story and step that was shown last, to go on with. */
  readonly last: { readonly id: string; readonly step: number } | null;
  /** Where the notes are, where the browser would not open a window for them. */
  readonly blocked: string | null;
};

export const useTalking = create<Talking>()(() => ({
  isBlack: false,
  startedAt: null,
  last: null,
  blocked: null,
}));

/** All stories that can be told, those of the person behind those that ship. */
export function storiesToTell(): readonly Story[] {
  return [...STORIES, ...useOwnStories.getState().stories];
}

export function toggleBlack(): void {
  useTalking.setState(({ isBlack }) => ({ isBlack: !isBlack }));
}

/** Opens the window with the notes, or brings it to the front. */
export function openNotes(): void {
  const id = talkId();
  const address = speakerAddress(id, usePage.getState().language);
  const opened = window.open(address, `aumaq-talk-${id}`, 'popup,width=860,height=620');
  useTalking.setState({ blocked: opened ? null : address });
}

/** Goes on with the story that was left; with the first where none was. */
function begin(): void {
  const { last } = useTalking.getState();
  const story = findStory(last?.id) ?? storiesToTell()[0];
  if (story) playStory(story, { step: story.id === last?.id ? last.step : 0 });
}

const isTold = () => usePage.getState().story !== null;

function goTo(step: number): void {
  const story = storiesToTell()[step];
  if (isTold()) goToStep(step);
  else if (story) playStory(story);
}

const ACTS: Readonly<Record<Exclude<PresentAct['do'], 'goTo'>, () => void>> = {
  next: nextStep,
  previous: previousStep,
  first: firstStep,
  last: lastStep,
  pause: togglePause,
  black: toggleBlack,
  begin: () => {
    if (!isTold()) begin();
  },
  choose: stopStory,
  notes: openNotes,
  nothing: () => {},
};

export function act(action: PresentAct): void {
  if (action.do === 'goTo') goTo(action.step);
  else ACTS[action.do]();
}

function stateOfTalk(id: string): TalkState {
  const page = usePage.getState();
  const { isBlack, startedAt } = useTalking.getState();
  const story = findStory(page.story?.id);
  return {
    story: story
      ? {
          id: story.id,
          title: story.title,
          steps: story.steps.map(({ title, text, notes, year }) => ({
            title,
            text,
            year,
            ...(notes && { notes }),
          })),
        }
      : null,
    step: page.story?.step ?? 0,
    isBlack,
    startedAt,
    language: page.language,
    theme: page.theme,
    link: audienceAddress(linkTo(shareableOf(page)), id),
  };
}

function obey(command: TalkCommand): void {
  const { isBlack, startedAt } = useTalking.getState();
  if (command.do === 'ask') {
    // This window was opened again: the other one knows when the talk began.
    if (startedAt === null) useTalking.setState({ startedAt: command.startedAt });
    return;
  }
  if (command.do === 'restartClock') {
    useTalking.setState({ startedAt: Date.now() });
    return;
  }
  if (isBlack && command.do !== 'black') toggleBlack();
  act(command);
}

/** Joins the talk until the returned function is called. */
export function startTalking(): () => void {
  const id = talkId();
  const talk = joinTalk(id, (message) => {
    if (!('command' in message)) return;
    obey(message.command);
    tell();
  });
  const tell = () => talk.send({ state: stateOfTalk(id) });
  const noteStep = () => {
    const { story } = usePage.getState();
    if (!story) return;
    useTalking.setState(({ startedAt }) => ({ last: story, startedAt: startedAt ?? Date.now() }));
  };
  noteStep();
  tell();
  const stops = [
    usePage.subscribe(({ story }) => story, noteStep),
    usePage.subscribe(
      ({ story, language, theme }) => `${language} ${theme} ${story?.id} ${story?.step}`,
      tell,
    ),
    useTalking.subscribe(tell),
  ];
  return () => {
    for (const stop of stops) stop();
    talk.close();
    useTalking.setState({ isBlack: false, blocked: null });
  };
}
