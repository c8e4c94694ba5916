/** All plans that this browser keeps: found, opened, copied, saved, deleted and brought back. */
import { useState } from 'react';
import { Button, FileTrigger, Input, SearchField } from 'react-aria-components';
import { useProblemText } from '../../i18n/message.ts';
import { useText } from '../../i18n/text.tsx';
import type { Problem } from '../../domain/parsed.ts';
import { listed, planWith, useLibrary } from '../../workspace/library/libraryState.ts';
import type { Plan } from '../../workspace/library/plan.ts';
import {
  type Added,
  deletePlan,
  newPlan,
  openPlansFile,
  restorePlan,
} from '../../workspace/library/planActions.ts';
import { writeLibraryFile } from '../../workspace/library/planFiles.ts';
import { usePage } from '../../store/pageStore.ts';
import type { PlanId } from '../../store/planId.ts';
import { compare, MOST_COMPARED } from '../../workspace/compare/comparing.ts';
import { useOwnStories } from '../../share/stories/ownStories.ts';
import { saveText } from '../charts/download.ts';
import { Icon } from '../icons.tsx';
import { closeDialog, openDialog } from '../openDialog.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { KeepingLine } from './KeepingLine.tsx';
import { PlanRow } from './PlanRow.tsx';
import './plans.css';

const plainly = (words: string) => words.toLocaleLowerCase().normalize('NFC');

function isFound({ scenario, description }: Plan, query: string): boolean {
  return plainly(`${scenario.name} ${description}`).includes(plainly(query.trim()));
}

/** What was done last, said until something else is. */
type Said =
  | { readonly kind: 'deleted'; readonly id: PlanId }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'added'; readonly added: Added; readonly notes: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const isOnePlan = ({ plans, stories }: Added) => plans === 1 && stories === 0;

export function PlanLibrary() {
  const text = useText();
  const plans = useLibrary((state) => state.plans);
  const stories = useOwnStories((state) => state.stories);
  const [query, setQuery] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const all = listed(plans);
  const found = all.filter((plan) => isFound(plan, query));

  const territoryId = usePage((state) => state.territoryId);
  const [chosen, setChosen] = useState<readonly PlanId[]>([]);
  const choose = (id: PlanId, isChosen: boolean) =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((one) => one !== id));
  const compareChosen = () => {
    const plansChosen = chosen.flatMap((id) => planWith(id) ?? []);
    compare(
      plansChosen.map(({ id, scenario }) => ({ id, name: scenario.name, edits: scenario.edits })),
    );
    openDialog('compare');
  };
  const remove = async (id: PlanId) => {
    setSaid((await deletePlan(id)) ? { kind: 'deleted', id } : { kind: 'elsewhere' });
  };
  const open = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    const read = await openPlansFile(await file.text());
    if (!read.ok) setSaid({ kind: 'refused', problems: read.problems });
    else if (isOnePlan(read.value) && read.notes.length === 0) closeDialog();
    else setSaid({ kind: 'added', added: read.value, notes: read.notes });
  };
  return (
    <>
      <KeepingLine />
      <div className="button-row">
        <Button
          className="button primary"
          onPress={async () => {
            await newPlan();
            closeDialog();
          }}
        >
          <Icon name="plus" />
          {text('plans.new')}
        </Button>
        <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={open}>
          <Button className="button">{text('plans.openFile')}</Button>
        </FileTrigger>
        {all.length + stories.length > 0 && (
          <Button
            className="button"
            onPress={() =>
              saveText('aumaq.aumaq.json', 'application/json', writeLibraryFile(all, stories))
            }
          >
            <Icon name="download" />
            {text('plans.saveLibrary')}
          </Button>
        )}
      </div>
      <Outcome said={said} onDone={() => setSaid(null)} />
      {all.length > 0 && (
        <SearchField
          className="plan-search"
          aria-label={text('plans.search')}
          value={query}
          onChange={setQuery}
        >
          <Input className="text-field" placeholder={text('plans.search')} />
        </SearchField>
      )}
      {found.length === 0 && (
        <p className="quiet">{text(all.length === 0 ? 'plans.none' : 'plans.nothingFound')}</p>
      )}
      <ul className="plan-list">
        {found.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            isChosen={chosen.includes(plan.id)}
            canChoose={
              plan.scenario.territoryId === territoryId &&
              (chosen.includes(plan.id) || chosen.length < MOST_COMPARED)
            }
            onChoose={(isChosen) => choose(plan.id, isChosen)}
            onDelete={() => remove(plan.id)}
          />
        ))}
      </ul>
      {all.length > 0 && (
        <div className="button-row">
          <Button className="button" isDisabled={chosen.length === 0} onPress={compareChosen}>
            {text('plans.compare', { count: chosen.length })}
          </Button>
          <p className="quiet">{text('plans.compareHelp')}</p>
        </div>
      )}
      <DeletedPlans />
      <AboutKeeping />
    </>
  );
}

function Outcome({ said, onDone }: { readonly said: Said | null; readonly onDone: () => void }) {
  const text = useText();
  const problemText = useProblemText();
  const problems =
    said?.kind === 'refused' ? said.problems : said?.kind === 'added' ? said.notes : [];
  return (
    <div role="status">
      {said?.kind === 'elsewhere' && <p>{text('plans.isElsewhere')}</p>}
      {said?.kind === 'added' && <p>{text('plans.added', { count: said.added.plans })}</p>}
      {said?.kind === 'added' && said.added.stories > 0 && (
        <p>{text('plans.storiesAdded', { count: said.added.stories })}</p>
      )}
      {said?.kind === 'deleted' && (
        <p>
          {text('plans.deleted', { name: planWith(said.id)?.scenario.name ?? '' })}{' '}
          <Button
            className="text-button"
            onPress={() => {
              void restorePlan(said.id);
              onDone();
            }}
          >
            {text('plans.restore')}
          </Button>
        </p>
      )}
      {problems.length > 0 && (
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={`${problem.where} ${problem.what}`}>{problemText(problem)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function DeletedPlans() {
  const text = useText();
  const deleted = listed(
    useLibrary((state) => state.plans),
    true,
  );
  if (deleted.length === 0) return null;
  return (
    <Disclosure summary={`${text('plans.deletedOnes')} · ${deleted.length}`}>
      <ul className="plain-list">
        {deleted.map(({ id, scenario }) => (
          <li key={id} className="plan-deleted">
            <span>{scenario.name}</span>
            <Button className="text-button" onPress={() => restorePlan(id)}>
              {text('plans.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AboutKeeping() {
  const text = useText();
  const { isPersistent, unreadable } = useLibrary();
  const { later, damaged } = unreadable;
  return (
    <>
      {later > 0 && <p>{text('plans.unreadableLater', { count: later })}</p>}
      {damaged > 0 && <p>{text('plans.unreadable', { count: damaged })}</p>}
      {isPersistent === false && <p className="quiet">{text('plans.mayBeCleared')}</p>}
    </>
  );
}
