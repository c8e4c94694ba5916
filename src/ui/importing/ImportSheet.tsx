/** The sheet for own data: choose files, see what they are, say what they become. */
import './importSheet.css';
import { useEffect, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import type { Found } from '../../importing/worker/host.ts';
import { ImportTexts, useImportProblem, useImportText } from './importText.tsx';
import { type Importer, openPack, readIn, startImporter } from './importer.ts';
import { OwnTerritories } from './OwnTerritories.tsx';
import { TableSheet } from './TableSheet.tsx';
import { TerritorySheet } from './TerritorySheet.tsx';
import { Working } from './Working.tsx';

type Props = {
  /** Files that were dropped on the page. */
  readonly given: readonly File[];
  readonly onDone: () => void;
};

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'found'; readonly found: readonly Found[] };

export function ImportSheet(props: Props) {
  return (
    <ImportTexts>
      <Sheet {...props} />
    </ImportTexts>
  );
}

function Sheet({ given, onDone }: Props) {
  const text = useImportText();
  const problemText = useImportProblem();
  const importer = useRef<Importer | null>(null);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const cancel = () => {
    importer.current?.end();
    importer.current = null;
    setStep({ kind: 'choose' });
  };
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    importer.current?.end();
    const mine = startImporter();
    importer.current = mine;
    setProblems([]);
    setStep({ kind: 'reading', share: 0 });
    const parsed = await readIn(mine, files, (share) => setStep({ kind: 'reading', share }));
    if (importer.current !== mine) return;
    setProblems(parsed.ok ? parsed.notes : parsed.problems);
    const [first] = parsed.ok ? parsed.value : [];
    if (first?.kind === 'pack') await made(first.files);
    else setStep(parsed.ok ? { kind: 'found', found: parsed.value } : { kind: 'choose' });
  };
  const made = async (files: PackContent) => {
    const opened = await openPack(files);
    if (opened.ok) onDone();
    else setProblems(opened.problems);
  };
  // Dropped files are read once, when the sheet opens with them.
  const isRead = useRef(false);
  useEffect(() => {
    if (!isRead.current && given.length > 0) {
      isRead.current = true;
      void read(given);
    }
  });
  useEffect(() => () => importer.current?.end(), []);

  return (
    <div className="import-sheet">
      {step.kind === 'choose' && (
        <>
          <p className="quiet">{text('import.intro')}</p>
          <FileTrigger allowsMultiple onSelect={(files) => void read([...(files ?? [])])}>
            <Button className="button">{text('import.choose')}</Button>
          </FileTrigger>
          <p className="count">
            {text('import.drop')}: {text('import.formats')}
          </p>
        </>
      )}
      {step.kind === 'reading' && (
        <Working label={text('import.reading')} share={step.share} onCancel={cancel} />
      )}
      {problems.map((problem) => (
        <p key={`${problem.where} ${problem.what}`} role="alert">
          {problemText(problem)}
        </p>
      ))}
      {step.kind === 'found' && importer.current && (
        <FoundItems
          found={step.found}
          importer={importer.current}
          onMade={made}
          onCancel={cancel}
          onProblems={setProblems}
        />
      )}
      {step.kind === 'choose' && <OwnTerritories onDone={onDone} />}
    </div>
  );
}

type FoundProps = {
  readonly found: readonly Found[];
  readonly importer: Importer;
  readonly onMade: (files: PackContent) => Promise<void>;
  readonly onCancel: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};

function FoundItems({ found, importer, onMade, onCancel, onProblems }: FoundProps) {
  const text = useImportText();
  const extract = found.find((item) => item.kind === 'osm');
  const tables = found.filter((item) => item.kind === 'table');
  const timetable = found.find((item) => item.kind === 'timetable');
  return (
    <>
      {extract && (
        <TerritorySheet extract={extract} {...{ importer, onMade, onCancel, onProblems }} />
      )}
      {!extract && tables.length > 0 && (
        <TableSheet tables={tables} {...{ importer, onMade, onCancel, onProblems }} />
      )}
      {timetable && (
        <p>{text('import.timetable', { file: timetable.file, stops: timetable.stops })}</p>
      )}
      <Button className="text-button" onPress={onCancel}>
        {text('import.again')}
      </Button>
    </>
  );
}
