/**
 * Assignment of a city's pupils: solved from nothing, repaired after a school has moved, and after
 * its seats or some cells' pupils have changed. Seeded; 3,000 cells, 400 schools, some 40 pairs a cell,
 * walks in whole centimetres as the page has them, and once as they come.
 */
import {
  assignPupils,
  createAssignment,
  readAssignment,
  replaceColumn,
  setPupils,
  setSeats,
  solve,
} from '../../src/domain/assignment/assign.ts';
import { columnAt, randomTown, seededRandom, whole } from '../unit/assignment/cases.ts';

type Spread = { readonly median: number; readonly p95: number; readonly max: number };

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    Number(
      (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2),
    );
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function run(): Record<string, unknown> {
  const report: Record<string, unknown> = {};
  for (const [name, seatsPerPupil, reachM, roundingM] of [
    ['ample', 1.2, 3000, 0.01],
    ['scarce', 0.85, 3000, 0.01],
    ['ample, every pair', 1.2, 60_000, 0.01],
    ['ample, walks of any fineness', 1.2, 3000, 0],
  ] as const) {
    const random = seededRandom(20_250);
    const { town, problem } = randomTown(random, {
      cells: 3000,
      facilities: 400,
      seatsPerPupil,
      sizeM: 13_000,
      reachM,
      roundingM,
    });
    const pairCount = problem.columns.reduce((sum, { cells }) => sum + cells.length, 0);
    const fresh: number[] = [];
    assignPupils(problem);
    for (let round = 0; round < 7; round++) {
      fresh.push(
        timed(() => {
          assignPupils(problem);
        }),
      );
    }
    const state = createAssignment(problem);
    solve(state);
    const freshPivots = state.pivots;
    const drag: number[] = [];
    const jump: number[] = [];
    const seats: number[] = [];
    const pupils: number[] = [];
    const read: number[] = [];
    const pivots: number[] = [];
    for (let round = 0; round < 20; round++) {
      const facility = whole(random, 400);
      let x = random() * town.sizeM;
      let y = random() * town.sizeM;
      for (let frame = 0; frame < 10; frame++) {
        x += (random() - 0.3) * 150;
        y += (random() - 0.3) * 150;
        const column = columnAt(town, x, y);
        const time = timed(() => {
          replaceColumn(state, facility, column);
          solve(state);
        });
        (frame === 0 ? jump : drag).push(time);
        pivots.push(state.pivots);
        read.push(timed(() => readAssignment(state)));
      }
      seats.push(
        timed(() => {
          setSeats(state, facility, whole(random, 1500));
          solve(state);
        }),
      );
      pupils.push(
        timed(() => {
          for (let edit = 0; edit < 5; edit++) {
            setPupils(state, whole(random, 3000), whole(random, 201));
          }
          solve(state);
        }),
      );
    }
    const repairedMs = spread(drag).median;
    report[name] = {
      pairsPerCell: Math.round(pairCount / 3000),
      freshMs: spread(fresh),
      freshPivots,
      dragFrameMs: spread(drag),
      timesFasterThanFresh: Math.round(spread(fresh).median / repairedMs),
      jumpAcrossCityMs: spread(jump),
      repairPivots: spread(pivots),
      setSeatsMs: spread(seats),
      setFiveCellsMs: spread(pupils),
      readMs: spread(read),
    };
  }
  return report;
}

if (process.argv[1]?.endsWith('assignment.bench.ts')) console.log(JSON.stringify(run(), null, 1));
