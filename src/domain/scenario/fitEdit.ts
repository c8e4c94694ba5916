/** Brings sizes, years and values of an edit within what makes sense in the territory. */
import type { LocalizedText } from '../territory/schema.ts';
import type { Project, Territory } from '../territory/territory.ts';
import type { Draft } from './draft.ts';
import { nameOfAdded } from './edits/editKind.ts';
import { type Range, sizeRange, thresholdRange, within } from './limits.ts';
import { isSized, sizeOf } from './projectSize.ts';
import type { Edit, OwnPhase } from './scenario.ts';

/** What of an edit was changed: the thing's name, or the key of its text, and the value it got. */
type Fitting = { readonly name: LocalizedText | string; readonly value: number };

type FittedEdit = { readonly edit: Edit; readonly fittings: readonly Fitting[] };

/**
 * The edit as the territory can take it: sizes whole and by the table of limits, years between base
 * year and horizon, values within their rows' ranges.
 * @param draft the scenario up to this edit.
 */
export function fitEdit(edit: Edit, draft: Draft): FittedEdit {
  const { manifest } = draft.territory;
  const years = { min: manifest.baseYear, max: manifest.horizonYear };
  const fittings: Fitting[] = [];
  const bring = (range: Range, value: number, name: Fitting['name'], isWhole = true): number => {
    const fitted = within(range, isWhole ? Math.round(value) : value);
    if (fitted !== value) fittings.push({ name, value: fitted });
    return fitted;
  };
  /** Each whole and in a possible year; none so large that all together were too large. */
  const broughtPhases = (
    phases: readonly OwnPhase[],
    { min, max }: Range,
    name: Fitting['name'],
  ) => {
    let left = max;
    return phases.map(({ openYear, size }, index) => {
      // The others may be nothing: a phase can be put off for ever.
      const fitted = bring({ min: index === 0 ? Math.min(min, left) : 0, max: left }, size, name);
      left -= fitted;
      return { openYear: bring(years, openYear, name), size: fitted };
    });
  };
  const done = (fitted: Edit): FittedEdit => ({ edit: fitted, fittings });

  switch (edit.type) {
    case 'addProject': {
      const name = edit.name || nameOfAdded(draft.territory, edit.kind, edit.projectId);
      const phases = [edit, ...(edit.furtherPhases ?? [])];
      const [first, ...rest] = broughtPhases(phases, sizeRange(edit.kind), name);
      if (!first) return done(edit);
      return done({ ...edit, ...first, ...(edit.furtherPhases ? { furtherPhases: rest } : {}) });
    }
    case 'openFacility': {
      const name = nameOfAdded(draft.territory, edit.service, edit.facilityId);
      const capacity = bring(sizeRange(edit.service), edit.capacity, name);
      return done({ ...edit, capacity, openYear: bring(years, edit.openYear, name) });
    }
    case 'resizeProject': {
      const project = draft.projects.get(edit.projectId);
      const range = project && sizeRangeOf(project, draft.territory);
      return range ? done({ ...edit, size: bring(range, edit.size, project.name) }) : done(edit);
    }
    case 'rephaseProject': {
      const project = draft.projects.get(edit.projectId);
      if (!project) return done(edit);
      return done({ ...edit, openYear: bring(years, edit.openYear, project.name) });
    }
    case 'setPhases': {
      const project = draft.projects.get(edit.projectId);
      const range = project && sizeRangeOf(project, draft.territory);
      if (!project || !range) return done(edit);
      return done({ ...edit, phases: broughtPhases(edit.phases, range, project.name) });
    }
    case 'closeFacility': {
      const facility = draft.facilities.get(edit.facilityId);
      if (!facility) return done(edit);
      return done({ ...edit, closeYear: bring(years, edit.closeYear, facility.name) });
    }
    case 'extendFacility': {
      const facility = draft.facilities.get(edit.facilityId);
      if (!facility) return done(edit);
      const { service, capacity, name } = facility;
      // What extensions add comes on top: the rest may be nothing.
      const range = { min: 0, max: sizeRange(service, capacity).max };
      return done({
        ...edit,
        capacity: bring(range, edit.capacity, name),
        fromYear: bring(years, edit.fromYear, name),
      });
    }
    case 'changeAssumption': {
      const row = manifest.assumptions.find(({ id }) => id === edit.assumptionId);
      return row ? done({ ...edit, value: bring(row, edit.value, row.name, false) }) : done(edit);
    }
    case 'changeStandard': {
      const row = manifest.standards.find(({ id }) => id === edit.standardId);
      if (!row) return done(edit);
      const range = thresholdRange(row.threshold);
      const name = `standard.${row.service}`;
      return done({ ...edit, threshold: bring(range, edit.threshold, name, false) });
    }
    default:
      return done(edit);
  }
}

/** Null where a project of its kind has no size. */
function sizeRangeOf({ id, kind }: Project, { projects }: Territory): Range | null {
  if (!isSized(kind)) return null;
  const baseline = projects.find((project) => project.id === id);
  return sizeRange(kind, baseline ? sizeOf(baseline) : 0);
}
