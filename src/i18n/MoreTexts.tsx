/** A part of the page whose own texts come with it: within, they stand beside those of the page. */
import { type ReactNode, useMemo } from 'react';
import { IntlProvider } from 'react-intl';
import type { Language } from '../domain/territory/schema.ts';
import { messagesOf } from './messages.ts';
import { FORMAT_LOCALES } from './numbers.ts';
import { useLanguage } from './text.tsx';

type Props = {
  /** The same function each time. */
  readonly textsOf: (language: Language) => Readonly<Record<string, string>>;
  readonly children: ReactNode;
};

export function MoreTexts({ textsOf, children }: Props) {
  const language = useLanguage();
  const messages = useMemo(
    () => ({ ...messagesOf(language), ...textsOf(language) }),
    [language, textsOf],
  );
  return (
    <IntlProvider locale={FORMAT_LOCALES[language]} messages={messages} defaultLocale="en">
      {children}
    </IntlProvider>
  );
}
