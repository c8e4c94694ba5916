/** Assumptions of a group: value, unit, range and source; a change is an edit of the scenario. */
import { Button, Switch } from 'react-aria-components';
import { FORECAST_CHOICE } from '../../domain/demography/forecasts.ts';
import { INVESTMENT } from '../../domain/finance/finance.ts';
import { idleReason, meetsTotals } from '../../domain/scenario/idleAssumptions.ts';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import type { Assumption } from '../../domain/territory/schema.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useSourceText, useUnitName } from '../factTexts.ts';
import { StatusMark } from './StatusMark.tsx';
import { LabelledSlider } from './LabelledSlider.tsx';
import { stepOf } from './sliderGrid.ts';

/** Offered elsewhere than in the list. */
const ELSEWHERE: readonly string[] = [FORECAST_CHOICE, INVESTMENT];
const YES_OR_NO = 'yes or no';
/** While totals are met, migration makes up for what these change. */
const BALANCED: readonly string[] = ['total-fertility', 'total-fertility-change'];

type ListProps = {
  readonly groups: readonly Assumption['group'][];
  /** Those of the groups that are meant; left out, all. */
  readonly only?: readonly string[];
};

export function AssumptionList({ groups, only }: ListProps) {
  const text = useText();
  const manifest = useResults((state) => state.territory?.manifest);
  const rows = manifest?.assumptions.filter(
    ({ id, group, min, max }) =>
      groups.includes(group) &&
      max > min &&
      !ELSEWHERE.includes(id) &&
      (only === undefined || only.includes(id)),
  );
  if (!rows || rows.length === 0) return null;
  return (
    <section className="assumptions">
      <h3>{text('assumptions.title')}</h3>
      <p className="quiet">{text('assumptions.help')}</p>
      {rows.map((row) => (
        <AssumptionRow key={row.id} row={row} />
      ))}
    </section>
  );
}

function AssumptionRow({ row }: { row: Assumption }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const sourceText = useSourceText();
  const { edits, doEdit, dropEdit } = useParts(usePage, 'edits', 'doEdit', 'dropEdit');
  const effective = useEffective();
  const value = effective?.assumptions.get(row.id) ?? row.value;
  const idle = effective && idleReason(effective, row.id);
  const edit = edits.find(
    (known) => known.type === 'changeAssumption' && known.assumptionId === row.id,
  );
  // A share reads as everywhere else on the page.
  const shown =
    row.unit === 'share'
      ? numbers.share(value)
      : `${numbers.decimal(value, 4)} ${unitName(row.unit, value)}`;
  const note = (now: number) => ({
    key: 'edit.changeAssumption',
    params: { name: row.name, value: now, unit: row.unit },
  });
  return (
    <div className="assumption">
      {idle ? (
        <p className="idle-assumption">
          {localized(row.name)}: {shown} ·{' '}
          <span className="quiet">{text(`assumptions.idle.${idle}`)}</span>
        </p>
      ) : (
        <AssumptionControl
          row={row}
          value={value}
          shown={shown}
          onChange={(now) =>
            doEdit(
              { id: newEditId(edits), type: 'changeAssumption', assumptionId: row.id, value: now },
              note(now),
              `assumption ${row.id}`,
            )
          }
        />
      )}
      {!idle && effective && BALANCED.includes(row.id) && meetsTotals(effective) && (
        <p className="quiet">{text('assumptions.balanced')}</p>
      )}
      <p className="source">
        <StatusMark status={row.status} /> {sourceText(row.source)}{' '}
        {edit && (
          <Button className="text-button" onPress={() => dropEdit(edit.id, note(row.value))}>
            {text('assumptions.reset')}
          </Button>
        )}
      </p>
    </div>
  );
}

type ControlProps = {
  readonly row: Assumption;
  readonly value: number;
  readonly shown: string;
  readonly onChange: (value: number) => void;
};

/** A slider, or a switch for what is so or not. */
function AssumptionControl({ row, value, shown, onChange }: ControlProps) {
  const localized = useLocalized();
  if (row.unit === YES_OR_NO) {
    return (
      <Switch
        className="switch"
        isSelected={value >= 0.5}
        onChange={(isOn) => onChange(isOn ? 1 : 0)}
      >
        <span className="switch-track" aria-hidden="true" />
        {localized(row.name)}
      </Switch>
    );
  }
  return (
    <LabelledSlider
      label={localized(row.name)}
      value={value}
      anchor={row.value}
      min={row.min}
      max={row.max}
      step={stepOf(row.min, row.max)}
      shown={shown}
      onChange={onChange}
    />
  );
}
