/** Pieces that all cards are made of. */
import type { ReactNode } from 'react';
import type { Status } from '../../domain/territory/schema.ts';
import { useText } from '../../i18n/text.tsx';
import { useSourceText } from '../factTexts.ts';
import { StatusMark } from '../parts/StatusMark.tsx';

export function CardHead({ title, kind }: { title: string; kind: string }) {
  return (
    <header className="card-head">
      <p className="quiet">{kind}</p>
      <h2>{title}</h2>
    </header>
  );
}

/** Rows of name and value. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({
  name,
  children,
  status,
  source,
}: {
  name: string;
  children: ReactNode;
  status?: Status;
  source?: string;
}) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        {children}
        {status && (status !== 'observed' || source) && (
          <StatusMark status={status} source={source} of={name} />
        )}
      </dd>
    </div>
  );
}

/** Where it comes from, and how far it can be trusted. */
export function Provenance({ status, source }: { status: Status; source: string }) {
  const text = useText();
  const sourceText = useSourceText();
  return (
    <footer className="provenance">
      <StatusMark status={status} />{' '}
      <span className="quiet">{text(`status.meaning.${status}`)}</span>
      <p className="source">
        {text('figure.source')}: {sourceText(source)}
      </p>
    </footer>
  );
}
