import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followOpenings, useYearMoved } from '../../../src/store/followOpenings.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { addPlace } from '../../../src/store/placing.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { embeddedPack } from '../embeddedPack.ts';

const territory = embeddedPack('almaty');
const { baseYear } = territory.manifest;
let stop = () => {};

beforeEach(() => {
  useResults.setState({ territory });
  usePage.getState().openTerritory('almaty', 'city', baseYear);
  useYearMoved.setState({ moved: null });
  stop = followOpenings();
});
afterEach(() => stop());

describe('the year that one sees', () => {
  it('goes to the opening of a place that is added, so that its effect shows', () => {
    addPlace('school', [76.9, 43.25]);
    expect(usePage.getState().year).toBe(baseYear + 1);
    expect(useYearMoved.getState().moved).toEqual({ from: baseYear, to: baseYear + 1 });
  });

  it('stays where the place is open already, and when the adding is undone', () => {
    usePage.getState().chooseYear(2032);
    addPlace('school', [76.9, 43.25]);
    expect(usePage.getState().year).toBe(2032);
    usePage.getState().chooseYear(baseYear);
    usePage.getState().undoEdit();
    expect(usePage.getState().year).toBe(baseYear);
    expect(useYearMoved.getState().moved).toBeNull();
  });

  it('follows an opening that is put off', () => {
    addPlace('school', [76.9, 43.25]);
    const { edits, doEdit } = usePage.getState();
    const [added] = edits;
    if (added?.type !== 'addProject') throw new Error('nothing was added');
    doEdit({ ...added, openYear: 2030 }, { key: 'edit.addProject', params: {} });
    expect(usePage.getState().year).toBe(2030);
  });
});
