/** The matrix of settlement class × service: what is met, what is not, and what nobody knows. */
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Compliance } from '../../../domain/standards/compliance.ts';
import {
  complianceMatrix,
  isMostlyKnown,
  knownShare,
  type Tally,
  tallyByArea,
  totalTally,
} from '../../../domain/standards/tally.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useServiceName } from '../../standardTexts.ts';
import { EquityByClass } from './EquityByClass.tsx';
import { computedOf, type Field } from './field.ts';
import { Without } from './Without.tsx';

function toneOf({ share }: Tally): 'met' | 'strained' | 'unmet' | 'none' {
  if (share === null) return 'none';
  return share >= 0.8 ? 'met' : share >= 0.5 ? 'strained' : 'unmet';
}

export function Matrix({
  territory,
  compliance,
}: {
  territory: Territory;
  compliance: Compliance;
}) {
  const text = useText();
  const numbers = useNumbers();
  const serviceName = useServiceName();
  const { changeFilters, chooseService, chooseMeasure } = useParts(
    usePage,
    'changeFilters',
    'chooseService',
    'chooseMeasure',
  );
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
  // Beside names of services, five classes leave no room for decimals and signs.
  const isNarrow = classes.length > 1;
  const inField = (value: number) => (isNarrow ? numbers.whole(value * 100) : share(value));
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
        <div className="figure" data-tone={isMostlyKnown(total) ? toneOf(total) : 'none'}>
          <span className="figure-label">{text('standards.shareMet')}</span>
          <strong className="figure-value">
            {isMostlyKnown(total)
              ? share(total.share)
              : `${share(total.lowest)} – ${share(total.highest)}`}
          </strong>
          <span className="figure-note">
            {isMostlyKnown(total)
              ? text('standards.range', { from: share(total.lowest), to: share(total.highest) })
              : text('standards.mostlyUnknown')}
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
          {isNarrow && ', %'}
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
                      {tally.share === null ? '?' : inField(tally.share)}
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
      {city && (
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
      )}
    </>
  );
}
