/** Opens a scenario from a file; a plan that is on the page is replaced only when asked for. */
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { useText } from '../../i18n/text.tsx';
import { readScenarioFile } from '../../share/file/scenarioFile.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { Question } from '../parts/Question.tsx';

type Opened = { readonly scenario: Scenario; readonly notes: readonly Problem[] };

function replaceWith({ scenario, notes }: Opened): void {
  usePage.getState().replaceEdits(scenario.edits, { key: 'scenario.opened', params: {} });
  useResults.setState({ notes });
}

export function OpenScenario() {
  const text = useText();
  const territory = useResults((state) => state.territory);
  const count = usePage((state) => state.edits.length);
  const [waiting, setWaiting] = useState<Opened | null>(null);
  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file || !territory) return;
    const read = readScenarioFile(await file.text(), territory);
    if (!read.ok) {
      useResults.setState({ notes: read.problems });
      return;
    }
    const opened = { scenario: read.value, notes: read.notes };
    if (usePage.getState().edits.length > 0) setWaiting(opened);
    else replaceWith(opened);
  };
  return (
    <>
      <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={open}>
        <Button className="button">{text('scenario.openFile')}</Button>
      </FileTrigger>
      <Question
        isOpen={waiting !== null}
        title={text('scenario.replaceTitle')}
        yes={text('scenario.replace')}
        no={text('scenario.keep')}
        onAnswer={(isYes) => {
          if (isYes && waiting) replaceWith(waiting);
          setWaiting(null);
        }}
      >
        <p>{text('scenario.replaceText', { count, other: waiting?.scenario.edits.length ?? 0 })}</p>
      </Question>
    </>
  );
}
