/** Files share the modules of their process: each begins and ends with stores and globals as new. */
import { afterAll, beforeAll, vi } from 'vitest';
import { useExhibition } from '../../src/exhibition/exhibition.ts';
import { useGame } from '../../src/exhibition/game.ts';
import { useOwnStories } from '../../src/share/stories/ownStories.ts';
import { useStoryPlayer } from '../../src/share/stories/player.ts';
import { useHealth } from '../../src/store/health.ts';
import { usePage } from '../../src/store/pageStore.ts';
import { useResults } from '../../src/store/resultsStore.ts';

function refresh(): void {
  usePage.setState(usePage.getInitialState(), true);
  useResults.setState(useResults.getInitialState(), true);
  useHealth.setState(useHealth.getInitialState(), true);
  useExhibition.setState(useExhibition.getInitialState(), true);
  useGame.setState(useGame.getInitialState(), true);
  useOwnStories.setState(useOwnStories.getInitialState(), true);
  useStoryPlayer.setState(useStoryPlayer.getInitialState(), true);
}

beforeAll(refresh);
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  refresh();
});
