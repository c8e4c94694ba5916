/** Places per head: what a district has as a whole, for no cell has schools of its own. */
import { useMemo } from 'react';
import {
  type ComplianceRow,
  complianceOf,
  verdictOf,
} from '../../../domain/standards/compliance.ts';
import { districtsInput } from '../../../domain/standards/inputs.ts';
import { remediesOf } from '../../../domain/standards/remedy.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { useResults } from '../../../store/resultsStore.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useLack } from '../../standardTexts.ts';

export function DistrictProvision({ territory }: { territory: Territory }) {
  const text = useText();
  const numbers = useNumbers();
  const lackOf = useLack();
  const areas = useResults((state) => state.results?.areas);
  const standards = useEffective()?.standards;
  const { kind, settlementClass = 1 } = territory.manifest;
  const compliance = useMemo(() => {
    if (kind !== 'city' || !areas || !standards) return null;
    const districts = areas.flatMap(({ areaId, residents, capacity }) =>
      areaId === null
        ? []
        : [{ areaId, residents, schoolPlaces: capacity.school, housingM2: null }],
    );
    return complianceOf(
      districtsInput(
        districts,
        settlementClass,
        standards.filter(
          (row) => row.service === 'school places' && row.settlementClass === settlementClass,
        ),
      ),
    );
  }, [kind, areas, standards, settlementClass]);
  const [row] = compliance?.rows ?? [];
  if (!compliance || !row) return null;
  const { threshold } = row.standard;
  return (
    <table className="area-table">
      <caption>
        {text('standards.placesPerThousand', { threshold: numbers.whole(threshold) })}
      </caption>
      <tbody>
        {compliance.units.map(({ id }, unit) => {
          const area = territory.areas.find((known) => known.id === id);
          const [remedy] = remediesOf(compliance, unit);
          return area ? (
            <tr key={id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />
              </th>
              <td>{numbers.whole(row.evidence?.values[unit] ?? Number.NaN)}</td>
              <td className="quiet">
                {remedy ? lackOf(remedy.missing) : text(`standards.${verdictKey(row, unit)}`)}
              </td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}

const verdictKey = (row: ComplianceRow, unit: number) =>
  verdictOf(row, unit) === 'met' ? 'met' : 'noData';
