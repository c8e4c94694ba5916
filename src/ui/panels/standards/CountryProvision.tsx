/** Provision of a country: by region and district, what would mend most, and what is near. */
import { useMemo, useState } from 'react';
import { corridorsInYear } from '../../../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import type { Compliance } from '../../../domain/standards/compliance.ts';
import { roadAssumptionsOf } from '../../../domain/settlements/roadNetwork.ts';
import { drivingTimes } from '../../../domain/settlements/roadTime.ts';
import { mendings } from '../../../domain/standards/mending.ts';
import {
  isMostlyKnown,
  type Tally,
  tallyBy,
  tallyByArea,
} from '../../../domain/standards/tally.ts';
import type { AreaId, LocalizedText } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { provisionWorkings } from '../../../engine/results/countryWorkings.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useResults } from '../../../store/resultsStore.ts';
import type { Selection } from '../../../store/shareable.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { quantity, share, whole } from '../../../workspace/export/model.ts';
import { RegionField } from '../country/RegionField.tsx';
import { SheetButton } from '../country/SheetButton.tsx';
import { stepsOf, WhyFigure } from '../country/WhyFigure.tsx';
import { useSettlementWords } from '../country/settlementWords.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { useServiceName } from '../../standardTexts.ts';
import { AccessTable } from './AccessTable.tsx';

const SHOWN = 10;
const PLACE_ZOOM = 8;

type Props = { readonly territory: Territory; readonly compliance: Compliance };
type Part = {
  readonly selection: Selection;
  readonly name: LocalizedText;
  readonly tally: Tally;
};

export function CountryProvision({ territory, compliance }: Props) {
  const { text } = useSettlementWords();
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const effective = useEffective();
  const settlements = effective?.settlements ?? territory.settlements;
  const districts = useResults((state) => state.details?.districts);
  const parts = useMemo((): readonly Part[] => {
    if (areaId === null) {
      const tallies = tallyByArea(compliance);
      return territory.areas.flatMap(({ id, name }) => {
        const tally = tallies.get(id);
        return tally ? [{ selection: { kind: 'area' as const, id }, name, tally }] : [];
      });
    }
    const tallies = tallyBy(compliance, (unit) => settlements[unit]?.districtId ?? null);
    return (districts ?? []).flatMap(({ id, name, areaId: of }) => {
      const tally = of === areaId && tallies.get(id);
      return tally ? [{ selection: { kind: 'district' as const, id }, name, tally }] : [];
    });
  }, [areaId, compliance, settlements, districts, territory]);
  return (
    <section>
      <h3>{text('provision.title')}</h3>
      <p className="quiet">{text('provision.note')}</p>
      <RegionField areas={territory.areas} value={areaId} onChange={setAreaId} />
      <ProvisionTable
        head={text(areaId === null ? 'settlement.region' : 'provision.district')}
        parts={parts}
      />
      {effective && (
        <>
          <Mending compliance={compliance} effective={effective} />
          <AccessTable effective={effective} areaId={areaId} />
        </>
      )}
    </section>
  );
}

type TableProps = { readonly head: string; readonly parts: readonly Part[] };

function ProvisionTable({ head, parts }: TableProps) {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const rangeOf = ({ lowest, highest }: Tally) =>
    `${numbers.share(lowest ?? Number.NaN)} – ${numbers.share(highest ?? Number.NaN)}`;
  return (
    <>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{text('provision.met')}</th>
            <th scope="col">{text('provision.notMet')}</th>
            <th scope="col">{text('provision.noData')}</th>
            <th scope="col">{text('provision.share')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ selection, name, tally }) => (
            <tr key={selection.id}>
              <th scope="row">
                <SelectButton selection={selection} name={name} />
              </th>
              <td>{numbers.whole(tally.met)}</td>
              <td>{numbers.whole(tally.notMet)}</td>
              <td>{numbers.whole(tally.noData)}</td>
              <td>
                <WhyFigure
                  name={`${text('provision.share')}: ${localized(name)}`}
                  value={
                    isMostlyKnown(tally) ? numbers.share(tally.share ?? Number.NaN) : rangeOf(tally)
                  }
                  rule="country.why.provision"
                  steps={stepsOf(provisionWorkings(tally), numbers.share)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SheetButton
        fileName="provision"
        headers={[
          head,
          text('provision.met'),
          text('provision.notMet'),
          text('provision.noData'),
          text('provision.lowest'),
          text('provision.highest'),
        ]}
        rows={() =>
          parts.map(({ name, tally }) => [
            localized(name),
            quantity(tally.met, whole),
            quantity(tally.notMet, whole),
            quantity(tally.noData, whole),
            quantity(tally.lowest ?? Number.NaN, share),
            quantity(tally.highest ?? Number.NaN, share),
          ])
        }
      />
    </>
  );
}

type MendingProps = {
  readonly compliance: Compliance;
  readonly effective: EffectiveTerritory;
};

function Mending({ compliance, effective }: MendingProps) {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const serviceName = useServiceName();
  const year = usePage((state) => state.year);
  const rows = useMemo(() => {
    const { settlements, assumptions } = effective;
    const corridors = corridorsInYear(effective, year);
    const timesFrom = drivingTimes(settlements, corridors, roadAssumptionsOf(assumptions));
    return mendings(compliance, settlements, timesFrom);
  }, [compliance, effective, year]);
  const { shown, more } = useShowAll(rows, SHOWN);
  return (
    <>
      <h3>{text('mending.title')}</h3>
      <p className="quiet">{text(rows.length > 0 ? 'mending.note' : 'mending.none')}</p>
      {rows.length > 0 && (
        <>
          <table className="area-table">
            <thead>
              <tr>
                <th scope="col">{text('mending.what')}</th>
                <th scope="col">{text('mending.items')}</th>
                <th scope="col">{text('mending.residents')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ service, at, items, residents }) => (
                <tr key={`${service} ${at.id}`}>
                  <th scope="row">
                    {serviceName(service)}:{' '}
                    <SelectButton
                      selection={{ kind: 'settlement', id: at.id }}
                      name={at.name}
                      view={{ position: at.position, zoom: PLACE_ZOOM }}
                    />
                  </th>
                  <td>{numbers.whole(items)}</td>
                  <td>{numbers.whole(residents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
          <SheetButton
            fileName="what-mends-most"
            headers={[
              text('mending.what'),
              text('access.settlement'),
              text('mending.items'),
              text('mending.residents'),
            ]}
            rows={() =>
              rows.map(({ service, at, items, residents }) => [
                serviceName(service),
                localized(at.name),
                quantity(items, whole),
                quantity(residents, whole),
              ])
            }
          />
        </>
      )}
    </>
  );
}
