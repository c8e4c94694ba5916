import { useEffect, useState } from 'react';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import type { Territory } from '../../domain/territory/territory.ts';
import type { CellExplanation } from '../../engine/engine.ts';
import { COMPUTED_SERVICES, type YearResults } from '../../engine/results/results.ts';
import { FACILITY_SERVICE } from '../../domain/standards/inputs.ts';
import type { FindNearest } from '../../domain/standards/remedy.ts';
import { usePage } from '../../store/pageStore.ts';
import { explainCell } from '../../store/requests.ts';
import { useCellNames } from '../../store/useCellNames.ts';
import { useUnitName } from '../factTexts.ts';
import { ShowAllList } from '../parts/useShowAll.tsx';
import { Missing } from './Missing.tsx';
import { CardHead, Fact, Facts, Provenance } from './parts.tsx';
import { ThingLink } from './Related.tsx';

/** Schools that pupils pass on their way, told until somebody asks for all. */
const PASSED_OVER = 4;

type Props = {
  readonly territory: Territory;
  readonly results: YearResults;
  readonly index: number;
};

/** A place where people live: who lives there, how far they walk, where their pupils go and why. */
export function CellCard({ territory, results, index }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const unitName = useUnitName();
  const service = usePage((state) => state.service);
  const [explanation, setExplanation] = useState<CellExplanation | null>(null);
  const cell = territory.cells[index];
  const name = useCellNames()(index);
  const cellId = cell?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: new results need a new explanation
  useEffect(() => {
    if (!cellId) return;
    let stale = false;
    explainCell(cellId).then((answer) => {
      if (!stale) setExplanation(answer);
    });
    return () => {
      stale = true;
    };
  }, [cellId, results]);

  if (!cell) return null;
  const area = territory.areas.find(({ id }) => id === cell.areaId);
  const findNearest: FindNearest = (service) => {
    const facilityService = COMPUTED_SERVICES.find((id) => id === FACILITY_SERVICE[service]);
    if (!facilityService) return null;
    const { nearestFacility, networkDistanceM } = results.services[facilityService];
    const facility = results.facilities[nearestFacility[index] ?? -1];
    const distanceM = networkDistanceM[index];
    return facility && distanceM !== undefined
      ? { id: facility.id, name: facility.name, distanceM }
      : null;
  };
  const counted = (value: number, unit: string) => `${numbers.whole(value)} ${unitName(unit)}`;
  const metres = (value: number) =>
    Number.isFinite(value) ? text('unit.m', { value: numbers.whole(value) }) : '–';
  const facilityLink = (id: string) => {
    const facility = results.facilities.find((row) => row.id === id);
    return facility ? <ThingLink thing={{ ...facility, kind: 'facility' }} /> : id;
  };
  const nearest = COMPUTED_SERVICES.flatMap((id) => {
    const { nearestFacility, networkDistanceM } = results.services[id];
    const facility = results.facilities[nearestFacility[index] ?? -1];
    const walkM = networkDistanceM[index];
    return facility && walkM !== undefined ? [{ facility, walkM }] : [];
  });
  return (
    <>
      <CardHead
        title={name ? localized(name) : text('card.cell')}
        kind={area ? localized(area.name) : ''}
      />
      <Facts>
        <Fact name={text('card.residents')}>
          {counted(results.residents[index] ?? Number.NaN, 'people')}
        </Fact>
        <Fact name={text('card.children')}>
          {counted(results.services.school.demand[index] ?? Number.NaN, 'children')}
        </Fact>
        <Fact name={text('card.covered')}>
          {text(`services.${service}`)}:{' '}
          {numbers.share(results.services[service].radiusCoverage[index] ?? Number.NaN)}
        </Fact>
        <Fact name={text('card.walk')}>
          {metres(results.services.school.networkDistanceM[index] ?? Number.NaN)}
        </Fact>
        <Fact name={text('card.unplaced')}>
          {counted(results.assignment.unplaced[index] ?? 0, 'pupils')}
        </Fact>
      </Facts>
      {nearest.length > 0 && (
        <>
          <h3>{text('card.nearestOnFoot')}</h3>
          <ul className="plain-list">
            {nearest.map(({ facility, walkM }) => (
              <li key={facility.id}>
                {facilityLink(facility.id)}
                <span className="quiet">
                  {text(`service.${facility.service}`)}, {metres(walkM)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Missing unitId={cell.id} position={cell.centre} findNearest={findNearest} />
      {explanation && explanation.cellId === cell.id && (
        <>
          {explanation.placed.length > 0 && <h3>{text('card.goTo')}</h3>}
          <ul className="plain-list">
            {explanation.placed.map(({ facilityId, pupils, walkM }) => (
              <li key={facilityId}>
                {facilityLink(facilityId)}
                <span className="quiet">
                  {text('unit.pupils', { value: numbers.whole(pupils), count: pupils })},{' '}
                  {metres(walkM)}
                </span>
              </li>
            ))}
          </ul>
          {explanation.passedOver.length > 0 && (
            <>
              <h3>{text('card.why')}</h3>
              <ShowAllList
                className="plain-list"
                items={explanation.passedOver}
                first={PASSED_OVER}
              >
                {({ facilityId, walkM, reason }) => (
                  <li key={facilityId}>
                    {facilityLink(facilityId)}
                    <span className="quiet">
                      {metres(walkM)}: {text(`card.why.${reason}`)}
                    </span>
                  </li>
                )}
              </ShowAllList>
            </>
          )}
        </>
      )}
      <Provenance status={cell.status} source={cell.source} />
    </>
  );
}
