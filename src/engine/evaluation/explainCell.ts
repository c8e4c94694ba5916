/** Where the pupils of a cell go, and why they pass over schools that are nearer. */
import type { FacilityColumn } from '../../domain/assignment/assign.ts';
import type { CellId } from '../../domain/territory/schema.ts';
import type { CellExplanation, EvaluateRequest } from '../engine.ts';
import { longestWalkM } from './evaluation.ts';
import type { OperatingFacility, YearResults } from '../results/results.ts';
import type { World } from '../world.ts';

/** Throws a RangeError on a cell that the territory does not have. */
export function explainCell(
  world: World,
  { facilities, assignment }: YearResults,
  { scenario, choices }: EvaluateRequest,
  cellId: CellId,
): CellExplanation {
  const { cells } = world.territory;
  const cell = cells.findIndex(({ id }) => id === cellId);
  if (cell === -1) throw new RangeError(`The territory has no cell ${cellId}.`);
  const limitM = longestWalkM('school', choices);
  const walking = world.walkingUnder(world.effective(scenario.edits));
  const walkToM = ({ position }: OperatingFacility): number =>
    distanceInColumn(walking.columnFrom(position, limitM), cell);

  const placed: CellExplanation['placed'][number][] = [];
  const takers = new Set<OperatingFacility>();
  const { flowCell, flowFacility, flowPupils } = assignment;
  for (let flow = flowCell.indexOf(cell); flow >= 0 && flowCell[flow] === cell; flow++) {
    const facility = facilities[flowFacility[flow] as number] as OperatingFacility;
    takers.add(facility);
    placed.push({
      facilityId: facility.id,
      pupils: flowPupils[flow] as number,
      walkM: walkToM(facility),
    });
  }
  placed.sort((a, b) => a.walkM - b.walkM);
  const unplaced = assignment.unplaced[cell] as number;
  // Whoever has no seat was passed on by every school within the longest walk.
  const untilM =
    unplaced > 0 ? choices.assignmentMaxDistanceM : Math.max(0, ...placed.map((to) => to.walkM));
  const passedOver: CellExplanation['passedOver'][number][] = [];
  for (const facility of facilities) {
    if (facility.service !== 'school' || takers.has(facility)) continue;
    const walkM = walkToM(facility);
    if (!(walkM <= untilM)) continue;
    const isCounted = choices.ownerships.includes(facility.ownership);
    const isBound =
      choices.assignmentMode === 'district' && facility.areaId !== cells[cell]?.areaId;
    const reason = !isCounted ? 'not counted' : isBound ? 'other district' : 'full';
    passedOver.push({ facilityId: facility.id, walkM, reason });
  }
  passedOver.sort((a, b) => a.walkM - b.walkM || (a.facilityId < b.facilityId ? -1 : 1));
  const pupils = placed.reduce((sum, to) => sum + to.pupils, unplaced);
  return { cellId, pupils, placed, unplaced, passedOver };
}

/** Walk from a cell; Infinity where the column does not have it. */
function distanceInColumn({ cells, distancesM }: FacilityColumn, cell: number): number {
  const slot = cells.indexOf(cell);
  return slot < 0 ? Infinity : (distancesM[slot] as number);
}
