/** How near settlements are to a hospital, a railway, an airport and a highway: the farthest first. */
import { useMemo } from 'react';
import { corridorsInYear } from '../../../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { accessOf } from '../../../domain/settlements/access.ts';
import { roadAssumptionsOf } from '../../../domain/settlements/roadNetwork.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { decimals, quantity, whole } from '../../../workspace/export/model.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { RoadMinutes } from '../country/RoadMinutes.tsx';
import { SheetButton } from '../country/SheetButton.tsx';
import { useSettlementWords } from '../country/settlementWords.ts';

const SHOWN = 10;
const PLACE_ZOOM = 8;
const KM = decimals(1);

type Props = {
  readonly effective: EffectiveTerritory;
  /** Null: of the whole country. */
  readonly areaId: AreaId | null;
};

export function AccessTable({ effective, areaId }: Props) {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const roads = useMemo(() => roadAssumptionsOf(effective.assumptions), [effective]);
  const all = useMemo(
    () =>
      accessOf(
        effective.settlements,
        effective.territory.infrastructure,
        year,
        corridorsInYear(effective, year),
        roads,
      ),
    [effective, year, roads],
  );
  const rows = all
    .filter(({ settlement }) => areaId === null || settlement.areaId === areaId)
    .sort((a, b) => b.hospitalMinutes - a.hospitalMinutes);
  const { shown, more } = useShowAll(rows, SHOWN);
  const headers = [
    text('access.settlement'),
    text('access.hospital'),
    text('access.railway'),
    text('access.airport'),
    text('access.highway'),
  ];
  return (
    <>
      <h3>{text('access.title')}</h3>
      <p className="quiet">{text('access.note')}</p>
      <table className="area-table">
        <thead>
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ settlement, hospitalMinutes, hospitalWay, ...metres }) => (
            <tr key={settlement.id}>
              <th scope="row">
                <SelectButton
                  selection={{ kind: 'settlement', id: settlement.id }}
                  name={settlement.name}
                  view={{ position: settlement.position, zoom: PLACE_ZOOM }}
                />
              </th>
              <td>
                <RoadMinutes
                  of={localized(settlement.name)}
                  minutes={hospitalMinutes}
                  way={hospitalWay}
                  roads={roads}
                />
              </td>
              {[metres.railwayM, metres.airportM, metres.highwayM].map((toM, index) => (
                <td key={headers[index + 2]}>{numbers.whole(toM / 1000)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more}
      <SheetButton
        fileName="access"
        headers={headers}
        rows={() =>
          rows.map(({ settlement, hospitalMinutes, ...metres }) => [
            localized(settlement.name),
            quantity(hospitalMinutes, whole),
            quantity(metres.railwayM / 1000, KM),
            quantity(metres.airportM / 1000, KM),
            quantity(metres.highwayM / 1000, KM),
          ])
        }
      />
    </>
  );
}
