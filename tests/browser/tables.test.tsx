/** A table of 100,000 rows: what is drawn of it, and by which keys one gets about. */
import { useState } from 'react';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-react';
import { userEvent } from 'vitest/browser';
import { numberFormats } from '../../src/i18n/numbers.ts';
import { DataTable } from '../../src/ui/tables/DataTable.tsx';
import { quantity, type Sheet, whole } from '../../src/workspace/export/model.ts';
import '../../src/ui/page.css';

const ROWS = 100_000;
const SHEET: Sheet = {
  id: 'cells',
  title: 'Places',
  columns: [
    { id: 'name', header: 'Name', width: 24 },
    ...Array.from({ length: 7 }, (_, index) => ({
      id: `figure_${index}`,
      header: `Figure ${index}`,
      width: 12,
    })),
  ],
  rows: Array.from({ length: ROWS }, (_, row) => [
    `Орын ${row}`,
    ...Array.from({ length: 7 }, (_, column) => quantity((row * 7919 + column) % 100_003, whole)),
  ]),
};
const ALL = SHEET.rows.map((_, row) => row);
const NUMBERS = numberFormats('kk');

function Shown() {
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <div style={{ display: 'flex', blockSize: '500px', inlineSize: '700px' }}>
      <DataTable
        label="Places"
        sheet={SHEET}
        shown={SHEET.columns.map(({ id }) => id)}
        rows={ALL}
        order={null}
        numbers={NUMBERS}
        chosen={chosen}
        isMuted={(row) => row % 10 === 0}
        mutedHint="hidden"
        onOrder={() => {}}
        onChoose={setChosen}
      />
      <output>{chosen}</output>
    </div>
  );
}

it('of 100,000 rows draws those in sight alone, however far one scrolls, and is walked through by keys', async () => {
  const screen = await render(<Shown />);
  const grid = screen.getByRole('grid', { name: 'Places' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', String(ROWS + 1));
  const scroller = grid.element().querySelector('.data-table-scroller') as HTMLElement;
  const drawn = () => grid.element().querySelectorAll('.data-table-row').length;
  const frame = () => new Promise(requestAnimationFrame);

  for (let step = 0; step < 120; step += 1) {
    scroller.scrollTop += step < 60 ? 300 : 25_000;
    await frame();
    expect(drawn()).toBeLessThan(80);
  }

  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(screen.getByText(`Орын ${ROWS - 1}`, { exact: true })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent(String(ROWS - 1));
  await userEvent.keyboard('{Home}{ArrowDown}{ArrowDown}{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent(/^2$/);
});
