import type { YearResults } from '../results/results.ts';

/** The pupils whom the evaluation has assigned or left over. */
export function pupilsByCell({ assignment }: YearResults): Int32Array {
  const { flowCell, flowPupils, unplaced } = assignment;
  const pupils = Int32Array.from(unplaced);
  for (let flow = 0; flow < flowCell.length; flow++) {
    const cell = flowCell[flow] as number;
    pupils[cell] = (pupils[cell] as number) + (flowPupils[flow] as number);
  }
  return pupils;
}
