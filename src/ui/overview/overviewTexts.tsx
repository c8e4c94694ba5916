/** The overview's own texts beside those that it shares with the map. */
import { type ReactNode, useCallback, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { messagesOf, type MessageKey } from '../../i18n/messages.ts';
import { FORMAT_LOCALES } from '../../i18n/numbers.ts';
import { type OverviewKey, overviewMessagesOf } from '../../i18n/overviewTexts.ts';
import { type TextValues, useLanguage, useText } from '../../i18n/text.tsx';
import type { OverviewIndicator } from '../../share/overview.ts';

export function OverviewTexts({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const messages = useMemo(
    () => ({ ...messagesOf(language), ...overviewMessagesOf(language) }),
    [language],
  );
  return (
    <IntlProvider locale={FORMAT_LOCALES[language]} messages={messages} defaultLocale="en">
      {children}
    </IntlProvider>
  );
}

export function useOverviewText(): (key: OverviewKey, values?: TextValues) => string {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

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
