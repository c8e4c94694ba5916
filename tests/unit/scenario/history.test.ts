import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { diffScenarios } from '../../../src/domain/scenario/diffScenarios.ts';
import {
  applyChange,
  changeBetween,
  EMPTY_HISTORY,
  type History,
  inverse,
  record,
  redo,
  undo,
} from '../../../src/domain/scenario/history.ts';
import { mergeEdit, newEditId, newPlaceId } from '../../../src/domain/scenario/mergeEdit.ts';
import { operatingFacilities } from '../../../src/domain/scenario/operating.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { smallCity } from '../territory/smallCity.ts';
import { anEdit, editLists } from './randomEdits.ts';

const city = smallCity();
const note = { key: 'edit.moveFacility', params: {} };
const move = (id: string, longitude: number): Edit =>
  editSchema.parse({
    id,
    type: 'moveFacility',
    facilityId: 'school-1',
    position: [longitude, 43.2],
  });

describe('history', () => {
  it('a change and its opposite lead from one list to the other and back', () => {
    fc.assert(
      fc.property(editLists(8), editLists(8), fc.boolean(), (before, other, reversed) => {
        const after = reversed ? other.toReversed() : other;
        const change = changeBetween(before, after);
        expect(applyChange(before, change)).toEqual(after);
        expect(applyChange(after, inverse(change))).toEqual(before);
      }),
    );
  });

  it('undoing everything gives the first list, redoing everything the last', () => {
    fc.assert(
      fc.property(
        fc.array(anEdit, { maxLength: 20 }),
        fc.infiniteStream(fc.nat(2)),
        (makers, gestures) => {
          let edits: readonly Edit[] = [];
          let history: History = EMPTY_HISTORY;
          for (const make of makers) {
            const after = mergeEdit(edits, make(newEditId(edits)));
            const gesture = String(gestures.next().value);
            history = record(history, edits, after, note, gesture === '0' ? null : gesture);
            edits = after;
          }
          const last = edits;
          for (let step = undo(history, edits); step !== null; step = undo(history, edits)) {
            ({ history, edits } = step);
          }
          expect(edits).toEqual([]);
          for (let step = redo(history, edits); step !== null; step = redo(history, edits)) {
            ({ history, edits } = step);
          }
          expect(edits).toEqual(last);
        },
      ),
    );
  });

  it('a whole drag is one entry, and none at all when it ends where it began', () => {
    const start: readonly Edit[] = [];
    const middle = [move('e1', 76.91)];
    const end = [move('e1', 76.92)];
    let history = record(EMPTY_HISTORY, start, middle, note, 'drag-1');
    history = record(history, middle, end, note, 'drag-1');
    expect(history.past).toHaveLength(1);
    expect(undo(history, end)?.edits).toEqual(start);
    expect(record(history, end, start, note, 'drag-1').past).toEqual([]);
    expect(record(history, end, start, note, 'drag-2').past).toHaveLength(2);
  });

  it('a new edit after an undo forgets what could have been redone', () => {
    const edits = [move('e1', 76.91)];
    const undone = undo(record(EMPTY_HISTORY, [], edits, note), edits);
    if (undone === null) throw new Error('there was nothing to undo');
    const history = record(undone.history, [], [move('e2', 76.93)], note);
    expect(redo(history, [])).toBeNull();
  });
});

describe('merging edits', () => {
  const effectOf = (edits: readonly Edit[]) => {
    const effective = applyScenario(city, { edits });
    return {
      operating: [2025, 2028, 2032, 2040].map((year) =>
        [...operatingFacilities(effective, year)].sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
      projects: [...effective.projects].sort((a, b) => (a.id < b.id ? -1 : 1)),
      assumptions: [...effective.assumptions],
      standards: effective.standards,
    };
  };

  it('has the effect of doing one after the other, with no subject twice', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 15 }), (makers) => {
        let edits: readonly Edit[] = [];
        for (const make of makers) {
          const edit = make(newEditId(edits));
          const appended = [...edits, edit];
          // Only what the page offers: edits on things that are there.
          if (applyScenario(city, { edits: appended }).ignored.length > 0) continue;
          edits = mergeEdit(edits, edit);
          expect(effectOf(edits)).toEqual(effectOf(appended));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes the place that stands, not one of its name that is switched off', () => {
    const add = { type: 'addProject', projectId: 'new-1', kind: 'school', openYear: 2026 } as const;
    const where = { position: [76.85, 43.15], finance: 'state' } as const;
    const edits = [
      editSchema.parse({ id: 'e1', ...add, ...where, size: 100 }),
      editSchema.parse({ id: 'e2', ...add, ...where, size: 200, off: true }),
    ];
    const phases = editSchema.parse({
      id: 'e3',
      type: 'setPhases',
      projectId: 'new-1',
      phases: [{ openYear: 2026, size: 300 }],
    });
    expect(mergeEdit(edits, phases)).toMatchObject([{ size: 300 }, { size: 200, off: true }]);
  });

  it('numbers new edits and places after the highest there is', () => {
    expect(newEditId([])).toBe('e1');
    expect(newEditId([move('e7', 76.9), move('else', 76.9)])).toBe('e8');
    expect(newPlaceId([])).toBe('new-1');
  });
});

describe('comparing two scenarios', () => {
  it('pairs equal edits whatever their ids, then those about the same thing', () => {
    const close = editSchema.parse({
      id: 'e2',
      type: 'closeFacility',
      facilityId: 'school-2',
      closeYear: 2030,
    });
    const a = { edits: [move('e1', 76.91), close] };
    const later = editSchema.parse({ ...close, id: 'x', closeYear: 2031 });
    const assumption = editSchema.parse({
      id: 'y',
      type: 'changeAssumption',
      assumptionId: 'm2-per-resident',
      value: 20,
    });
    const b = { edits: [later, assumption, move('z', 76.91)] };
    expect(diffScenarios(a, b).map(({ kind }) => kind)).toEqual(['same', 'changed', 'onlyB']);
    expect(diffScenarios(b, a).map(({ kind }) => kind)).toEqual(['changed', 'onlyA', 'same']);
  });

  it('finds nothing but equal edits between a scenario and itself', () => {
    fc.assert(
      fc.property(editLists(10), (edits) => {
        const kinds = diffScenarios({ edits }, { edits: edits.map((edit) => ({ ...edit })) });
        expect(kinds.every(({ kind }) => kind === 'same')).toBe(true);
        expect(kinds).toHaveLength(edits.filter(({ off }) => !off).length);
      }),
    );
  });
});
