/**
 * What a link, a file or a story step says, made to fit the territory that has been loaded: edits
 * and choices that name things which it does not have are dropped with a note, a year that it does
 * not have gives way to the nearest.
 */
import { shortened } from '../domain/bounded.ts';
import type { Problem } from '../domain/parsed.ts';
import { checkEdits } from '../domain/scenario/restoreScenario.ts';
import { within } from '../domain/scenario/limits.ts';
import { droppedNote, fittedNote } from '../domain/scenario/notes.ts';
import { applyScenario, type EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import type { PackManifest } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { changedFilters, measuresOf, offersFilter, offersLayer, offersServices } from './offers.ts';
import { defaultState, MAP_LAYERS, type Selection, type ShareableState } from './shareable.ts';

const WHERE = 'link';
/** Of the names of areas in one remark. */
const MAX_LISTED_CHARACTERS = 200;

/** The nearest state that the territory allows, and what had to be left out. Never throws. */
export function fitToTerritory(
  state: ShareableState,
  territory: Territory,
): { readonly state: ShareableState; readonly notes: readonly Problem[] } {
  const notes: Problem[] = [];
  const { firstYear, horizonYear } = territory.manifest;
  const year = within({ min: firstYear, max: horizonYear }, state.year);
  if (year !== state.year) notes.push(fittedNote(WHERE, 'year', year));
  const edits = checkEdits(state.edits, territory);
  const offered = fitToOffers(state, territory.manifest, notes);

  const question = openingWithin(offered.question, territory.manifest);
  if (question !== offered.question) notes.push(droppedNote(WHERE, 'question', 'unfit'));

  const isKnown = (id: string) => territory.areas.some((area) => area.id === id);
  const areaIds = offered.filters.areaIds.filter(isKnown);
  const lostIds = offered.filters.areaIds.filter((id) => !isKnown(id));
  if (lostIds.length > 0) {
    const named = shortened(lostIds.join(', '), MAX_LISTED_CHARACTERS);
    notes.push(droppedNote(WHERE, 'areaIds', 'gone', named));
  }

  const { selection } = state;
  const isThere =
    selection === null || exists(selection, applyScenario(territory, { edits: edits.value }));
  if (!isThere) notes.push(droppedNote(WHERE, 'selection', 'gone', selection.id));
  notes.push(...edits.notes);
  if (notes.length === 0) return { state, notes };
  return {
    state: {
      ...offered,
      year,
      question,
      edits: [...edits.value],
      filters: { ...offered.filters, areaIds },
      selection: isThere ? selection : null,
    },
    notes,
  };
}

/** The question where to build without years in which nothing can open here. */
function openingWithin(
  question: ShareableState['question'],
  { baseYear, horizonYear }: PackManifest,
): ShareableState['question'] {
  if (question === null) return null;
  const { openYear = horizonYear, years, ...others } = question;
  const asked = [openYear, ...(years ?? []).map(({ year }) => year)];
  return asked.every((year) => year > baseYear && year <= horizonYear) ? question : others;
}

/** Without what only the other kind of territory has: its measures, services, layers and filters. */
function fitToOffers(
  state: ShareableState,
  { id, kind, baseYear }: PackManifest,
  notes: Problem[],
): ShareableState {
  const byDefault = defaultState(id, kind, baseYear);
  const fitted = { ...state };
  const drop = (part: string, value?: string, textKey?: string) =>
    notes.push(droppedNote(WHERE, part, 'notOffered', value, textKey));
  if (!measuresOf(kind).includes(state.measure)) {
    fitted.measure = byDefault.measure;
    drop('measure', state.measure, `measure.${state.measure}`);
  }
  if (kind === 'city' && state.sector !== null) {
    fitted.sector = null;
    drop('sector', state.sector);
  }
  if (!offersServices(kind) && state.service !== byDefault.service) {
    fitted.service = byDefault.service;
    drop('service', state.service, `services.${state.service}`);
  }
  if (!offersServices(kind) && state.question) {
    fitted.question = null;
    drop('question');
  }
  for (const layer of MAP_LAYERS) {
    const { visible, opacity } = state.layers[layer];
    const usual = byDefault.layers[layer];
    if (offersLayer(kind, layer)) continue;
    if (visible === usual.visible && opacity === usual.opacity) continue;
    fitted.layers = { ...fitted.layers, [layer]: usual };
    drop('layers', layer, `layer.${layer}`);
  }
  for (const filter of changedFilters(state.filters)) {
    if (offersFilter(kind, filter)) continue;
    fitted.filters = { ...fitted.filters, [filter]: byDefault.filters[filter] };
    drop(filter);
  }
  return fitted;
}

/** Whether there is such a thing in the territory as it would be, closed or not yet open included. */
export function exists({ kind, id }: Selection, effective: EffectiveTerritory): boolean {
  const { territory } = effective;
  const among = (features: readonly { readonly id: string }[]) =>
    features.some((feature) => feature.id === id);
  switch (kind) {
    case 'cell':
      return among(territory.cells);
    case 'area':
      return among(territory.areas);
    case 'settlement':
      return among(territory.settlements);
    case 'infrastructure':
      return among(territory.infrastructure);
    // Fetched later: whether it is there is told by its card.
    case 'district':
    case 'school':
      return territory.manifest.kind === 'country';
    default:
      // A project that has opened is drawn as a facility, so either list will do.
      return among(effective.facilities) || among(effective.projects);
  }
}
