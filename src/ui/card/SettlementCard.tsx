import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { Settlement, Territory } from '../../domain/territory/territory.ts';
import { figureBy } from '../../domain/territory/series.ts';
import { usePage } from '../../store/pageStore.ts';
import { Missing } from './Missing.tsx';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';

/** A settlement of a country: its class, people, and the support village or satellites it goes with. */
export function SettlementCard({
  territory,
  settlement,
}: {
  territory: Territory;
  settlement: Settlement;
}) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { year, select } = usePage();
  const population = figureBy(settlement.population, year);
  const area = territory.areas.find(({ id }) => id === settlement.areaId);
  const settlementClass = territory.manifest.settlementClasses.find(
    (row) => row.settlementClass === settlement.settlementClass,
  );
  const support = territory.settlements.find(({ id }) => id === settlement.supportVillageId);
  const satellites = territory.settlements.filter(
    ({ supportVillageId }) => supportVillageId === settlement.id,
  );
  const link = ({ id, name }: Settlement) => (
    <button
      type="button"
      className="text-button"
      onClick={() => select({ kind: 'settlement', id })}
    >
      {localized(name)}
    </button>
  );
  return (
    <>
      <CardHead
        title={localized(settlement.name)}
        kind={`${text(`card.role.${settlement.role}`)}${area ? ` · ${localized(area.name)}` : ''}`}
      />
      <Facts>
        {population && (
          <Fact name={`${text('card.population')}, ${population.year}`} status={population.status}>
            {numbers.whole(population.value)}
          </Fact>
        )}
        {settlementClass && (
          <Fact name={text('card.class')} status={settlement.classStatus}>
            {settlement.settlementClass}: {localized(settlementClass.name)}
          </Fact>
        )}
        {support && <Fact name={text('card.support')}>{link(support)}</Fact>}
      </Facts>
      <Missing unitId={settlement.id} position={settlement.position} />
      {satellites.length > 0 && (
        <>
          <h3>{text('card.satellites')}</h3>
          <ul className="plain-list">
            {satellites.map((row) => (
              <li key={row.id}>{link(row)}</li>
            ))}
          </ul>
        </>
      )}
      <Provenance status={settlement.status} source={settlement.source} />
    </>
  );
}
