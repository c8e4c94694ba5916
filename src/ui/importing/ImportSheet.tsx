/** The sheet for own data: choose files, see what they are, say what they become. */
import { useEffect, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import type { Found } from '../../importing/worker/answers.ts';
import { FetchFields } from './FetchFields.tsx';
import { FoundItems } from './FoundItems.tsx';
import { ImportTexts, useImportProblem, useImportText } from './importText.tsx';
import { type GivenFile, openPack, readIn } from './importer.ts';
import { type Importer, startImporter } from './importWorker.ts';
import type { Following } from './sheetProps.ts';
import { OwnTerritories } from './OwnTerritories.tsx';
import { WhatToBring } from './WhatToBring.tsx';
import { Working } from './Working.tsx';

type Props = {
  /** Files that were dropped on the page. */
  readonly given: readonly File[];
  readonly onDone: () => void;
};

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly share: number }
  | {
      readonly kind: 'found';
      readonly files: readonly GivenFile[];
      readonly found: readonly Found[];
      readonly importer: Importer;
    };

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
    setProblems([]);
    setStep({ kind: 'choose' });
  };
  const read = async (files: readonly GivenFile[]) => {
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
    if (first?.kind === 'pack') {
      mine.end();
      await made(mine, first.files);
    } else {
      setStep(
        parsed.ok
          ? { kind: 'found', files, found: parsed.value, importer: mine }
          : { kind: 'choose' },
      );
    }
  };
  const made = async (by: Importer, files: PackContent, following: Following = {}) => {
    const isWanted = () => importer.current === by;
    const opened = await openPack(files, { ...following, isWanted });
    if (opened.ok) onDone();
    else if (isWanted()) {
      setProblems(opened.problems);
      setStep((now) => (now.kind === 'reading' ? { kind: 'choose' } : now));
    }
  };
  // Dropped files are read once, when the sheet opens with them.
  const isRead = useRef(false);
  useEffect(() => {
    if (!isRead.current && given.length > 0) {
      isRead.current = true;
      void read(given);
    }
  });
  // What is answered after the sheet has gone changes nothing any more.
  useEffect(
    () => () => {
      importer.current?.end();
      importer.current = null;
    },
    [],
  );

  return (
    <div className="import-sheet">
      {step.kind === 'choose' && (
        <>
          <div className="import-drop">
            <FileTrigger allowsMultiple onSelect={(files) => void read([...(files ?? [])])}>
              <Button className="button primary">{text('import.choose')}</Button>
            </FileTrigger>
            <p>{text('import.drop')}</p>
            <p className="count">{text('import.intro')}</p>
          </div>
          <WhatToBring />
        </>
      )}
      {step.kind === 'reading' && (
        <Working label={text('import.reading')} share={step.share} onCancel={cancel} />
      )}
      {problems.map((problem) => (
        <p key={`${problem.where} ${problem.what}`} className="import-problem" role="alert">
          {problemText(problem)}
        </p>
      ))}
      {step.kind === 'found' && (
        <FoundItems
          files={step.files}
          found={step.found}
          importer={step.importer}
          onMade={(files, following) => made(step.importer, files, following)}
          onCancel={cancel}
          onProblems={setProblems}
        />
      )}
      {step.kind === 'choose' && (
        <>
          <OwnTerritories onDone={onDone} onProblems={setProblems} />
          <FetchFields onFetched={(file) => void read([file])} />
        </>
      )}
    </div>
  );
}
