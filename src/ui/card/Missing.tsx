/** What a place lacks by the standard of its class, and the nearest way to mend it. */
import { Button } from 'react-aria-components';
import { FACILITY_SERVICE } from '../../domain/standards/inputs.ts';
import { type FindNearest, remediesOf } from '../../domain/standards/remedy.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { addPlace } from '../../store/placing.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { usePage } from '../../store/pageStore.ts';
import { useCompliance } from '../../store/useCompliance.ts';
import { Icon } from '../icons.tsx';
import { useLack, useServiceName } from '../standardTexts.ts';

type Props = {
  /** Id of the cell or settlement. */
  readonly unitId: string;
  /** Where a new facility would stand. */
  readonly position: LonLat;
  readonly findNearest?: FindNearest;
};

export function Missing({ unitId, position, findNearest }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const serviceName = useServiceName();
  const lackOf = useLack();
  const openPanel = usePage((state) => state.openPanel);
  const compliance = useCompliance();
  const unit = compliance?.units.findIndex(({ id }) => id === unitId) ?? -1;
  if (!compliance || unit < 0) return null;
  const remedies = remediesOf(compliance, unit, findNearest);
  if (remedies.length === 0) return null;
  return (
    <>
      <h3>{text('standards.fix')}</h3>
      <ul className="plain-list missing-list">
        {remedies.map(({ standard, missing, nearest }) => {
          const tool = COMPUTED_SERVICES.find(
            (known) => known === FACILITY_SERVICE[standard.service],
          );
          return (
            <li key={standard.id}>
              <span>
                {serviceName(standard.service)}: {lackOf(missing)}
              </span>
              {nearest && (
                <span className="quiet">
                  {text('standards.nearest', {
                    name: localized(nearest.name),
                    value: numbers.whole(nearest.distanceM),
                  })}
                </span>
              )}
              {tool && (
                <Button
                  className="button"
                  onPress={() => {
                    addPlace(tool, position);
                    openPanel('scenario');
                  }}
                >
                  <Icon name="plus" />
                  {text(`standards.add.${tool}`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
