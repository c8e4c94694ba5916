/** What on the map an edit is about: what it is called, and where it leads to. */
import type { LocalizedText, LonLat } from '../territory/schema.ts';
import type { Territory } from '../territory/territory.ts';
import type { EffectiveTerritory } from './applyScenario.ts';
import { type EditOf, nameOfAdded, sameInAll } from './edits/editKind.ts';
import type { Edit } from './scenario.ts';

export type EditPlace = {
  readonly id: string;
  readonly name: LocalizedText;
  readonly position: LonLat;
  /** Whether it is there under the scenario; what is taken out or switched off is not. */
  readonly isThere: boolean;
};

/** Null for edits of assumptions and standards, and of what there is nowhere. O(places). */
export function placeOfEdit(
  edit: Edit,
  { territory, facilities, projects }: EffectiveTerritory,
): EditPlace | null {
  if (edit.type === 'setSettlementClass' || edit.type === 'setAreaMoves') {
    return placeOfCountry(edit, territory);
  }
  const id = 'projectId' in edit ? edit.projectId : 'facilityId' in edit ? edit.facilityId : null;
  if (id === null) return null;
  const find = (rows: readonly { id: string; name: LocalizedText; position: LonLat }[]) =>
    rows.find((row) => row.id === id);
  const place = find(facilities) ?? find(projects);
  if (place) return { id, name: place.name, position: place.position, isThere: true };
  const former = find(territory.facilities) ?? find(territory.projects);
  if (former) return { id, name: former.name, position: former.position, isThere: false };
  if (edit.type === 'addProject') {
    const name = edit.name ? sameInAll(edit.name) : nameOfAdded(territory, edit.kind, id);
    return { id, name, position: edit.position, isThere: false };
  }
  if (edit.type === 'openFacility') {
    return {
      id,
      name: nameOfAdded(territory, edit.service, id),
      position: edit.position,
      isThere: false,
    };
  }
  return null;
}

/** A settlement or a region that an edit is about: it is there whatever the edit does. */
function placeOfCountry(
  edit: EditOf<'setSettlementClass' | 'setAreaMoves'>,
  { settlements, areas }: Territory,
): EditPlace | null {
  if (edit.type === 'setSettlementClass') {
    const found = settlements.find(({ id }) => id === edit.settlementId);
    return found
      ? { id: found.id, name: found.name, position: found.position, isThere: true }
      : null;
  }
  const found = areas.find(({ id }) => id === edit.areaId);
  return found ? { id: found.id, name: found.name, position: found.labelAt, isThere: true } : null;
}
