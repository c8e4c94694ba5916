/** The overview's own texts beside those that it shares with the map. */
import type { ReactNode } from 'react';
import type { MessageKey } from '../../i18n/messages.ts';
import { MoreTexts } from '../../i18n/MoreTexts.tsx';
import { type OverviewKey, overviewMessagesOf } from '../../i18n/overviewTexts.ts';
import { useText, useTextOf } from '../../i18n/text.tsx';
import type { OverviewIndicator } from '../../share/overview.ts';

export function OverviewTexts({ children }: { readonly children: ReactNode }) {
  return <MoreTexts textsOf={overviewMessagesOf}>{children}</MoreTexts>;
}

export const useOverviewText = useTextOf<OverviewKey>;

/** The map's own words for the same figures. */
const NAMES: Readonly<Record<OverviewIndicator, readonly MessageKey[]>> = {
  'school coverage by streets': ['indicator.coverage.school', 'indicator.byStreets'],
  'school coverage by radius': ['indicator.coverage.school', 'indicator.byRadius'],
  'preschool coverage by streets': ['indicator.coverage.preschool', 'indicator.byStreets'],
  'clinic coverage by streets': ['indicator.coverage.clinic', 'indicator.byStreets'],
  'seat shortage': ['indicator.seatShortage'],
  'unplaced pupils': ['indicator.unplaced'],
  'mean walk': ['indicator.meanWalk'],
  'school demand': ['indicator.pupils'],
  'school capacity': ['indicator.capacity.school'],
  residents: ['indicator.residents'],
};

export function useIndicatorName(): (indicator: OverviewIndicator) => string {
  const text = useText();
  return (indicator) => NAMES[indicator].map((key) => text(key)).join(', ');
}
