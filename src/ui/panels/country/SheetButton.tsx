/** A table of a section as a file that a spreadsheet of the person's language opens. */
import { Button } from 'react-aria-components';
import { useLanguage } from '../../../i18n/text.tsx';
import { peopleCsv } from '../../../workspace/export/csv.ts';
import type { Cell } from '../../../workspace/export/model.ts';
import { saveText } from '../../charts/download.ts';
import { useSettlementWords } from './settlementWords.ts';

type Props = {
  /** Without ending. */
  readonly fileName: string;
  readonly headers: readonly string[];
  /** Asked when the button is pressed. */
  readonly rows: () => readonly (readonly Cell[])[];
};

export function SheetButton({ fileName, headers, rows }: Props) {
  const language = useLanguage();
  const { text } = useSettlementWords();
  const columns = headers.map((header) => ({ header }));
  return (
    <Button
      className="text-button"
      onPress={() =>
        saveText(`${fileName}.csv`, 'text/csv', peopleCsv({ columns, rows: rows() }, language))
      }
    >
      {text('settlement.save')}
    </Button>
  );
}
