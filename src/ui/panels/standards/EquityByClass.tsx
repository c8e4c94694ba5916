/** How evenly standards are met among the people of each class of settlement. */
import { useMemo } from 'react';
import { equityByGroup } from '../../../domain/indicators/equityByGroup.ts';
import type { Compliance } from '../../../domain/standards/compliance.ts';
import { tallyByUnit } from '../../../domain/standards/tally.ts';
import { SETTLEMENT_CLASSES } from '../../../domain/territory/schema.ts';
import { useText } from '../../../i18n/text.tsx';
import { EquityTable } from '../../parts/EquityTable.tsx';

export function EquityByClass({ compliance }: { compliance: Compliance }) {
  const text = useText();
  const { groups } = useMemo(() => {
    const { units } = compliance;
    return equityByGroup(
      tallyByUnit(compliance).map(({ share }) => share ?? Number.NaN),
      units.map(({ residents }) => residents ?? 0),
      units.map(({ settlementClass }) => SETTLEMENT_CLASSES.indexOf(settlementClass)),
      SETTLEMENT_CLASSES.length,
    );
  }, [compliance]);
  return (
    <EquityTable
      caption={text('standards.equity')}
      head={text('standards.settlementClass')}
      rows={SETTLEMENT_CLASSES.flatMap((settlementClass, index) => {
        const equity = groups[index];
        const name = text('standards.class', { value: settlementClass });
        return equity ? [{ id: String(settlementClass), name, equity }] : [];
      })}
    />
  );
}
