/**
 * The way into an exhibition and out of it. Whoever enters from their work finds it again as it was:
 * plan and what can be undone, year, view, language, look. Nothing of the visitors comes along.
 */
import { openAddress } from '../share/address.ts';
import { stopStory, useStoryPlayer } from '../share/stories/player.ts';
import { type PageState, shareableOf, usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';

type Work = { readonly page: Partial<PageState>; readonly putBack: () => void };

/** Null: the page was opened as an exhibition. */
let work: Work | null = null;

export function enterExhibition(): void {
  const page = usePage.getState();
  const { history, planId, workplaces, isOwnWork, panelOpen } = page;
  const { notes } = useResults.getState();
  const { before } = useStoryPlayer.getState();
  work = {
    page: { ...shareableOf(page), history, planId, workplaces, isOwnWork, panelOpen },
    putBack: () => {
      useResults.setState({ notes });
      useStoryPlayer.setState({ before });
    },
  };
  page.setPlaying(false);
  page.chooseTool(null);
  page.chooseMode('exhibition');
}

/** Gives the work back, or opens what the address says of it: after a reload that is all there is. */
export function leaveExhibition(): void {
  stopStory();
  const left = work;
  work = null;
  if (!left) {
    openAddress('plan');
    return;
  }
  usePage.setState({ ...left.page, tool: null, playing: false });
  left.putBack();
}
