/** A plan in the list of all, with what can be done with it. */
import { useState } from 'react';
import {
  Button,
  Checkbox,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  TextArea,
  TextField,
} from 'react-aria-components';
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';
import { isMessageKey, type MessageKey } from '../../i18n/messages.ts';
import { momentText } from '../../i18n/dates.ts';
import { useLanguage, useLocalized, useText } from '../../i18n/text.tsx';
import { useOwnTerritories, versionsMadeOf } from '../../store/ownTerritories.ts';
import { usePage } from '../../store/pageStore.ts';
import { planWith } from '../../workspace/library/libraryState.ts';
import { MAX_DESCRIPTION_CHARACTERS, type Plan } from '../../workspace/library/plan.ts';
import {
  branchPlan,
  describePlan,
  duplicatePlan,
  openPlan,
  renamePlan,
} from '../../workspace/library/planActions.ts';
import { Icon } from '../icons.tsx';
import { closeDialog } from '../openDialog.ts';
import { PlanPicture } from './PlanPicture.tsx';
import { savePlan } from './savePlan.ts';

type RowProps = {
  readonly plan: Plan;
  /** To be compared. */
  readonly isChosen: boolean;
  readonly canChoose: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onDelete: () => void;
};

export function PlanRow({ plan, isChosen, canChoose, onChoose, onDelete }: RowProps) {
  const text = useText();
  const [isEdited, setEdited] = useState(false);
  const isInHand = usePage(({ planId }) => planId === plan.id);
  const { id, scenario, description } = plan;
  const open = async () => {
    if (await openPlan(id)) closeDialog();
  };
  return (
    <li className="plan-row" data-in-hand={isInHand}>
      <PlanPicture plan={plan} />
      <div className="plan-about">
        <h3>{scenario.name}</h3>
        <PlanFacts plan={plan} isInHand={isInHand} />
        {description && <p>{description}</p>}
        <Checkbox
          className="checkbox"
          isSelected={isChosen}
          isDisabled={!canChoose}
          onChange={onChoose}
          aria-label={`${text('plans.chooseToCompare')}: ${scenario.name}`}
        >
          <span className="checkbox-box" aria-hidden="true" />
          {text('plans.chooseToCompare')}
        </Checkbox>
        {isEdited && <PlanWords plan={plan} onDone={() => setEdited(false)} />}
      </div>
      <div className="plan-actions">
        <Button
          className="button"
          isDisabled={isInHand}
          aria-label={`${text('plans.openOne')}: ${scenario.name}`}
          onPress={open}
        >
          {text('plans.openOne')}
        </Button>
        <PlanMenu plan={plan} onRename={() => setEdited(!isEdited)} onDelete={onDelete} />
      </div>
    </li>
  );
}

type MenuProps = {
  readonly plan: Plan;
  readonly onRename: () => void;
  readonly onDelete: () => void;
};

function PlanMenu({ plan, onRename, onDelete }: MenuProps) {
  const text = useText();
  const localized = useLocalized();
  useOwnTerritories();
  const later = versionsMadeOf(plan.scenario.contentHash).filter(
    ({ id }) => id !== plan.scenario.territoryId,
  );
  const goAlong = async (territoryId: string) => {
    const { takeAlong } = await import('../../workspace/library/takeAlong.ts');
    if ((await takeAlong(plan, territoryId)).ok) closeDialog();
  };
  const actions: readonly { readonly label: MessageKey; readonly act: () => void }[] = [
    { label: 'plans.rename', act: onRename },
    { label: 'plans.duplicate', act: () => void duplicatePlan(plan.id) },
    { label: 'plans.branch', act: () => void branchPlan(plan.id).then(closeDialog) },
    { label: 'plans.saveFile', act: () => savePlan(plan) },
    { label: 'plans.delete', act: onDelete },
  ];
  return (
    <MenuTrigger>
      <Button className="icon-button" aria-label={`${text('page.menu')}: ${plan.scenario.name}`}>
        <Icon name="more" />
      </Button>
      <Popover className="popover">
        <Menu className="menu">
          {actions.map(({ label, act }) => (
            <MenuItem key={label} id={label} className="menu-item" onAction={act}>
              {text(label)}
            </MenuItem>
          ))}
          {later.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item" onAction={() => void goAlong(id)}>
              {text('plans.takeAlong', { territory: localized(name) })}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function PlanFacts({ plan, isInHand }: { readonly plan: Plan; readonly isInHand: boolean }) {
  const text = useText();
  const language = useLanguage();
  const localized = useLocalized();
  const { scenario, changedAt, branchOf } = plan;
  const own = useOwnTerritories(({ list }) => list.find(({ id }) => id === scenario.territoryId));
  const territory = `territory.${scenario.territoryId}`;
  const origin = planWith(branchOf)?.scenario.name;
  const facts = [
    isInHand && text('plans.inHand'),
    isMessageKey(territory) ? text(territory) : own ? localized(own.name) : scenario.territoryId,
    text('plans.editCount', { count: scenario.edits.length }),
    momentText(changedAt, language),
    origin !== undefined && text('plans.branchOf', { name: origin }),
  ];
  return <p className="quiet">{facts.filter(Boolean).join(' · ')}</p>;
}

function PlanWords({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) {
  const text = useText();
  const { id, scenario } = plan;
  const [name, setName] = useState(scenario.name);
  const [description, setDescription] = useState(plan.description);
  const save = async () => {
    await renamePlan(id, name);
    await describePlan(id, description);
    onDone();
  };
  return (
    <div className="plan-words">
      <TextField value={name} onChange={setName} maxLength={MAX_SCENARIO_NAME_CHARACTERS} autoFocus>
        <Label>{text('plans.name')}</Label>
        <Input className="text-field" onKeyDown={({ key }) => key === 'Enter' && void save()} />
      </TextField>
      <TextField
        value={description}
        onChange={setDescription}
        maxLength={MAX_DESCRIPTION_CHARACTERS}
      >
        <Label>{text('plans.description')}</Label>
        <TextArea className="text-field" rows={3} />
      </TextField>
      <div className="button-row">
        <Button className="button primary" onPress={save}>
          {text('plans.saveWords')}
        </Button>
        <Button className="button" onPress={onDone}>
          {text('plans.leaveWords')}
        </Button>
      </div>
    </div>
  );
}
