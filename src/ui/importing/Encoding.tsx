/** The encoding of a table's texts, to be corrected: the first rows show at once how it reads. */
import { useRef, useState } from 'react';
import type { Problem } from '../../domain/parsed.ts';
import type { FoundTable } from '../../importing/worker/answers.ts';
import { SelectField } from '../parts/SelectField.tsx';
import { readIn } from './importer.ts';
import { useImportText } from './importText.tsx';
import type { SheetProps } from './sheetProps.ts';

const ENCODINGS = [
  'utf-8',
  'windows-1251',
  'ibm866',
  'koi8-r',
  'windows-1252',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'shift_jis',
  'euc-kr',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
];
const SHOWN_ROWS = 3;
const SHOWN_COLUMNS = 4;

type Props = Pick<SheetProps, 'files' | 'importer'> & {
  readonly table: FoundTable;
  readonly onRead: (tables: readonly FoundTable[]) => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};

export function Encoding({ table, files, importer, onRead, onProblems }: Props) {
  const text = useImportText();
  const [encoding, setEncoding] = useState((table.encoding ?? '').toLowerCase());
  /** The last that was chosen: another answer comes too late. */
  const asked = useRef(encoding);
  const choose = async (chosen: string) => {
    setEncoding(chosen);
    asked.current = chosen;
    const parsed = await readIn(importer, files, () => {}, chosen);
    if (asked.current !== chosen) return;
    if (parsed.ok) {
      onRead(parsed.value.filter((found) => found.kind === 'table'));
      onProblems(parsed.notes);
    } else {
      setEncoding(encoding);
      asked.current = encoding;
      onProblems(parsed.problems);
    }
  };
  const options = [...new Set([encoding, ...ENCODINGS])].map((id) => ({
    id,
    label: id.toUpperCase(),
  }));
  const shown = table.columns.slice(0, SHOWN_COLUMNS);
  return (
    <>
      <SelectField<string>
        label={text('import.encoding')}
        value={encoding}
        options={options}
        onChange={(chosen) => void choose(chosen)}
      />
      <table className="import-sample">
        <caption className="count">{text('import.sample')}</caption>
        <thead>
          <tr>
            {shown.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.slice(0, SHOWN_ROWS).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing else to go by
            <tr key={at}>
              {shown.map((name, column) => (
                <td key={name}>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
