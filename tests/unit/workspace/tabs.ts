/** Tabs of one browser for tests: a page store each would need a realm each, so one at a time is the page. */
import type { Claims } from '../../../src/workspace/library/claims.ts';
import {
  type LibraryParts,
  runningLibrary,
  startLibrary,
} from '../../../src/workspace/library/library.ts';
import { openPlanStorage } from '../../../src/workspace/library/planStorage.ts';
import { editIdSchema, type Edit } from '../../../src/domain/scenario/scenario.ts';
import { projectIdSchema } from '../../../src/domain/territory/schema.ts';
import { type PageState, usePage } from '../../../src/store/pageStore.ts';
import { defaultState } from '../../../src/store/shareable.ts';

const ALL_MINE: Claims = { claim: async () => true, release: () => {} };

let stop: (() => void) | null = null;

/** The page as it is after being opened anew, before the library is there. */
export function openPage(leftOff: Partial<Pick<PageState, 'planId' | 'edits'>> = {}): void {
  closeTab();
  usePage.setState(usePage.getInitialState(), true);
  usePage.getState().openState({ ...defaultState('almaty', 'city', 2025), language: 'en' });
  usePage.setState(leftOff);
}

/** The page opened anew, with the library as the browser keeps it. */
export async function openTab(
  parts: Partial<LibraryParts> = {},
  leftOff: Partial<Pick<PageState, 'planId' | 'edits'>> = {},
): Promise<void> {
  openPage(leftOff);
  await openLibrary(parts);
}

export async function openLibrary(parts: Partial<LibraryParts> = {}): Promise<void> {
  stop = await startLibrary({
    openStorage: openPlanStorage,
    claims: ALL_MINE,
    channel: null,
    space: null,
    now: () => 1_000,
    ...parts,
  });
}

/** Kills the tab: nothing more is done in it. */
export function closeTab(): void {
  stop?.();
  stop = null;
}

export const page = () => usePage.getState();

/** Everything that was given is written, or cannot be. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await runningLibrary().keeper.settled();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export function school(number: number, size = 900): Edit {
  return {
    id: editIdSchema.parse(`e${number}`),
    type: 'addProject',
    projectId: projectIdSchema.parse(`new-${number}`),
    kind: 'school',
    position: [Number((76.9 + number / 1000).toFixed(5)), 43.24],
    size,
    openYear: 2027,
    finance: 'state',
  };
}

export function addSchool(number: number, size?: number): void {
  page().doEdit(school(number, size), { key: 'edit.addProject', params: {} });
}
