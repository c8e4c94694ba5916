/** Whom a support village serves: listed villages and rural located schools within the standard's reach. */
import { useMemo } from 'react';
import { reachOfStandard, supportReach } from '../../domain/settlements/supportReach.ts';
import type { Settlement, Territory } from '../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { useShowAll } from '../parts/useShowAll.tsx';
import { countByKind, schoolsSource, useSchoolCounts } from './DetailCard.tsx';
import { Fact, Facts } from './parts.tsx';
import { ThingLink } from './Related.tsx';

const SHOWN = 8;

type Props = {
  readonly territory: Territory;
  readonly settlement: Settlement;
  readonly year: number;
};

export function ServedVillages({ territory, settlement, year }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const effective = useEffective();
  const schools = useResults((state) => state.details?.schools);
  const schoolCounts = useSchoolCounts();
  const reachM = reachOfStandard(effective?.standards ?? territory.manifest.standards);
  const served = useMemo(() => {
    if (!schools || !effective) return undefined;
    const { supports } = supportReach(effective.settlements, schools, year, reachM);
    return supports.find((one) => one.settlement.id === settlement.id);
  }, [effective, schools, year, reachM, settlement.id]);
  const { shown, more } = useShowAll(served?.villages ?? [], SHOWN);
  if (!schools) return <p className="quiet">{text('card.detailsLoading')}</p>;
  if (!served) return null;
  return (
    <>
      <h3>{text('card.serves', { km: numbers.decimal(reachM / 1000, 1) })}</h3>
      <Facts>
        <Fact
          name={text('card.servesSchools')}
          status="estimated"
          source={schoolsSource(territory)}
        >
          {schoolCounts(countByKind(served.schools)) || '0'}
        </Fact>
        <Fact name={text('card.servesResidents')} status="estimated">
          {numbers.whole(served.residents)}
        </Fact>
      </Facts>
      <ul className="plain-list">
        {shown.map(({ settlement: { id, name, position }, distanceM }) => (
          <li key={id}>
            <ThingLink thing={{ kind: 'settlement', id, name, position, distanceM }} />
          </li>
        ))}
      </ul>
      {more}
      <p className="quiet">{text('card.servesNote')}</p>
    </>
  );
}
