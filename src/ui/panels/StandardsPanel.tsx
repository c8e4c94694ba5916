/** The matrix of settlement class × service: what is met, what is not, and what nobody knows. */
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Compliance } from '../../domain/standards/compliance.ts';
import {
  complianceMatrix,
  type Tally,
  tallyByArea,
  totalTally,
} from '../../domain/standards/tally.ts';
import { FACILITY_SERVICE } from '../../domain/standards/inputs.ts';
import { remediesOf, unitsWithout } from '../../domain/standards/remedy.ts';
import type { SettlementClass } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useCellNames } from '../../store/useCellNames.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useCompliance } from '../../store/useCompliance.ts';
import { CsvButton } from '../parts/CsvButton.tsx';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';
import { useLack, useServiceName } from '../standardTexts.ts';
import { DistrictProvision } from './standards/DistrictProvision.tsx';
import { EquityByClass } from './standards/EquityByClass.tsx';
import { Thresholds } from './standards/Thresholds.tsx';

export function StandardsPanel() {
  const text = useText();
  const territory = useResults((state) => state.territory);
  const compliance = useCompliance();
  return (
    <>
      <h2>{text('panel.standards')}</h2>
      <p className="quiet">{text('standards.intro')}</p>
      {territory && compliance ? (
        <Matrix territory={territory} compliance={compliance} />
      ) : (
        <p className="quiet" role="status">
          {text('page.computing')}
        </p>
      )}
      {territory && <DistrictProvision territory={territory} />}
      <Thresholds />
      <AssumptionList groups={['accessibility']} />
    </>
  );
}

function toneOf({ share }: Tally): 'met' | 'strained' | 'unmet' | 'none' {
  if (share === null) return 'none';
  return share >= 0.8 ? 'met' : share >= 0.5 ? 'strained' : 'unmet';
}

/** Share of what applies of which anything is known; null where nothing applies. */
function knownShare({ met, notMet, noData }: Tally): number | null {
  const all = met + notMet + noData;
  return all > 0 ? (met + notMet) / all : null;
}

/** A field of the matrix. */
type Field = { readonly service: string; readonly settlementClass: SettlementClass };

/** The service of the map that a field is about; undefined where the map has no colours for it. */
const computedOf = ({ service }: Field) =>
  COMPUTED_SERVICES.find((id) => id === FACILITY_SERVICE[service]);

const LISTED = 8;
/** Zoom at which a chosen place is seen with its surroundings. */
const CELL_ZOOM = 14.5;
const SETTLEMENT_ZOOM = 8;

type WithoutProps = {
  readonly territory: Territory;
  readonly compliance: Compliance;
  readonly field: Field;
  readonly onClear: () => void;
};

/** Who does not meet a field, and by how much; their cards say what would mend it. */
function Without({ territory, compliance, field, onClear }: WithoutProps) {
  const text = useText();
  const numbers = useNumbers();
  const serviceName = useServiceName();
  const lackOf = useLack();
  const cellNames = useCellNames();
  const city = territory.manifest.kind === 'city';
  const without = useMemo(
    () => unitsWithout(compliance, field.service, field.settlementClass),
    [compliance, field],
  );
  const placeOf = (unit: number) => {
    const { id = '', areaId } = compliance.units[unit] ?? {};
    if (city) {
      const area = territory.areas.find((row) => row.id === areaId);
      const cell = territory.cells[unit];
      return area && cell
        ? {
            selection: { kind: 'cell' as const, id },
            name: cellNames[unit] ?? area.name,
            position: cell.centre,
          }
        : null;
    }
    const settlement = territory.settlements.find((row) => row.id === id);
    return settlement
      ? {
          selection: { kind: 'settlement' as const, id },
          name: settlement.name,
          position: settlement.position,
        }
      : null;
  };
  return (
    <section className="without">
      <div className="panel-head">
        <h3>{text('standards.without', { service: serviceName(field.service) })}</h3>
        <Button className="text-button" onPress={onClear}>
          {text('standards.showAll')}
        </Button>
      </div>
      {without.length === 0 && <p className="quiet">{text('standards.withoutNone')}</p>}
      <ol className="plain-list">
        {without.slice(0, LISTED).map((unit) => {
          const place = placeOf(unit);
          if (!place) return null;
          const remedy = remediesOf(compliance, unit).find(
            ({ standard }) => standard.service === field.service,
          );
          const residents = compliance.units[unit]?.residents ?? Number.NaN;
          return (
            <li key={place.selection.id}>
              <SelectButton
                selection={place.selection}
                name={place.name}
                view={{ position: place.position, zoom: city ? CELL_ZOOM : SETTLEMENT_ZOOM }}
              />
              <span className="quiet">
                {text('standards.residents', {
                  value: numbers.whole(residents),
                  count: Math.round(residents) || 0,
                })}
                {remedy && `, ${lackOf(remedy.missing)}`}
              </span>
            </li>
          );
        })}
      </ol>
      {without.length > LISTED && (
        <p className="quiet">
          {text('standards.withoutRest', { count: numbers.whole(without.length - LISTED) })}
        </p>
      )}
    </section>
  );
}

function Matrix({ territory, compliance }: { territory: Territory; compliance: Compliance }) {
  const text = useText();
  const numbers = useNumbers();
  const serviceName = useServiceName();
  const { changeFilters, chooseService, chooseMeasure } = usePage();
  const [lastChosen, setChosen] = useState<Field | null>(null);
  const filteredClasses = usePage(({ filters }) => filters.settlementClasses);
  const measure = usePage((state) => state.measure);
  const city = territory.manifest.kind === 'city';
  const weightOf = useMemo(
    () => (city ? (unit: number) => compliance.units[unit]?.residents ?? 0 : () => 1),
    [city, compliance],
  );
  const fields = useMemo(() => {
    const present = new Set(compliance.units.map(({ settlementClass }) => settlementClass));
    return complianceMatrix(compliance, weightOf).filter((field) =>
      present.has(field.settlementClass),
    );
  }, [compliance, weightOf]);
  const total = useMemo(() => totalTally(compliance, weightOf), [compliance, weightOf]);
  const byArea = useMemo(() => tallyByArea(compliance, weightOf), [compliance, weightOf]);
  const classes = [...new Set(fields.map(({ settlementClass }) => settlementClass))].sort();
  const services = [...new Set(fields.map(({ service }) => service))];
  const share = (value: number | null) => numbers.share(value ?? Number.NaN);
  // Whoever takes the filter or the measure away elsewhere has let go of the field as well.
  const isKept =
    lastChosen !== null &&
    (city
      ? computedOf(lastChosen) === undefined || measure === 'compliance'
      : filteredClasses.length === 1 && filteredClasses[0] === lastChosen.settlementClass);
  const chosen = isKept ? lastChosen : null;

  // In a city the map shows who meets the row, in a country the settlements of the class.
  const choose = (field: Field | null) => {
    setChosen(field);
    if (!city) {
      changeFilters({ settlementClasses: field ? [field.settlementClass] : [] });
      return;
    }
    const service = field ? computedOf(field) : undefined;
    if (service) chooseService(service);
    chooseMeasure(service ? 'compliance' : 'radiusCoverage');
  };

  return (
    <>
      <div className="figures single">
        <div className="figure" data-tone={toneOf(total)}>
          <span className="figure-label">{text('standards.shareMet')}</span>
          <strong className="figure-value">{share(total.share)}</strong>
          <span className="figure-note">
            {text('standards.range', { from: share(total.lowest), to: share(total.highest) })}
          </span>
          <span className="figure-note">
            {text('standards.known', {
              known: numbers.whole(fields.filter(({ tally }) => tally.share !== null).length),
              all: numbers.whole(fields.length),
              share: share(knownShare(total)),
            })}
          </span>
          {!city && <span className="figure-note">{text('standards.published')}</span>}
        </div>
      </div>
      {chosen && (
        <Without
          territory={territory}
          compliance={compliance}
          field={chosen}
          onClear={() => choose(null)}
        />
      )}
      <table className="matrix">
        <caption className="quiet">
          {text(city ? 'standards.unitsCells' : 'standards.unitsSettlements')}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {text('standards.service')}
              {classes.length > 1 && ` / ${text('standards.settlementClass')}`}
            </th>
            {classes.map((settlementClass) => (
              <th
                key={settlementClass}
                scope="col"
                aria-label={text('standards.class', { value: settlementClass })}
              >
                {classes.length > 1
                  ? settlementClass
                  : text('standards.class', { value: settlementClass })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service}>
              <th scope="row">{serviceName(service)}</th>
              {classes.map((settlementClass) => {
                const field = fields.find(
                  (row) => row.service === service && row.settlementClass === settlementClass,
                );
                if (!field) return <td key={settlementClass} aria-label="–" />;
                const { tally } = field;
                const isChosen =
                  chosen?.service === service && chosen.settlementClass === settlementClass;
                const detail = `${text('standards.met')} ${numbers.whole(tally.met)}, ${text('standards.notMet')} ${numbers.whole(tally.notMet)}, ${text('standards.noData')} ${numbers.whole(tally.noData)}`;
                return (
                  <td key={settlementClass}>
                    <Button
                      className="matrix-field"
                      data-tone={toneOf(tally)}
                      aria-pressed={isChosen}
                      aria-label={`${serviceName(service)}, ${text('standards.class', { value: settlementClass })}: ${share(tally.share)}. ${detail}`}
                      onPress={() => choose(isChosen ? null : { service, settlementClass })}
                    >
                      {tally.share === null ? '?' : share(tally.share)}
                    </Button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <CsvButton
        fileName="standards"
        rows={() =>
          fields.map(({ service, settlementClass, tally }) => ({
            service: serviceName(service),
            class: settlementClass,
            met: tally.met,
            notMet: tally.notMet,
            noData: tally.noData,
            share: tally.share ?? Number.NaN,
          }))
        }
      />
      {city && <p className="quiet">{text('standards.ways')}</p>}
      {!city && <EquityByClass compliance={compliance} />}
      <table className="area-table">
        <caption>{text('standards.byArea')}</caption>
        <tbody>
          {territory.areas.map((area) => {
            const tally = byArea.get(area.id);
            return tally ? (
              <tr key={area.id}>
                <th scope="row">
                  <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />
                </th>
                <td>{share(tally.share)}</td>
                <td className="quiet">
                  {share(tally.lowest)}–{share(tally.highest)}
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
    </>
  );
}
