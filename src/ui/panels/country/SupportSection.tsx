/** Whom support villages reach, who is left out, and which villages should follow. */
import { useMemo } from 'react';
import { reachOfStandard, supportReach } from '../../../domain/settlements/supportReach.ts';
import { residentsIn } from '../../../domain/settlements/system.ts';
import { rowsOf } from '../../../domain/territory/series.ts';
import type { CountryDetails, Territory } from '../../../domain/territory/territory.ts';
import { reachWorkings } from '../../../engine/results/countryWorkings.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { quantity, share, whole } from '../../../workspace/export/model.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { MeasureButton } from './MeasureButton.tsx';
import { NextSupport } from './NextSupport.tsx';
import { SheetButton } from './SheetButton.tsx';
import { useSettlementWords } from './settlementWords.ts';
import { stepsOf, WhyFigure } from './WhyFigure.tsx';

const SHOWN = 8;
const VILLAGE_ZOOM = 9;

type Props = { readonly territory: Territory; readonly details: CountryDetails };

export function SupportSection({ territory, details }: Props) {
  const { text, numbers } = useSettlementWords();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const effective = useEffective();
  const { settlements } = effective ?? territory;
  const { areas, indicators } = territory;
  const reachM = reachOfStandard(effective?.standards ?? territory.manifest.standards);
  const reach = useMemo(
    () => supportReach(settlements, details.schools, year, reachM),
    [settlements, details, year, reachM],
  );
  const published = rowsOf(indicators, 'support-villages', null).at(-1)?.value ?? Number.NaN;
  const byArea = areas.flatMap((area) => {
    const tally = reach.schoolsByArea.get(area.id);
    return tally ? [{ area, ...tally, share: tally.within / tally.all }] : [];
  });
  const sorted = byArea.sort((a, b) => b.share - a.share);
  const { shown: shownAreas, more: moreAreas } = useShowAll(sorted, SHOWN);
  const { shown: shownSupports, more: moreSupports } = useShowAll(reach.supports, SHOWN);
  const { shown: shownLeftOut, more: moreLeftOut } = useShowAll(reach.leftOut, SHOWN);
  const schoolsSource = territory.manifest.layers.find(({ id }) => id === 'schools')?.source;
  const schoolsOutside = reach.schools.all - reach.schools.within;
  return (
    <>
      <p>
        {text('support.located', {
          located: numbers.whole(reach.supports.length),
          published: numbers.whole(published),
        })}
      </p>
      <p>
        {text('support.witness', {
          all: numbers.whole(reach.schools.all),
          within: numbers.whole(reach.schools.within),
          km: numbers.decimal(reachM / 1000, 1),
          villages: numbers.whole(reach.villages.all),
          leftOut: numbers.whole(reach.leftOut.length),
        })}{' '}
        {text('support.unserved', { unserved: numbers.whole(reach.schoolsUnserved.length) })}
      </p>
      <MeasureButton measure="supportReach" />
      <h3>{text('support.byRegion')}</h3>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{text('settlement.region')}</th>
            <th scope="col">{text('support.within')}</th>
            <th scope="col">{text('support.all')}</th>
            <th scope="col">{text('support.share')}</th>
          </tr>
        </thead>
        <tbody>
          {shownAreas.map((row) => (
            <tr key={row.area.id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'area', id: row.area.id }} name={row.area.name} />
              </th>
              <td>{numbers.whole(row.within)}</td>
              <td>{numbers.whole(row.all)}</td>
              <td>
                <WhyFigure
                  name={`${text('support.share')}: ${localized(row.area.name)}`}
                  value={numbers.share(row.share)}
                  rule="country.why.reach"
                  steps={stepsOf(reachWorkings(row), numbers.share)}
                  grounds={{ status: 'estimated', source: schoolsSource }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {moreAreas}
      <p className="quiet">{text('support.byDistrict')}</p>
      <SheetButton
        fileName="rural-schools-near-support-villages"
        headers={[
          text('settlement.region'),
          text('support.within'),
          text('support.all'),
          text('support.share'),
        ]}
        rows={() =>
          sorted.map((row) => [
            localized(row.area.name),
            quantity(row.within, whole),
            quantity(row.all, whole),
            quantity(row.share, share),
          ])
        }
      />
      <h3>{text('support.each')}</h3>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{text('support.village')}</th>
            <th scope="col">{text('support.schools')}</th>
            <th scope="col">{text('support.villages')}</th>
            <th scope="col">{text('support.residents')}</th>
          </tr>
        </thead>
        <tbody>
          {shownSupports.map(({ settlement, schools, villages, residents }) => (
            <tr key={settlement.id}>
              <th scope="row">
                <SelectButton
                  selection={{ kind: 'settlement', id: settlement.id }}
                  name={settlement.name}
                  view={{ position: settlement.position, zoom: VILLAGE_ZOOM }}
                />
              </th>
              <td>{numbers.whole(schools.length)}</td>
              <td>{numbers.whole(villages.length)}</td>
              <td>{numbers.whole(residents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moreSupports}
      <SheetButton
        fileName="support-villages"
        headers={[
          text('support.village'),
          text('support.schools'),
          text('support.villages'),
          text('support.residents'),
        ]}
        rows={() =>
          reach.supports.map(({ settlement, schools, villages, residents }) => [
            localized(settlement.name),
            quantity(schools.length, whole),
            quantity(villages.length, whole),
            quantity(residents, whole),
          ])
        }
      />
      <h3>
        {text('support.leftOut')}: {numbers.whole(reach.leftOut.length)} · {text('support.schools')}
        : {numbers.whole(schoolsOutside)}
      </h3>
      <ul className="plain-list place-list">
        {shownLeftOut.map((village) => (
          <li key={village.id}>
            <SelectButton
              selection={{ kind: 'settlement', id: village.id }}
              name={village.name}
              view={{ position: village.position, zoom: VILLAGE_ZOOM }}
            />
            <span>{numbers.whole(residentsIn(village, year))}</span>
          </li>
        ))}
      </ul>
      {moreLeftOut}
      <NextSupport
        territory={territory}
        settlements={settlements}
        details={details}
        reach={reach}
        year={year}
      />
    </>
  );
}
