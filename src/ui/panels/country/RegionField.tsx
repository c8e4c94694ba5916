/** The whole country or one of its regions. */
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized } from '../../../i18n/text.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useSettlementWords } from './settlementWords.ts';

const COUNTRY = 'country';

type Props = {
  readonly areas: Territory['areas'];
  /** Null: the whole country. */
  readonly value: AreaId | null;
  readonly onChange: (areaId: AreaId | null) => void;
};

export function RegionField({ areas, value, onChange }: Props) {
  const { text } = useSettlementWords();
  const localized = useLocalized();
  return (
    <SelectField
      label={text('settlement.region')}
      value={value ?? COUNTRY}
      options={[
        { id: COUNTRY, label: text('settlement.country') },
        ...areas.map(({ id, name }) => ({ id: id as string, label: localized(name) })),
      ]}
      onChange={(id) => onChange(areas.find((area) => area.id === id)?.id ?? null)}
    />
  );
}
