/** Who does not meet a field of the matrix, and by how much; their cards say what would mend it. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Compliance } from '../../../domain/standards/compliance.ts';
import { remediesOf, unitsWithout } from '../../../domain/standards/remedy.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { useCellNames } from '../../../store/useCellNames.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { useLack, useServiceName } from '../../standardTexts.ts';
import type { Field } from './field.ts';

const LISTED = 8;
/** Zoom at which a chosen place is seen with its surroundings. */
const CELL_ZOOM = 14.5;
const SETTLEMENT_ZOOM = 8;

type WithoutProps = {
  readonly territory: Territory;
  readonly compliance: Compliance;
  readonly field: Field;
  readonly onClear: () => void;
};

export function Without({ territory, compliance, field, onClear }: WithoutProps) {
  const text = useText();
  const numbers = useNumbers();
  const serviceName = useServiceName();
  const lackOf = useLack();
  const cellNames = useCellNames();
  const city = territory.manifest.kind === 'city';
  const without = useMemo(
    () => unitsWithout(compliance, field.service, field.settlementClass),
    [compliance, field],
  );
  const { shown, more } = useShowAll(without, LISTED);
  const placeOf = (unit: number) => {
    const { id = '', areaId } = compliance.units[unit] ?? {};
    if (city) {
      const area = territory.areas.find((row) => row.id === areaId);
      const cell = territory.cells[unit];
      return area && cell
        ? {
            selection: { kind: 'cell' as const, id },
            name: cellNames(unit) ?? area.name,
            position: cell.centre,
          }
        : null;
    }
    const settlement = territory.settlements.find((row) => row.id === id);
    return settlement
      ? {
          selection: { kind: 'settlement' as const, id },
          name: settlement.name,
          position: settlement.position,
        }
      : null;
  };
  return (
    <section className="without">
      <div className="panel-head">
        <h3>{text('standards.without', { service: serviceName(field.service) })}</h3>
        <Button className="text-button" onPress={onClear}>
          {text('standards.showAll')}
        </Button>
      </div>
      {without.length === 0 && <p className="quiet">{text('standards.withoutNone')}</p>}
      <ol className="plain-list">
        {shown.map((unit) => {
          const place = placeOf(unit);
          if (!place) return null;
          const remedy = remediesOf(compliance, unit).find(
            ({ standard }) => standard.service === field.service,
          );
          const residents = compliance.units[unit]?.residents ?? Number.NaN;
          return (
            <li key={place.selection.id}>
              <SelectButton
                selection={place.selection}
                name={place.name}
                view={{ position: place.position, zoom: city ? CELL_ZOOM : SETTLEMENT_ZOOM }}
              />
              <span className="quiet">
                {text('standards.residents', {
                  value: numbers.whole(residents),
                  count: Math.round(residents) || 0,
                })}
                {remedy && `, ${lackOf(remedy.missing)}`}
              </span>
            </li>
          );
        })}
      </ol>
      {more}
    </section>
  );
}
