/** A table as a file. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { csvText, saveText } from '../charts/download.ts';
import { useHasFormer } from '../../store/currentFigures.ts';
import type { ChartRow } from '../charts/download.ts';

type Props = {
  /** Without ending. */
  readonly fileName: string;
  /** Asked when the button is pressed. */
  readonly rows: () => readonly ChartRow[];
};

export function CsvButton({ fileName, rows }: Props) {
  const text = useText();
  const hasFormer = useHasFormer();
  return (
    <Button
      className="text-button"
      isDisabled={hasFormer}
      onPress={() => saveText(`${fileName}.csv`, 'text/csv', csvText(rows()))}
    >
      {text('chart.csv')}
    </Button>
  );
}
