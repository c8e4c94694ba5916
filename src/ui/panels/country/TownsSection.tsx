/** Towns that grow, hold and shrink, and how their sizes fall with their rank. */
import { useMemo, useState } from 'react';
import { HOLDING_PER_YEAR } from '../../../domain/settlements/holding.ts';
import {
  sortedTowns,
  TOWN_ORDERS,
  type TownOrder,
  type TownRow,
  townRows,
} from '../../../domain/settlements/townGrowth.ts';
import type { AreaId, SettlementClass } from '../../../domain/territory/schema.ts';
import type { CountryDetails, Territory } from '../../../domain/territory/territory.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { quantity, share, whole, yearFormat } from '../../../workspace/export/model.ts';
import { Segments } from '../../parts/Segments.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { MeasureButton } from './MeasureButton.tsx';
import { RankSizeChart } from './RankSizeChart.tsx';
import { RegionField } from './RegionField.tsx';
import { SheetButton } from './SheetButton.tsx';
import { useSettlementWords } from './settlementWords.ts';

const SHOWN = 12;
const TOWN_ZOOM = 8;

const WHICH = ['all', 'growing', 'holding', 'shrinking', 'unknown', 'small', 'single'] as const;
type Which = (typeof WHICH)[number];

function isAmong(which: Which, { trend, isSmall, isSingleIndustry }: TownRow): boolean {
  if (which === 'all') return true;
  if (which === 'unknown') return trend === null;
  if (which === 'small') return isSmall;
  if (which === 'single') return isSingleIndustry;
  return trend === which;
}

type Props = { readonly territory: Territory; readonly details: CountryDetails };

export function TownsSection({ territory, details }: Props) {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const { settlements, areas, manifest } = territory;
  const [order, setOrder] = useState<TownOrder>('residents');
  const [which, setWhich] = useState<Which>('all');
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const [classChosen, setClass] = useState<SettlementClass | null>(null);
  const towns = useMemo(() => townRows(settlements, details.towns), [settlements, details]);
  const inRegion = useMemo(
    () => towns.filter(({ settlement }) => areaId === null || settlement.areaId === areaId),
    [towns, areaId],
  );
  const rows = sortedTowns(
    inRegion.filter(
      (row) =>
        isAmong(which, row) &&
        (classChosen === null || row.settlement.settlementClass === classChosen),
    ),
    order,
  );
  const { shown, more } = useShowAll(rows, SHOWN);
  const count = (of: Which) => inRegion.filter((row) => isAmong(of, row)).length;
  const classes = manifest.settlementClasses.filter(({ settlementClass }) =>
    towns.some(({ settlement }) => settlement.settlementClass === settlementClass),
  );
  return (
    <>
      <p>
        {text('towns.summary', {
          growing: count('growing'),
          holding: count('holding'),
          shrinking: count('shrinking'),
          unknown: count('unknown'),
        })}
      </p>
      <p className="quiet">{text('towns.rule', { share: numbers.share(HOLDING_PER_YEAR) })}</p>
      <MeasureButton measure="townGrowth" />
      <div className="country-choices">
        <RegionField areas={areas} value={areaId} onChange={setAreaId} />
        <SelectField
          label={text('towns.which')}
          value={which}
          options={WHICH.map((id) => ({ id, label: `${text(`towns.which.${id}`)}: ${count(id)}` }))}
          onChange={setWhich}
        />
        <SelectField
          label={text('towns.class')}
          value={classChosen === null ? 'all' : String(classChosen)}
          options={[
            { id: 'all', label: text('towns.class.all') },
            ...classes.map(({ settlementClass, name }) => ({
              id: String(settlementClass),
              label: localized(name),
            })),
          ]}
          onChange={(id) =>
            setClass(
              classes.find(({ settlementClass }) => String(settlementClass) === id)
                ?.settlementClass ?? null,
            )
          }
        />
      </div>
      <Segments
        label={text('towns.order')}
        value={order}
        options={TOWN_ORDERS.map((id) => ({ id, label: text(`towns.order.${id}`) }))}
        onChange={setOrder}
      />
      {rows.length === 0 ? (
        <p className="quiet">{text('towns.none')}</p>
      ) : (
        <table className="area-table">
          <thead>
            <tr>
              <th scope="col">{text('towns.town')}</th>
              <th scope="col">{text('towns.residents')}</th>
              <th scope="col">{text('towns.aYear')}</th>
              <th scope="col">{text('towns.sinceCensus')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Town key={row.settlement.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {more}
      <SheetButton
        fileName="towns"
        headers={[
          text('towns.town'),
          text('settlement.region'),
          text('towns.residents'),
          text('towns.latestYear'),
          text('towns.betweenCensuses'),
          text('towns.sinceCensus'),
          text('towns.trend'),
          text('towns.single'),
        ]}
        rows={() =>
          rows.map(({ settlement, latest, betweenCensuses, sinceCensus, trend, ...row }) => [
            localized(settlement.name),
            localized(areas.find(({ id }) => id === settlement.areaId)?.name ?? settlement.name),
            quantity(latest.value, whole),
            quantity(latest.year, yearFormat),
            quantity(betweenCensuses.at(-1)?.perYear ?? Number.NaN, share),
            quantity(sinceCensus?.perYear ?? Number.NaN, share),
            text(`towns.which.${trend ?? 'unknown'}`),
            row.isSingleIndustry ? text('towns.single') : '',
          ])
        }
      />
      <RankSizeChart residents={inRegion.map(({ latest }) => latest.value)} />
      <p className="source">{text('towns.source')}</p>
    </>
  );
}

function Town({ row }: { readonly row: TownRow }) {
  const { text, numbers } = useSettlementWords();
  const { settlement, latest, lately, sinceCensus, trend, isSingleIndustry } = row;
  return (
    <tr>
      <th scope="row">
        <SelectButton
          selection={{ kind: 'settlement', id: settlement.id }}
          name={settlement.name}
          view={{ position: settlement.position, zoom: TOWN_ZOOM }}
        />{' '}
        {isSingleIndustry && <span className="quiet">{text('towns.single')}</span>}
      </th>
      <td>
        {numbers.whole(latest.value)} <span className="quiet">{latest.year}</span>
      </td>
      <td data-trend={trend ?? 'unknown'}>
        {lately ? (
          <>
            {numbers.signedShare(lately.perYear)}{' '}
            <span className="quiet">
              {lately.fromYear}–{lately.toYear}
            </span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td>{sinceCensus ? numbers.signedShare(sinceCensus.perYear) : '–'}</td>
    </tr>
  );
}
