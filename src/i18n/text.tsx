/** How components get at texts, numbers and names in the language of the page. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Language, LocalizedText } from '../domain/territory/schema.ts';
import { loadMessages, messagesOf, type MessageKey } from './messages.ts';
import { FORMAT_LOCALES, type NumberFormats, numberFormats } from './numbers.ts';

export type { NumberFormats } from './numbers.ts';

const LanguageContext = createContext<Language>('en');

/** @param language its texts have been loaded when the page begins; those of another are fetched first. */
export function LanguageProvider({
  language: wanted,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  const [language, setLanguage] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    const speak = () => isWanted && setLanguage(wanted);
    // Without the network the page goes on in the language it speaks.
    loadMessages(wanted).then(speak, () => {});
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  const messages = useMemo(() => messagesOf(language), [language]);
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={FORMAT_LOCALES[language]} messages={messages} defaultLocale="en">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export type TextValues = Record<string, string | number>;

/** Texts by their keys, also those that a part of the page brings along (`MoreTexts`). */
export function useTextOf<Key extends string>(): (key: Key, values?: TextValues) => string {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** `text('panel.layers')`, with ICU values where the message has them. */
export const useText = useTextOf<MessageKey>;

/** The language in which the page speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A name of the pack in the language of the page. */
export function useLocalized(): (text: LocalizedText) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}

/** Number formats of the language of the page. */
export function useNumbers(): NumberFormats {
  const language = useLanguage();
  return useMemo(() => numberFormats(language), [language]);
}
