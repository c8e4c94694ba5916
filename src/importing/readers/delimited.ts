/** CSV and its relatives: a table without places, until columns of it are taken for coordinates. */
import { ImportFault, problemOf } from '../faults.ts';
import type { ImportedTable } from '../table.ts';
import { readDelimited } from '../text/delimited.ts';
import { decodeText } from '../text/encoding.ts';
import { withTextGeometry } from './textGeometry.ts';

export function readDelimitedFile(file: string, bytes: Uint8Array, chosen?: string): ImportedTable {
  const { text, encoding } = decodeText(bytes, chosen);
  if (/^\s*<(!doctype html|html)/i.test(text)) throw new ImportFault(file, 'webPage');
  const { columns, rows, decimalSign, hasNumbering } = readDelimited(file, text);
  if (rows.length === 0) throw new ImportFault(file, 'empty');
  return withTextGeometry({
    file,
    layer: file.replace(/\.[^.]+$/, ''),
    format: 'CSV',
    columns,
    features: rows.map((values) => ({ geometry: null, values })),
    projection: { kind: 'none' },
    encoding,
    decimalSign,
    notes: hasNumbering ? [problemOf(file, 'numberingRow')] : [],
  });
}
