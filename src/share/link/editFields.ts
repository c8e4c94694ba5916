/**
 * What a link writes of each edit, and in which order. All of it is part of the format: append only.
 * What edits have had since the first version stands in front of them as a mark, so that what needs
 * none of it reads as ever.
 */
import type { Edit, EditType } from '../../domain/scenario/scenario.ts';

export const EDIT_CODES = [
  'addProject',
  'moveProject',
  'removeProject',
  'resizeProject',
  'rephaseProject',
  'openFacility',
  'moveFacility',
  'closeFacility',
  'extendFacility',
  'changeAssumption',
  'changeStandard',
  'setPhases',
  'setFinance',
  'setSettlementClass',
  'setAreaMoves',
] as const satisfies readonly EditType[];
/** In front of an edit that is switched off. */
export const SWITCHED_OFF = 0xfe;
/** In front of a project with further phases or an outline, which follow its other fields. */
export const IN_PARTS = 0xfc;

export const WORDS = {
  kind: ['school', 'preschool', 'clinic', 'housing', 'production', 'infrastructure'],
  finance: ['state', 'private', 'partnership', 'buy-out'],
  service: ['school', 'preschool', 'clinic'],
  ownership: ['state', 'private'],
} as const;

export type FieldCode =
  | keyof typeof WORDS
  | 'ref'
  | 'position'
  | 'year'
  | 'number'
  | 'whole'
  | 'optionalText'
  | 'phases'
  | 'optionalPhases'
  | 'optionalPlaces';

/** What a project of several parts has besides its other fields. */
const PARTS: readonly (readonly [string, FieldCode])[] = [
  ['furtherPhases', 'optionalPhases'],
  ['outline', 'optionalPlaces'],
];

/** Fields of each edit in the order in which they are written. `ref` is an id in the list of ids. */
const FIELDS: { readonly [Type in EditType]: readonly (readonly [string, FieldCode])[] } = {
  addProject: [
    ['projectId', 'ref'],
    ['kind', 'kind'],
    ['position', 'position'],
    ['size', 'number'],
    ['openYear', 'year'],
    ['finance', 'finance'],
    ['name', 'optionalText'],
  ],
  moveProject: [
    ['projectId', 'ref'],
    ['position', 'position'],
  ],
  removeProject: [['projectId', 'ref']],
  resizeProject: [
    ['projectId', 'ref'],
    ['size', 'number'],
  ],
  rephaseProject: [
    ['projectId', 'ref'],
    ['phaseIndex', 'whole'],
    ['openYear', 'year'],
  ],
  openFacility: [
    ['facilityId', 'ref'],
    ['service', 'service'],
    ['ownership', 'ownership'],
    ['position', 'position'],
    ['capacity', 'whole'],
    ['openYear', 'year'],
  ],
  moveFacility: [
    ['facilityId', 'ref'],
    ['position', 'position'],
  ],
  closeFacility: [
    ['facilityId', 'ref'],
    ['closeYear', 'year'],
  ],
  extendFacility: [
    ['facilityId', 'ref'],
    ['capacity', 'whole'],
    ['fromYear', 'year'],
  ],
  changeAssumption: [
    ['assumptionId', 'ref'],
    ['value', 'number'],
  ],
  changeStandard: [
    ['standardId', 'ref'],
    ['threshold', 'number'],
  ],
  setPhases: [
    ['projectId', 'ref'],
    ['phases', 'phases'],
  ],
  setFinance: [
    ['projectId', 'ref'],
    ['finance', 'finance'],
  ],
  setSettlementClass: [
    ['settlementId', 'ref'],
    ['settlementClass', 'whole'],
  ],
  setAreaMoves: [
    ['areaId', 'ref'],
    ['peopleAYear', 'number'],
  ],
};

/** Whether it is a project of several parts. */
export function hasParts(edit: Edit): boolean {
  return (
    edit.type === 'addProject' && (edit.furtherPhases !== undefined || edit.outline !== undefined)
  );
}

/**
 * The oldest version of links that can say them. 2: switched off edits, phases and outlines; 3: works
 * and lines, classes of settlements, moves of regions.
 */
export function versionOf(edits: readonly Edit[]): 1 | 2 | 3 {
  if (edits.some(isOfThird)) return 3;
  return edits.some(
    (edit) => edit.off || hasParts(edit) || edit.type === 'setPhases' || edit.type === 'setFinance',
  )
    ? 2
    : 1;
}

function isOfThird(edit: Edit): boolean {
  if (edit.type === 'addProject') {
    return edit.kind === 'production' || edit.kind === 'infrastructure';
  }
  return edit.type === 'setSettlementClass' || edit.type === 'setAreaMoves';
}

/** The fields of an edit, in the order in which they are written. */
export function fieldsOf(type: EditType, isInParts: boolean) {
  return isInParts ? [...FIELDS[type], ...PARTS] : FIELDS[type];
}
