/** Where two plans differ, as the map marks it. */
import { expect, it } from 'vitest';
import { differingPlaces } from '../../../src/domain/comparison/differingPlaces.ts';
import { type Edit, editsSchema } from '../../../src/domain/scenario/scenario.ts';
import type { Settlement } from '../../../src/domain/territory/territory.ts';
import { at, threeCellsTwoSchools } from '../engine/worlds.ts';

const territory = threeCellsTwoSchools();
const [school, closing, extending] = editsSchema.parse([
  {
    id: 'e1',
    type: 'addProject',
    projectId: 'new-school',
    kind: 'school',
    position: at(600, 100),
    size: 175,
    openYear: 2028,
    finance: 'state',
  },
  { id: 'e2', type: 'closeFacility', facilityId: 'east', closeYear: 2029 },
  { id: 'e3', type: 'extendFacility', facilityId: 'west', capacity: 900, fromYear: 2028 },
]) as [Edit, Edit, Edit];
const placeOf = (id: string) => territory.facilities.find((one) => one.id === id)?.position;
const marks = (a: readonly Edit[], b: readonly Edit[]) =>
  differingPlaces(territory, { edits: a }, { edits: b });

it('each place that only one of them changes is marked as that plan’s', () => {
  expect(marks([school, closing], [closing, extending])).toEqual([
    { position: at(600, 100), of: 'a' },
    { position: placeOf('west'), of: 'b' },
  ]);
  expect(marks([school, closing], [school, closing])).toEqual([]);
});

it('what stands elsewhere in the other has two marks, what is changed otherwise in its place has one', () => {
  const moved = { ...school, position: at(900, 100) } as Edit;
  expect(marks([school], [moved])).toEqual([
    { position: at(600, 100), of: 'a' },
    { position: at(900, 100), of: 'b' },
  ]);
  const larger = { ...extending, capacity: 1000 } as Edit;
  expect(marks([extending], [larger])).toEqual([{ position: placeOf('west'), of: 'both' }]);
});

it('an edit that is off is none', () => {
  expect(marks([{ ...school, off: true }], [])).toEqual([]);
});

it('a village of another class and a region of other moves are marked where they are', () => {
  const [village] = [{ id: 'village', position: at(700, 300) }] as unknown as Settlement[];
  const country = { ...territory, settlements: village ? [village] : [] };
  const [area] = country.areas;
  const edits = editsSchema.parse([
    { id: 'e1', type: 'setSettlementClass', settlementId: 'village', settlementClass: 4 },
    { id: 'e2', type: 'setAreaMoves', areaId: area?.id, peopleAYear: 500 },
  ]);
  expect(differingPlaces(country, { edits }, { edits: [] })).toEqual([
    { position: at(700, 300), of: 'a' },
    { position: area?.labelAt, of: 'a' },
  ]);
});
