/** Days as people write them. Browsers carry no Kazakh names of months: kk and ru write 29.11.2026. */
import type { Language } from '../domain/territory/schema.ts';

const DATE_LOCALES: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en-GB' };

const dayOf = (language: Language): Intl.DateTimeFormatOptions => ({
  day: language === 'en' ? 'numeric' : '2-digit',
  month: language === 'en' ? 'short' : '2-digit',
  year: 'numeric',
});

/** @param day in ISO 8601, 2026-11-29. */
export function dayText(day: string, language: Language): string {
  const options = { ...dayOf(language), timeZone: 'UTC' };
  return new Intl.DateTimeFormat(DATE_LOCALES[language], options).format(new Date(day));
}

/** Day and time of the device. @param ms since 1970. */
export function momentText(ms: number, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(DATE_LOCALES[language], {
    ...dayOf(language),
    ...options,
  }).format(ms);
}
