/** How components get at texts, numbers and names in the language of the page. */
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Language, LocalizedText } from '../domain/territory/schema.ts';
import { messagesOf, type MessageKey } from './messages.ts';

/**
 * Browsers carry no Kazakh number formats; Russian ones are written the same way (1 234,5).
 * Kazakh texts need no plural rules.
 */
const FORMAT_LOCALES: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en' };

const LanguageContext = createContext<Language>('en');

export function LanguageProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
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

/** `text('panel.layers')`, with ICU values where the message has them. */
export function useText(): (key: MessageKey, values?: TextValues) => string {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}

/** The language in which the page speaks. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A name of the pack in the language of the page. */
export function useLocalized(): (text: LocalizedText) => string {
  const language = useLanguage();
  return useCallback((text) => text[language], [language]);
}

export type NumberFormats = {
  /** 1 234 567, no decimals. */
  readonly whole: (value: number) => string;
  /** Up to so many decimals. */
  readonly decimal: (value: number, digits: number) => string;
  /** 0.314 → 31 %, with one decimal under 10 %. */
  readonly share: (value: number) => string;
  /** With sign, for differences. */
  readonly signed: (value: number, digits?: number) => string;
  /** Short: 1.2 M, 350 K in the manner of the language. */
  readonly compact: (value: number) => string;
};

/** Number formats of the language; what is not a number reads as a dash. */
export function useNumbers(): NumberFormats {
  const intl = useIntl();
  const language = useLanguage();
  return useMemo(() => {
    const dash = '–';
    const format = (value: number, options: Parameters<typeof intl.formatNumber>[1]) =>
      Number.isFinite(value) ? intl.formatNumber(value, options) : dash;
    return {
      whole: (value) => format(value, { maximumFractionDigits: 0 }),
      decimal: (value, digits) => format(value, { maximumFractionDigits: digits }),
      share: (value) =>
        format(value, {
          style: 'percent',
          maximumFractionDigits: Math.abs(value) < 0.1 && value !== 0 ? 1 : 0,
        }),
      signed: (value, digits = 0) =>
        format(value, { signDisplay: 'exceptZero', maximumFractionDigits: digits }),
      compact: (value) => {
        const written = format(value, { notation: 'compact', maximumFractionDigits: 2 });
        return language === 'kk' ? written.replace('тыс.', 'мың') : written;
      },
    };
  }, [intl, language]);
}
