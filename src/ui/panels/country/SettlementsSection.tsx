/** Settlements by class, as the plan has them: how many, whose residents, how they grow; a class filters the map. */
import { residentsIn, settlementsByClass } from '../../../domain/settlements/system.ts';
import { reachOfStandard, supportOf } from '../../../domain/settlements/supportReach.ts';
import type { LocalizedText, SettlementClass } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';

export function SettlementsSection({ territory, year }: { territory: Territory; year: number }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { filters, changeFilters } = useParts(usePage, 'filters', 'changeFilters');
  const { manifest } = territory;
  const { settlements, standards } = useEffective() ?? {
    settlements: territory.settlements,
    standards: manifest.standards,
  };
  const chosen = filters.settlementClasses;
  const classes = settlementsByClass(settlements, year);

  const toggle = (settlementClass: SettlementClass) =>
    changeFilters({
      settlementClasses: chosen.includes(settlementClass)
        ? chosen.filter((one) => one !== settlementClass)
        : [...chosen, settlementClass],
    });
  const nameOrNone = (named: { readonly name: LocalizedText } | undefined) =>
    named ? localized(named.name) : '';
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
            region: nameOrNone(territory.areas.find(({ id }) => id === settlement.areaId)),
            class: settlement.settlementClass,
            residents: residentsIn(settlement, year) ?? Number.NaN,
            year,
            supportVillage: nameOrNone(
              supportOf(settlement, settlements, reachOfStandard(standards)),
            ),
          }))
        }
      />
    </>
  );
}
