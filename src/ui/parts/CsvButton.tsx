/** A table as a file. */
import { Button } from 'react-aria-components';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { useHasFormer } from '../../store/currentFigures.ts';
import { saveText } from '../charts/download.ts';
import { type TableRow, tableText } from '../charts/tableText.ts';

type Props = {
  /** Without ending. */
  readonly fileName: string;
  /** Asked when the button is pressed. */
  readonly rows: () => readonly TableRow[];
};

export function CsvButton({ fileName, rows }: Props) {
  const text = useText();
  const language = useLanguage();
  const hasFormer = useHasFormer();
  return (
    <Button
      className="text-button"
      isDisabled={hasFormer}
      onPress={() => saveText(`${fileName}.csv`, 'text/csv', tableText(rows(), text, language))}
    >
      {text('chart.csv')}
    </Button>
  );
}
