/** Agglomerations by time on the road: who belongs within an hour and an hour and a half, and who to none. */
import { useMemo } from 'react';
import { corridorsInYear } from '../../../domain/production/planRoads.ts';
import { ROAD_ASSUMPTIONS, roadAssumptionsOf } from '../../../domain/settlements/roadNetwork.ts';
import {
  AGGLOMERATION_MINUTES,
  agglomerationsByRoad,
  type RoadMember,
} from '../../../domain/settlements/roadTime.ts';
import { residentsIn } from '../../../domain/settlements/system.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { quantity, whole } from '../../../workspace/export/model.ts';
import { AssumptionList } from '../../parts/AssumptionList.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { RoadMinutes } from './RoadMinutes.tsx';
import { MeasureButton } from './MeasureButton.tsx';
import { SheetButton } from './SheetButton.tsx';
import { useSettlementWords } from './settlementWords.ts';

const SHOWN = 10;
const PLACE_ZOOM = 8;

export function RoadSection() {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const effective = useEffective();
  const roads = useMemo(() => roadAssumptionsOf(effective?.assumptions ?? new Map()), [effective]);
  const byLimit = useMemo(
    () =>
      effective === null
        ? []
        : AGGLOMERATION_MINUTES.map((limitMinutes) => ({
            limitMinutes,
            ...agglomerationsByRoad(
              effective.settlements,
              corridorsInYear(effective, year),
              year,
              limitMinutes,
              roads,
            ),
          })),
    [effective, year, roads],
  );
  const widest = byLimit.at(-1);
  const { shown: outside, more: moreOutside } = useShowAll(widest?.outside ?? [], SHOWN);
  const place = ({ settlement, minutes, way }: RoadMember) => (
    <li key={settlement.id}>
      <SelectButton
        selection={{ kind: 'settlement', id: settlement.id }}
        name={settlement.name}
        view={{ position: settlement.position, zoom: PLACE_ZOOM }}
      />
      <span>
        {numbers.whole(residentsIn(settlement, year))}{' '}
        <RoadMinutes of={localized(settlement.name)} minutes={minutes} way={way} roads={roads} />
      </span>
    </li>
  );
  return (
    <>
      <p className="quiet">
        {text('road.rule', {
          corridor: numbers.decimal(roads.corridorSpeedKmh, 0),
          off: numbers.decimal(roads.offCorridorSpeedKmh, 0),
          detour: numbers.decimal(roads.detour, 2),
        })}{' '}
        {text('road.official')}
      </p>
      <MeasureButton measure="roadMinutes" />
      {byLimit.map(({ limitMinutes, agglomerations }) => (
        <table key={limitMinutes} className="area-table">
          <caption>{text('road.minutes', { minutes: limitMinutes })}</caption>
          <thead>
            <tr>
              <th scope="col">{text('road.core')}</th>
              <th scope="col">{text('road.places')}</th>
              <th scope="col">{text('road.residents')}</th>
            </tr>
          </thead>
          <tbody>
            {agglomerations.map(({ core, members, residents }) => (
              <tr key={core.id}>
                <th scope="row">
                  <SelectButton
                    selection={{ kind: 'settlement', id: core.id }}
                    name={core.name}
                    view={{ position: core.position, zoom: PLACE_ZOOM }}
                  />
                </th>
                <td>{numbers.whole(members.length)}</td>
                <td>{numbers.whole(residents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <SheetButton
        fileName="agglomerations-by-road"
        headers={[
          text('road.core'),
          text('road.places'),
          text('road.time'),
          text('towns.residents'),
        ]}
        rows={() =>
          (widest?.agglomerations ?? []).flatMap(({ core, members }) =>
            members.map(({ settlement, minutes }) => [
              localized(core.name),
              localized(settlement.name),
              quantity(minutes, whole),
              quantity(residentsIn(settlement, year), whole),
            ]),
          )
        }
      />
      {widest?.agglomerations.map(({ core, members }) => (
        <details key={core.id}>
          <summary>
            {localized(core.name)}: {text('road.members')}
          </summary>
          <ul className="plain-list place-list">{members.map(place)}</ul>
        </details>
      ))}
      <h3>
        {text('road.outside', {
          count: widest?.outside.length ?? 0,
          minutes: widest?.limitMinutes ?? 0,
        })}
      </h3>
      <ul className="plain-list place-list">{outside.map(place)}</ul>
      {moreOutside}
      <AssumptionList groups={['accessibility']} only={ROAD_ASSUMPTIONS} />
    </>
  );
}
