/** The territory as the scenario would have it, for whoever draws or lists projects. */
import { applyScenario, type EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import type { Edit } from '../domain/scenario/scenario.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';

let latest: { territory: Territory; edits: readonly Edit[]; effective: EffectiveTerritory } | null =
  null;

/** Applied once for each list of edits, however many components ask. */
export function effectiveOf(territory: Territory, edits: readonly Edit[]): EffectiveTerritory {
  if (latest?.territory !== territory || latest.edits !== edits) {
    latest = { territory, edits, effective: applyScenario(territory, { edits }) };
  }
  return latest.effective;
}

export function useEffective(): EffectiveTerritory | null {
  const territory = useResults((state) => state.territory);
  const edits = usePage((state) => state.edits);
  return territory ? effectiveOf(territory, edits) : null;
}

/** Those of countries whose settlements a scenario has changed, so that they are drawn anew only when these are. */
const changed = new WeakMap<EffectiveTerritory['settlements'], Territory>();

/** The territory to be drawn: with the classes that a scenario gives its settlements. */
export function shownTerritory({ territory, settlements }: EffectiveTerritory): Territory {
  if (settlements === territory.settlements) return territory;
  const known = changed.get(settlements);
  if (known) return known;
  const made = { ...territory, settlements };
  changed.set(settlements, made);
  return made;
}
