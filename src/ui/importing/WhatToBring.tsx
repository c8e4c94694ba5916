/** What a person can bring, what becomes of it, and where the first of it is to be had. */
import { useImportText } from './importText.tsx';

const KINDS = ['city', 'table', 'saved'] as const;

export function WhatToBring() {
  const text = useImportText();
  return (
    <dl className="import-kinds">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{text(`import.bring.${kind}`)}</dt>
          <dd>{text(`import.bring.${kind}.how`)}</dd>
        </div>
      ))}
    </dl>
  );
}
