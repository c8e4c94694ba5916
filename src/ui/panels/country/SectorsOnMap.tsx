/** Colours regions by the sector that leads them, or by the quotient of one. */
import type { Structure } from '../../../domain/specialisation/structure.ts';
import type { structureTexts } from '../../../i18n/messages/later/structure.ts';
import type { Words } from '../../../i18n/words.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { MeasureButton } from './MeasureButton.tsx';

const NONE = '';

type Props = {
  readonly structure: Structure;
  readonly words: Words<keyof typeof structureTexts>;
};

export function SectorsOnMap({ structure, words: { text } }: Props) {
  const { measure, sector, chooseMeasure, showQuotientOf } = useParts(
    usePage,
    'measure',
    'sector',
    'chooseMeasure',
    'showQuotientOf',
  );
  const sectors = structure.country.map((row) => row.sector);
  const shown = measure === 'sectorQuotient' ? (sector ?? sectors[0] ?? NONE) : NONE;
  return (
    <>
      <h3>{text('structure.onMap')}</h3>
      <MeasureButton measure="leadingSector" label={text('structure.leadingOnMap')} />
      <SelectField
        label={text('structure.quotientOnMap')}
        value={shown}
        options={[
          { id: NONE, label: '–' },
          ...[...new Set([...sectors, shown])]
            .filter((one) => one !== NONE)
            .map((one) => ({ id: one, label: one })),
        ]}
        onChange={(one) => (one === NONE ? chooseMeasure('population') : showQuotientOf(one))}
      />
    </>
  );
}
