/** The panel's own texts, which come with it, beside those of the page. */
import { Fragment, type ReactNode, createElement, useCallback, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { sitingTexts } from '../../../i18n/messages/later/siting.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { FORMAT_LOCALES } from '../../../i18n/numbers.ts';
import { type TextValues, useLanguage } from '../../../i18n/text.tsx';

export type SitingKey = keyof typeof sitingTexts;

export function SitingTexts({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const messages = useMemo(() => {
    const own = Object.entries(sitingTexts).map(([key, texts]) => [key, texts[language]]);
    return { ...messagesOf(language), ...Object.fromEntries(own) };
  }, [language]);
  return (
    <IntlProvider locale={FORMAT_LOCALES[language]} messages={messages} defaultLocale="en">
      {children}
    </IntlProvider>
  );
}

export function useSitingText(): (key: SitingKey, values?: TextValues) => string {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** A sentence with fields among its words, in the order of the language. */
export function useSentence(): (key: SitingKey, fields: Record<string, ReactNode>) => ReactNode {
  const intl = useIntl();
  return useCallback(
    (key, fields) => {
      const parts: ReactNode = intl.formatMessage({ id: key }, fields);
      return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
    },
    [intl],
  );
}
