/** How figures are written: one rule for each kind of figure, whoever shows it. */
import type { Language } from '../domain/territory/schema.ts';

/** Browsers carry no Kazakh number formats; Russian ones are written the same way (1 234,5). */
export const FORMAT_LOCALES: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en' };

export type NumberFormats = {
  /** 1 234 567, no decimals. */
  readonly whole: (value: number) => string;
  /** Up to so many decimals. */
  readonly decimal: (value: number, digits: number) => string;
  /** 0.3142 → 31.4 %, everywhere. */
  readonly share: (value: number) => string;
  /** 0.021 → +2.1 %, for growth. */
  readonly signedShare: (value: number) => string;
  /** Difference of two shares in percentage points: 0.0213 → +2.13. */
  readonly points: (value: number) => string;
  /** With sign, for differences. */
  readonly signed: (value: number, digits?: number) => string;
  /** Short: 1.2 M, 350 K in the manner of the language. */
  readonly compact: (value: number) => string;
};

const DASH = '–';
/** The sign of what rounds to nothing. */
const NEGATIVE_NOTHING = /^[-\u2212](?=0(?:[.,]0+)?\D*$)/;

/** Number formats of the language; what is not a number reads as a dash, and nothing as "-0". */
export function numberFormats(language: Language): NumberFormats {
  const made = new Map<string, Intl.NumberFormat>();
  const format = (value: number, options: Intl.NumberFormatOptions): string => {
    if (!Number.isFinite(value)) return DASH;
    const key = JSON.stringify(options);
    const known = made.get(key) ?? new Intl.NumberFormat(FORMAT_LOCALES[language], options);
    made.set(key, known);
    return known.format(value).replace(NEGATIVE_NOTHING, '');
  };
  return {
    whole: (value) => format(value, { maximumFractionDigits: 0 }),
    decimal: (value, digits) => format(value, { maximumFractionDigits: digits }),
    share: (value) => format(value, { style: 'percent', maximumFractionDigits: 1 }),
    signedShare: (value) =>
      format(value, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    points: (value) => format(value * 100, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }),
    signed: (value, digits = 0) =>
      format(value, { signDisplay: 'exceptZero', maximumFractionDigits: digits }),
    compact: (value) => {
      const written = format(value, { notation: 'compact', maximumFractionDigits: 2 });
      return language === 'kk' ? written.replace('тыс.', 'мың') : written;
    },
  };
}

/** How a spreadsheet set to the language reads a table: what parts its fields, and its decimals. */
export type CsvDialect = { readonly separator: ',' | ';'; readonly decimalSign: '.' | ',' };

export function csvDialect(language: Language): CsvDialect {
  return language === 'en'
    ? { separator: ',', decimalSign: '.' }
    : { separator: ';', decimalSign: ',' };
}

/** A number for a spreadsheet set to the language: no groups, its own decimal sign. */
export function csvNumber(value: number, language: Language): string {
  return String(value).replace('.', csvDialect(language).decimalSign);
}
