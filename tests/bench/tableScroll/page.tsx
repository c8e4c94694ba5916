/** A page that has nothing but a table of 100,000 rows and eight columns. */
import { createRoot } from 'react-dom/client';
import { numberFormats } from '../../../src/i18n/numbers.ts';
import { LanguageProvider } from '../../../src/i18n/text.tsx';
import '../../../src/ui/page.css';
import '../../../src/ui/tokens.css';
import { DataTable } from '../../../src/ui/tables/DataTable.tsx';
import { quantity, type Sheet, whole } from '../../../src/workspace/export/model.ts';

const ROWS = 100_000;
const FIGURES = 7;
const sheet: Sheet = {
  id: 'cells',
  title: 'Places',
  columns: [
    { id: 'name', header: 'Name', width: 24 },
    ...Array.from({ length: FIGURES }, (_, index) => ({
      id: `figure_${index}`,
      header: `Figure ${index}`,
      width: 12,
    })),
  ],
  rows: Array.from({ length: ROWS }, (_, row) => [
    `Орын ${row}`,
    ...Array.from({ length: FIGURES }, (_, column) =>
      quantity((row * 7919 + column) % 100_003, whole),
    ),
  ]),
};
const rows = sheet.rows.map((_, row) => row);
const shown = sheet.columns.map(({ id }) => id);
const numbers = numberFormats('kk');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <LanguageProvider language="kk">
      <div style={{ display: 'flex', blockSize: '700px', inlineSize: '900px' }}>
        <DataTable
          label="Places"
          {...{ sheet, shown, rows, numbers }}
          order={null}
          chosen={null}
          isMuted={(row) => row % 10 === 0}
          mutedHint="hidden"
          onOrder={() => {}}
          onChoose={() => {}}
        />
      </div>
    </LanguageProvider>,
  );
}
