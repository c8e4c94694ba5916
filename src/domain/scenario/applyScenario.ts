/** A territory as a scenario would have it. Nothing of the baseline is changed in place. */
import type { AreaId, FacilityId, ProjectId, Standard } from '../territory/schema.ts';
import type { Facility, Project, Settlement, Territory } from '../territory/territory.ts';
import { type CapacityChange, draftOf } from './draft.ts';
import { applyEdit } from './edits/index.ts';
import { activeEdits, type Edit, type EditId } from './scenario.ts';

export type EffectiveTerritory = {
  /** The baseline. */
  readonly territory: Territory;
  /** Baseline order, then those that edits open. Untouched ones are the baseline's own objects. */
  readonly facilities: readonly Facility[];
  readonly projects: readonly Project[];
  /** Of a country, with the classes that edits give them. */
  readonly settlements: readonly Settlement[];
  /** People a year that more move into a region than the forecast has; regions without an edit are absent. */
  readonly areaMoves: ReadonlyMap<AreaId, number>;
  /** Ids of what edits have added. */
  readonly added: ReadonlySet<FacilityId | ProjectId>;
  readonly capacityChanges: ReadonlyMap<FacilityId, readonly CapacityChange[]>;
  /** Value by assumption id, after edits. */
  readonly assumptions: ReadonlyMap<string, number>;
  readonly standards: readonly Standard[];
  /** Edits that name something which is not there. They change nothing. */
  readonly ignored: readonly EditId[];
};

/**
 * Applies the edits that are switched on, one after the other. Edits that name unknown things are
 * skipped and listed in `ignored`; nothing is thrown.
 */
export function applyScenario(
  territory: Territory,
  { edits }: { readonly edits: readonly Edit[] },
): EffectiveTerritory {
  const draft = draftOf(territory);
  const ignored: EditId[] = [];
  for (const edit of activeEdits(edits)) if (!applyEdit(draft, edit)) ignored.push(edit.id);
  return {
    territory,
    facilities: draft.facilities.list(),
    projects: draft.projects.list(),
    settlements: draft.settlements.list(),
    areaMoves: draft.areaMoves,
    added: draft.added,
    capacityChanges: draft.capacityChanges,
    assumptions: draft.assumptions,
    standards: sameOr(territory.manifest.standards, draft.standards),
    ignored,
  };
}

/** The baseline's own list where nothing differs from it. */
function sameOr<T>(baseline: readonly T[], drafted: ReadonlyMap<string, T>): readonly T[] {
  if (baseline.length !== drafted.size) return [...drafted.values()];
  let index = 0;
  for (const item of drafted.values()) {
    if (item !== baseline[index++]) return [...drafted.values()];
  }
  return baseline;
}
