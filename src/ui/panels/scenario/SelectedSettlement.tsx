/** The class of a settlement, to be changed, and what its class asks for. */
import { verdictOf } from '../../../domain/standards/compliance.ts';
import { SETTLEMENT_CLASSES } from '../../../domain/territory/schema.ts';
import type { PackManifest } from '../../../domain/territory/schema.ts';
import type { Settlement } from '../../../domain/territory/territory.ts';
import { setSettlementClass } from '../../../store/countryEdits.ts';
import { useCompliance } from '../../../store/useCompliance.ts';
import { useProductionWords } from '../../production/useProductionWords.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { useServiceName } from '../../standardTexts.ts';

type Props = { readonly manifest: PackManifest; readonly settlement: Settlement };

export function SelectedSettlement({ manifest, settlement }: Props) {
  const { text, name } = useProductionWords();
  const serviceName = useServiceName();
  const compliance = useCompliance();
  const unit = compliance?.units.findIndex(({ id }) => id === settlement.id) ?? -1;
  const asked = compliance?.rows.flatMap((row) => {
    const verdict = unit < 0 ? 'not applicable' : verdictOf(row, unit);
    return verdict === 'not applicable' ? [] : [{ standard: row.standard, verdict }];
  });
  const nameOfClass = (wanted: number) =>
    manifest.settlementClasses.find(({ settlementClass }) => settlementClass === wanted)?.name;
  return (
    <section className="selected-place">
      <h3>{name(settlement.name)}</h3>
      <SelectField
        label={text('class.title')}
        value={String(settlement.settlementClass)}
        options={SETTLEMENT_CLASSES.map((one) => {
          const called = nameOfClass(one);
          return { id: String(one), label: called ? `${one}: ${name(called)}` : String(one) };
        })}
        onChange={(chosen) => {
          const wanted = SETTLEMENT_CLASSES.find((one) => String(one) === chosen);
          if (wanted) setSettlementClass(settlement, wanted);
        }}
      />
      {asked && asked.length > 0 && (
        <table className="area-table">
          <caption>{text('class.asks')}</caption>
          <tbody>
            {asked.map(({ standard, verdict }) => (
              <tr key={standard.id}>
                <th scope="row">{serviceName(standard.service)}</th>
                <td>
                  {standard.threshold}{' '}
                  {text(`factUnit.${standard.unit}` as 'factUnit.m', { count: standard.threshold })}
                </td>
                <td>
                  {text('class.state', {
                    state: verdict === 'met' ? 'met' : verdict === 'not met' ? 'unmet' : 'unknown',
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
