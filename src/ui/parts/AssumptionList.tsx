/** Assumptions of a group: value, unit, range and source; a change is an edit of the scenario. */
import { Button } from 'react-aria-components';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import type { Assumption } from '../../domain/territory/schema.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useSourceText, useUnitName } from '../factTexts.ts';
import { StatusMark } from './StatusMark.tsx';
import { LabelledSlider } from './LabelledSlider.tsx';

const STEPS = 40;

/** A step that people would choose: 1, 2 or 5 times a power of ten. */
export function stepOf(min: number, max: number): number {
  const raw = (max - min) / STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}

export function AssumptionList({ groups }: { groups: readonly Assumption['group'][] }) {
  const text = useText();
  const manifest = useResults((state) => state.territory?.manifest);
  const rows = manifest?.assumptions.filter(
    ({ group, min, max }) => groups.includes(group) && max > min,
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
  const { edits, doEdit, dropEdit } = usePage();
  const value = useEffective()?.assumptions.get(row.id) ?? row.value;
  const edit = edits.find(
    (known) => known.type === 'changeAssumption' && known.assumptionId === row.id,
  );
  const note = (now: number) => ({
    key: 'edit.changeAssumption',
    params: { name: row.name, value: now, unit: row.unit },
  });
  return (
    <div className="assumption">
      <LabelledSlider
        label={localized(row.name)}
        value={value}
        min={row.min}
        max={row.max}
        step={stepOf(row.min, row.max)}
        shown={`${numbers.decimal(value, 4)} ${unitName(row.unit)}`}
        onChange={(now) =>
          doEdit(
            { id: newEditId(edits), type: 'changeAssumption', assumptionId: row.id, value: now },
            note(now),
            `assumption ${row.id}`,
          )
        }
      />
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
