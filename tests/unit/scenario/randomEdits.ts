/** Random edits on the tiny city: mostly about things it has, with fresh places now and then. */
import fc from 'fast-check';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';

const facilityId = fc.constantFrom('school-1', 'school-2', 'clinic-1', 'new-3', 'new-4');
const projectId = fc.constantFrom('project-school', 'project-extension', 'project-homes', 'new-1');
const year = fc.integer({ min: 2025, max: 2040 });
const size = fc.integer({ min: 0, max: 3000 });
const position = fc
  .tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 300_000 }))
  .map(([x, y]): [number, number] => [(76_850_000 + x) / 1e6, (43_150_000 + y) / 1e6]);

const finance = fc.constantFrom('state', 'private', 'partnership', 'buy-out');
const phase = fc.record({ openYear: year, size });

const contents = fc.oneof(
  fc.record(
    {
      type: fc.constant('addProject'),
      projectId: fc.constantFrom('new-1', 'new-2'),
      kind: fc.constantFrom(
        'school',
        'preschool',
        'clinic',
        'housing',
        'production',
        'infrastructure',
      ),
      position,
      size,
      openYear: year,
      finance,
      name: fc.constantFrom('', 'Көк-Төбе', 'a'.repeat(80)),
      furtherPhases: fc.array(phase, { minLength: 1, maxLength: 3 }),
      outline: fc.array(position, { minLength: 3, maxLength: 6 }),
    },
    {
      requiredKeys: ['type', 'projectId', 'kind', 'position', 'size', 'openYear', 'finance'],
    },
  ),
  fc.record({
    type: fc.constant('setPhases'),
    projectId,
    phases: fc.array(phase, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('setFinance'), projectId, finance }),
  fc.record({ type: fc.constant('moveProject'), projectId, position }),
  fc.record({ type: fc.constant('removeProject'), projectId }),
  fc.record({ type: fc.constant('resizeProject'), projectId, size }),
  fc.record({
    type: fc.constant('rephaseProject'),
    projectId,
    phaseIndex: fc.integer({ min: 0, max: 2 }),
    openYear: year,
  }),
  fc.record({
    type: fc.constant('openFacility'),
    facilityId: fc.constantFrom('new-3', 'new-4'),
    service: fc.constantFrom('school', 'preschool', 'clinic'),
    ownership: fc.constantFrom('state', 'private'),
    position,
    capacity: size,
    openYear: year,
  }),
  fc.record({ type: fc.constant('moveFacility'), facilityId, position }),
  fc.record({ type: fc.constant('closeFacility'), facilityId, closeYear: year }),
  fc.record({ type: fc.constant('extendFacility'), facilityId, capacity: size, fromYear: year }),
  fc.record({
    type: fc.constant('changeAssumption'),
    assumptionId: fc.constant('m2-per-resident'),
    value: fc.integer({ min: 15, max: 40 }),
  }),
  fc.record({
    type: fc.constant('changeStandard'),
    standardId: fc.constant('school-walk'),
    threshold: fc.integer({ min: 100, max: 2000 }),
  }),
  fc.record({
    type: fc.constant('setSettlementClass'),
    settlementId: fc.constant('village-1'),
    settlementClass: fc.constantFrom(1, 2, 3, 4, 5),
  }),
  fc.record({
    type: fc.constant('setAreaMoves'),
    areaId: fc.constantFrom('west', 'east'),
    peopleAYear: fc.integer({ min: -5000, max: 5000 }),
  }),
);

/** A random edit with the id it is given; some are switched off. */
export const anEdit = fc.tuple(contents, fc.nat(5)).map(
  ([content, chance]) =>
    (id: string): Edit =>
      editSchema.parse({ id, ...content, ...(chance === 0 ? { off: true } : {}) }),
);

/** A list of random edits with ids e1, e2 … */
export function editLists(maxLength: number): fc.Arbitrary<readonly Edit[]> {
  return fc
    .array(anEdit, { maxLength })
    .map((makers) => makers.map((make, index) => make(`e${index + 1}`)));
}
