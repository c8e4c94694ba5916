/** How far a figure can be trusted, in a word; what the word means, and the source, open from it. */
import type { ReactNode } from 'react';
import type { Status } from '../../domain/territory/schema.ts';
import { useText } from '../../i18n/text.tsx';
import { useSourceText } from '../factTexts.ts';
import { Explained } from './Explained.tsx';

type Props = {
  readonly status: Status;
  readonly source?: string | undefined;
  /** Name of the figure, where several marks stand side by side. */
  readonly of?: string;
  /** Said below meaning and source. */
  readonly more?: ReactNode;
};

export function StatusMark({ status, source, of, more }: Props) {
  const text = useText();
  const label = `${text('figure.status')}: ${text(`status.${status}`)}`;
  return (
    <Explained
      className="status"
      status={status}
      label={of ? `${label} (${of})` : label}
      explanation={
        <>
          {of && <h3>{of}</h3>}
          <Grounds status={status} source={source} />
          {more}
        </>
      }
    >
      {text(`status.${status}`)}
    </Explained>
  );
}

/** Meaning of a status, and where the figure comes from. */
export function Grounds({ status, source }: Pick<Props, 'status' | 'source'>) {
  const text = useText();
  const sourceText = useSourceText();
  return (
    <>
      <p>
        <strong>{text(`status.${status}`)}</strong>: {text(`status.meaning.${status}`)}
      </p>
      {source && (
        <p className="source">
          {text('figure.source')}: {sourceText(source)}
        </p>
      )}
    </>
  );
}
