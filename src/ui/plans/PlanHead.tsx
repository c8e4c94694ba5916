/** The plan that is worked on: its name, whether it is kept, and the way to all the others. */
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { scenarioOf } from '../../store/requests.ts';
import { useLibrary, usePlanInHand } from '../../workspace/library/libraryState.ts';
import type { Plan } from '../../workspace/library/plan.ts';
import type { PlanOfFile } from '../../workspace/library/planFiles.ts';
import { addPlan, openPlan, renamePlan } from '../../workspace/library/planActions.ts';
import { Icon } from '../icons.tsx';
import { openDialog } from '../openDialog.ts';
import { KeepingLine } from './KeepingLine.tsx';
import { savePlan } from './savePlan.ts';
import './plans.css';

/** What a link has opened becomes a plan of the person's own. */
async function keepShown(): Promise<void> {
  const plan = await addPlan(scenarioOf(usePage.getState()));
  if (plan) await openPlan(plan.id);
}

/** With the edits that could not be kept. */
function asShown({ scenario, description }: Plan): PlanOfFile {
  return { description, scenario: { ...scenario, edits: [...usePage.getState().edits] } };
}

export function PlanHead() {
  const text = useText();
  const plan = usePlanInHand();
  const isOthers = usePage(({ planId, edits }) => planId === null && edits.length > 0);
  const keeping = useLibrary((state) => state.keeping.kind);
  const isOpening = keeping === 'opening';
  return (
    <section className="plan-head" aria-label={text('plans.name')}>
      <div className="plan-name-row">
        {plan ? <PlanName key={plan.id} plan={plan} /> : <span className="plan-name" />}
        {isOthers && (
          <Button className="button" isDisabled={isOpening} onPress={keepShown}>
            {text('plans.keep')}
          </Button>
        )}
        <Button className="button" isDisabled={isOpening} onPress={() => openDialog('plans')}>
          <Icon name="plans" />
          {text('plans.open')}
        </Button>
      </div>
      <KeepingLine />
      {plan && keeping === 'notKept' && (
        <Button className="button" onPress={() => savePlan(asShown(plan))}>
          <Icon name="download" />
          {text('plans.saveFile')}
        </Button>
      )}
    </section>
  );
}

function PlanName({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const { id, scenario } = plan;
  const [typed, setTyped] = useState<string | null>(null);
  const done = () => {
    if (typed !== null) void renamePlan(id, typed);
    setTyped(null);
  };
  return (
    <TextField
      className="plan-name"
      aria-label={text('plans.name')}
      value={typed ?? scenario.name}
      maxLength={MAX_SCENARIO_NAME_CHARACTERS}
      onChange={setTyped}
    >
      <Input
        className="text-field"
        onBlur={done}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Escape') setTyped(null);
          if (key === 'Enter') currentTarget.blur();
        }}
      />
    </TextField>
  );
}
