import { beforeAll, describe, expect, it } from 'vitest';
import { inOneGo } from '../../../src/domain/pace.ts';
import { defaultFilters } from '../../../src/store/shareable.ts';
import {
  offeredTables,
  type TableId,
  tableInSteps,
  WORST,
} from '../../../src/ui/tables/tableKinds.ts';
import type { TakeAwayInput } from '../../../src/workspace/export/input.ts';
import { takenTown } from '../workspace/export/takenTown.ts';

let input: TakeAwayInput;
beforeAll(async () => {
  ({ input } = await takenTown('en'));
});
const tableIn = (id: TableId, filters = defaultFilters()) => {
  const table = inOneGo(tableInSteps(id, input, filters));
  if (!table) throw new Error(`no table ${id}`);
  return table;
};

describe('the tables of a city', () => {
  it('are those that it has rows for', () => {
    const offered = offeredTables(input);
    for (const id of offered) expect(tableIn(id).sheet.rows.length).toBeGreaterThan(0);
    expect(offered).toEqual(['neighbourhoods', 'cells', 'facilities', 'projects', 'byArea']);
  });

  it('begin with what is worst by a column that they have', () => {
    for (const id of ['cells', 'facilities', 'projects', 'byArea'] as const) {
      const { sheet } = tableIn(id);
      expect(sheet.columns.map((column) => column.id)).toContain(WORST[id]?.column);
    }
  });

  it('add up over neighbourhoods to every pupil without a seat, each counted once', () => {
    const { sheet } = tableIn('neighbourhoods');
    const at = sheet.columns.findIndex(({ id }) => id === 'pupils_without_seat');
    const sum = sheet.rows.reduce((total, row) => {
      const cell = row[at];
      return (
        total + (cell && typeof cell === 'object' && cell.kind === 'quantity' ? cell.value : 0)
      );
    }, 0);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBe(input.plan.results.assignment.totals.unplaced);
  });

  it('lead from each row to the thing on the map, a school of the plan to its project', () => {
    const { sheet, things } = tableIn('facilities');
    for (const [row, cells] of sheet.rows.entries()) {
      expect(things[row]?.selection.id).toBe(cells[0]);
    }
    const kinds = sheet.rows.map((cells, row) => [cells[0], things[row]?.selection.kind]);
    expect(kinds).toContainEqual(['new-school', 'project']);
    expect(kinds).toContainEqual(['west', 'facility']);
  });

  it('mark what the filters hide on the map', () => {
    const filters = { ...defaultFilters(), ownerships: ['private' as const] };
    const { sheet, things } = tableIn('facilities', filters);
    expect(sheet.rows.map((_, row) => things[row]?.isShown)).not.toContain(true);
    const free = tableIn('facilities');
    expect(free.sheet.rows.map((_, row) => free.things[row]?.isShown)).not.toContain(false);
  });
});
