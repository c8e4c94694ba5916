/** What is added or carried is what the map and the figures are about. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { YearResults } from '../../../src/engine/results/results.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { addPlace, movePlace } from '../../../src/store/placing.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { smallCity } from '../territory/smallCity.ts';

beforeEach(() => {
  usePage.getState().openState(defaultState('small-city', 'city', 2026));
  useResults.setState({ territory: smallCity(), results: null, baseline: null });
});

const shown = () => {
  const { service, layers } = usePage.getState();
  return { service, clinics: layers.clinics.visible, preschools: layers.preschools.visible };
};

describe('a place that is added', () => {
  it('is paid for by whom the figures count, so that what it brings is seen', () => {
    usePage.getState().changeFilters({ ownerships: ['private'] });
    addPlace('school', [76.9, 43.2]);
    usePage.getState().resetFilters();
    addPlace('school', [76.9, 43.2]);
    const paid = usePage.getState().edits.map((edit) => edit.type === 'addProject' && edit.finance);
    expect(paid).toEqual(['private', 'state']);
  });
});

describe('the map shows the service that somebody works on', () => {
  it('as soon as the tool for it is taken', () => {
    usePage.getState().chooseTool('preschool');
    expect(shown()).toEqual({ service: 'preschool', clinics: false, preschools: true });
  });

  it('when a place of it is added without a tool', () => {
    addPlace('clinic', [76.9, 43.2]);
    expect(shown()).toEqual({ service: 'clinic', clinics: true, preschools: false });
  });

  it('when a place of it is carried, but not when homes are', () => {
    const territory = smallCity();
    const facilities = territory.facilities as unknown as YearResults['facilities'];
    useResults.setState({ territory, results: { facilities } as YearResults });
    movePlace({ kind: 'facility', id: 'clinic-1' }, [76.91, 43.2], 'drag 1');
    expect(shown().service).toBe('clinic');
    addPlace('housing', [76.9, 43.2]);
    expect(shown().service).toBe('clinic');
  });
});

describe('undo while a place is carried', () => {
  it('leaves no edit of a place that is gone', () => {
    const added = addPlace('school', [76.9, 43.2]);
    if (!added) throw new Error('no territory is open');
    expect(movePlace(added, [76.91, 43.2], 'drag 1')).toBe(true);
    usePage.getState().undoEdit();
    usePage.getState().undoEdit();
    expect(usePage.getState().edits).toEqual([]);
    expect(movePlace(added, [76.92, 43.2], 'drag 1')).toBe(false);
    expect(usePage.getState().edits).toEqual([]);
    expect(usePage.getState().history.future).toHaveLength(2);
  });

  it('leaves a school of the city where the finger goes on carrying it', () => {
    const school = { kind: 'facility', id: 'school-1' } as const;
    movePlace(school, [76.91, 43.2], 'drag 1');
    usePage.getState().undoEdit();
    expect(movePlace(school, [76.92, 43.2], 'drag 1')).toBe(true);
    expect(usePage.getState().edits).toMatchObject([{ position: [76.92, 43.2] }]);
  });
});
