/** Settlements by class, agglomerations, small towns, support villages with their satellites. */
import {
  agglomerations,
  residentsIn,
  settlementsByClass,
  smallTowns,
  supportVillages,
} from '../../../domain/settlements/system.ts';
import type { LocalizedText, SettlementClass } from '../../../domain/territory/schema.ts';
import type { Settlement, Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';

const SHOWN = 12;

export function SettlementsSection({ territory, year }: { territory: Territory; year: number }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { filters, changeFilters } = usePage();
  const { settlements, manifest } = territory;
  const chosen = filters.settlementClasses;
  const classes = settlementsByClass(settlements, year);
  const towns = smallTowns(settlements, year);
  const villages = supportVillages(settlements, year);
  const { shown: shownTowns, more: moreTowns } = useShowAll(towns, SHOWN);
  const { shown: shownVillages, more: moreVillages } = useShowAll(villages, SHOWN);

  const toggle = (settlementClass: SettlementClass) =>
    changeFilters({
      settlementClasses: chosen.includes(settlementClass)
        ? chosen.filter((one) => one !== settlementClass)
        : [...chosen, settlementClass],
    });
  const namedAs = (
    among: readonly { readonly id: string; readonly name: LocalizedText }[],
    id: string | undefined,
  ) => {
    const found = among.find((one) => one.id === id);
    return found ? localized(found.name) : '';
  };
  const nameOf = (settlementClass: SettlementClass) => {
    const row = manifest.settlementClasses.find((one) => one.settlementClass === settlementClass);
    return row ? localized(row.name) : settlementClass;
  };
  return (
    <>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{text('country.class')}</th>
            <th scope="col">{text('country.places')}</th>
            <th scope="col">{text('country.share')}</th>
            <th scope="col">{text('country.growth')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(({ settlementClass, places, share, growth }) => (
            <tr key={settlementClass}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-pressed={chosen.includes(settlementClass)}
                  onClick={() => toggle(settlementClass)}
                >
                  {nameOf(settlementClass)}
                </button>
              </th>
              <td>{numbers.whole(places)}</td>
              <td>{numbers.share(share)}</td>
              <td>{growth ? numbers.signedShare(growth.perYear) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{text('country.settlementsNote', { count: settlements.length })}</p>
      <CsvButton
        fileName={`settlements-${year}`}
        rows={() =>
          settlements.map((settlement) => ({
            id: settlement.id,
            name: localized(settlement.name),
            region: namedAs(territory.areas, settlement.areaId),
            class: settlement.settlementClass,
            residents: residentsIn(settlement, year) ?? Number.NaN,
            year,
            supportVillage: namedAs(settlements, settlement.supportVillageId),
          }))
        }
      />
      <h3>{text('country.agglomerations')}</h3>
      <ul className="plain-list place-list">
        {agglomerations(settlements, year).map(({ core, around, residents, growth }) => (
          <li key={core.id}>
            <Place settlement={core} zoom={8} />
            <span>{numbers.whole(residents)}</span>
            <span className="quiet">
              {text('country.around', { count: around.length })}
              {growth && `, ${numbers.signedShare(growth.perYear)}`}
            </span>
          </li>
        ))}
      </ul>
      <h3>{text('country.smallTowns')}</h3>
      <ul className="plain-list place-list">
        {shownTowns.map((town) => (
          <li key={town.id}>
            <Place settlement={town} zoom={10} />
            <span>{numbers.whole(residentsIn(town, year))}</span>
          </li>
        ))}
      </ul>
      {moreTowns}
      <h3>{text('country.supportVillages')}</h3>
      <ul className="plain-list place-list">
        {shownVillages.map(({ settlement, satellites, own, residents }) => (
          <li key={settlement.id}>
            <Place settlement={settlement} zoom={10} />
            <span>{own > 0 ? numbers.whole(own) : '–'}</span>
            <span className="quiet">
              {text('country.satellites', { count: satellites.length })}
              {satellites.length > 0 &&
                `, ${text('country.together', { residents: numbers.whole(residents) })}`}
            </span>
          </li>
        ))}
      </ul>
      {moreVillages}
    </>
  );
}

function Place({ settlement, zoom }: { settlement: Settlement; zoom: number }) {
  return (
    <SelectButton
      selection={{ kind: 'settlement', id: settlement.id }}
      name={settlement.name}
      view={{ position: settlement.position, zoom }}
    />
  );
}
