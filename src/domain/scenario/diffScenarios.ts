/** Comparing two scenarios edit by edit. */
import { subjectOf } from './edits/index.ts';
import { activeEdits, type Edit } from './scenario.ts';

type EditList = { readonly edits: readonly Edit[] };

export type EditComparison =
  | { readonly kind: 'same'; readonly a: Edit; readonly b: Edit }
  /** About the same thing, with another content. */
  | { readonly kind: 'changed'; readonly a: Edit; readonly b: Edit }
  | { readonly kind: 'onlyA'; readonly a: Edit }
  | { readonly kind: 'onlyB'; readonly b: Edit };

function contentOf({ id: _, ...content }: Edit): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Every edit that is switched on in either, in the order of `a` and then what only `b` has. Edits are paired when they
 * say the same (whatever their ids), else when they change the same thing, else when they have the
 * same id and kind; each edit has one partner at most.
 */
export function diffScenarios(a: EditList, b: EditList): readonly EditComparison[] {
  const partnerOf = new Map<Edit, Edit>();
  const [ofA, ofB] = [activeEdits(a.edits), activeEdits(b.edits)];
  const free = new Set(ofB);
  const pairBy = (keyOf: (edit: Edit) => string) => {
    const byKey = new Map<string, Edit[]>();
    for (const edit of free) {
      const key = keyOf(edit);
      byKey.set(key, [...(byKey.get(key) ?? []), edit]);
    }
    for (const edit of ofA) {
      if (partnerOf.has(edit)) continue;
      const partner = byKey.get(keyOf(edit))?.shift();
      if (partner === undefined) continue;
      partnerOf.set(edit, partner);
      free.delete(partner);
    }
  };
  pairBy(contentOf);
  pairBy(subjectOf);
  pairBy(({ id, type }) => `${type} ${id}`);

  const compared = ofA.map((edit): EditComparison => {
    const partner = partnerOf.get(edit);
    if (partner === undefined) return { kind: 'onlyA', a: edit };
    const isSame = contentOf(edit) === contentOf(partner);
    return { kind: isSame ? 'same' : 'changed', a: edit, b: partner };
  });
  const onlyB = ofB.filter((edit) => free.has(edit));
  return [...compared, ...onlyB.map((edit): EditComparison => ({ kind: 'onlyB', b: edit }))];
}
