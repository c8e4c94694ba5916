/** A proposal of where to build: what it brings, how good it is, its places, and the way into the plan. */
import { Button } from 'react-aria-components';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { SitePlan } from '../../../engine/siteRequests.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import type { SiteConditions } from '../../../store/requests.ts';
import { useCellNames } from '../../../store/useCellNames.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';

type Props = {
  readonly plan: SitePlan;
  readonly conditions: SiteConditions;
  readonly territory: Territory;
  readonly onTake: () => void;
};

/** Near enough to see the streets around. */
const ZOOM = 14;

export function SiteProposal({ plan, conditions, territory, onTake }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const cellNames = useCellNames();
  const billion = (million: number) => numbers.decimal(million / 1000, 1);
  if (plan.reason !== null) return <p role="status">{text(noneKey(plan.reason))}</p>;
  const { sites, newlySeated, newlyCovered, costMillionTenge } = plan;
  const facts: readonly (readonly [string, string])[] = [
    ...(conditions.service === 'school'
      ? [[text('siting.newlySeated'), numbers.whole(newlySeated)] as const]
      : []),
    [text('siting.newlyCovered'), numbers.whole(newlyCovered)],
    [text('siting.cost'), billion(costMillionTenge)],
  ];
  return (
    <section className="selected-place" aria-label={text('siting.proposal')}>
      <h3>{text('siting.proposal')}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HowGood plan={plan} aim={conditions.aim} />
      {sites.length < conditions.siteCount && (
        <p>{text('siting.fewer', { count: sites.length })}</p>
      )}
      <ol className="edit-list">
        {sites.map(({ cellIndex, position, seats, costMillionTenge: cost, pupils }) => {
          const cell = territory.cells[cellIndex];
          const name = cellNames[cellIndex];
          return (
            <li key={cellIndex}>
              {cell && name && (
                <SelectButton
                  selection={{ kind: 'cell', id: cell.id }}
                  name={name}
                  view={{ position, zoom: ZOOM }}
                />
              )}
              <span className="quiet">
                {' '}
                {text('siting.site', { seats: numbers.whole(seats), cost: billion(cost) })}
                {conditions.service === 'school' &&
                  ` · ${text('siting.sitePupils', { pupils: numbers.whole(pupils) })}`}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="quiet">{text('siting.assumed')}</p>
      <Button className="button primary" onPress={onTake}>
        {text('siting.take')}
      </Button>
    </section>
  );
}

/** The bound in words: how much better any other choice could be. */
function HowGood({ plan, aim }: { readonly plan: SitePlan; readonly aim: SiteConditions['aim'] }) {
  const text = useText();
  const numbers = useNumbers();
  if (plan.gap === 0) return <p>{text('siting.proved')}</p>;
  const shown = (value: number) => numbers.whole(aim === 'walks' ? value / 1000 : value);
  return (
    <p>
      {text(`siting.gap.${aim}`, {
        value: shown(plan.objective),
        bound: shown(plan.bound),
        gap: numbers.share(plan.gap),
      })}
    </p>
  );
}

function noneKey(reason: NonNullable<SitePlan['reason']>) {
  switch (reason) {
    case 'too few candidates':
      return 'siting.none.tooFewCandidates';
    case 'too small budget':
      return 'siting.none.budget';
    default:
      return 'siting.none.other';
  }
}
