/**
 * Saved scenarios of earlier versions, brought up to date step by step. A migration takes what a
 * version's own code wrote and never changes once released; damaged parts are passed on as they
 * are, for `restoreScenario` to drop with a note.
 */
import { MAX_EDITS } from './limits.ts';
import { SCENARIO_VERSION } from './scenario.ts';

type Loose = Readonly<Record<string, unknown>>;

export type Migration = {
  /** The version it leads to, from the one before. */
  readonly to: number;
  readonly migrate: (saved: Loose) => Loose;
};

/** Numbered from 1 without gaps; the last one leads to SCENARIO_VERSION. */
export const MIGRATIONS: readonly Migration[] = numbered([
  { to: 1, migrate: namedEditsByTheirVerb },
  // Edits can be switched off, have further phases and an outline: what was saved before has none.
  { to: 2, migrate: (saved) => saved },
  // Works and lines can be added, classes and moves set: what was saved before has none.
  { to: 3, migrate: (saved) => saved },
]);

function numbered(migrations: readonly Migration[]): readonly Migration[] {
  migrations.forEach(({ to }, index) => {
    if (to !== index + 1) throw new Error(`Migration ${index} leads to ${to}, not ${index + 1}.`);
  });
  if (migrations.length !== SCENARIO_VERSION) {
    throw new Error(`Migrations lead to ${migrations.length}, not to ${SCENARIO_VERSION}.`);
  }
  return migrations;
}

/** Applies all migrations after the version that the value was saved with. */
export function migrateFrom(version: number, saved: Loose): Loose {
  return MIGRATIONS.slice(version).reduce((value, { migrate }) => migrate(value), saved);
}

/** Edits of version 0 by their verb, and what its fields are called since version 1. */
const EDITS_OF_VERSION_0: Readonly<Record<string, (edit: Loose) => Loose>> = {
  'add-school': (edit) => ({
    type: 'addProject',
    projectId: edit.school,
    kind: 'school',
    position: edit.at,
    size: edit.seats,
    openYear: edit.year,
    finance: edit.private === true ? 'private' : 'state',
    ...(typeof edit.label === 'string' ? { name: edit.label } : {}),
  }),
  'move-school': (edit) => ({ type: 'moveFacility', facilityId: edit.school, position: edit.to }),
  'close-school': (edit) => ({
    type: 'closeFacility',
    facilityId: edit.school,
    closeYear: edit.year,
  }),
  'add-seats': (edit) => ({
    type: 'extendFacility',
    facilityId: edit.school,
    capacity: edit.seats,
    fromYear: edit.year,
  }),
  'delay-project': (edit) => ({
    type: 'rephaseProject',
    projectId: edit.project,
    phaseIndex: 0,
    openYear: edit.year,
  }),
};

/**
 * 0 → 1: version 0 had no `version` field, called the territory `territory` and its hash `hash`,
 * numbered its edits by their place in the list and named them by a verb in `do`.
 */
function namedEditsByTheirVerb({ territory, hash, title, changes }: Loose): Loose {
  return {
    version: 1,
    territoryId: territory,
    contentHash: hash,
    name: title ?? '',
    // One more than can be kept, so that what is left out is said.
    edits: Array.isArray(changes) ? changes.slice(0, MAX_EDITS + 1).map(editOfVersion0) : changes,
  };
}

function editOfVersion0(value: unknown, index: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const edit = value as Loose;
  const translate = typeof edit.do === 'string' ? EDITS_OF_VERSION_0[edit.do] : undefined;
  return translate === undefined ? edit : { id: `e${index + 1}`, ...translate(edit) };
}
