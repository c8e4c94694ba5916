/**
 * Where a row of a pack comes from, in the language of the page. Packs write sources as remarks
 * put together: "zakon.kz 2026-01-05 (city administration): rounded; drawn by hand". Each remark
 * has its text; addresses and dates of the press stand as they are. Long lists: import it only
 * from parts of the page that are fetched later.
 */
import type { Language } from '../domain/territory/schema.ts';
import { almatySources } from './messages/sources/almaty.ts';
import { commonSources } from './messages/sources/common.ts';
import { kazakhstanSources } from './messages/sources/kazakhstan.ts';
import type { SourceTexts } from './messages/sources/sourceTexts.ts';

const texts: SourceTexts = { ...commonSources, ...almatySources, ...kazakhstanSources };

const HOST = String.raw`(?:[a-z0-9-]+\.)+[a-z]{2,}`;
const DATE = String.raw`(?:(?:\d{2}\.\d{2}\.)?\d{4}|\d{4}-\d{2}(?:-\d{2})?)`;
/** An address of the press, a date, or several of them. */
const CITATION = new RegExp(
  `^(?:${HOST}(?: ${DATE})?|${DATE})(?:(?:, | and )${HOST}(?: ${DATE})?)*$`,
);
/** What stands between two remarks. */
const SEPARATOR = new RegExp(String.raw`(; |: | \(|\)(?:, | )?| in (?=${HOST}))`);
/** A figure, but not the digit of "m2" or "H3". */
const FIGURE = /(?<![\p{L}\d])\d+(?:,\d{3})*(?:\.\d+)?/gu;

/** The source as people read it; what has no text is quoted as the pack writes it. */
export function sourceText(source: string, language: Language): string {
  return (
    keptText(source, language) ??
    source
      .split(SEPARATOR)
      .map((part, index) =>
        index % 2 === 1 ? separator(part, language) : partText(part, language),
      )
      .join('')
  );
}

/** Remarks of a source that have no text in Kazakh and Russian. */
export function untoldRemarks(source: string): string[] {
  if (keptText(source, 'kk') !== null) return [];
  return source
    .split(SEPARATOR)
    .filter(
      (part, index) =>
        index % 2 === 0 && part !== '' && !CITATION.test(part) && keptText(part, 'kk') === null,
    );
}

function partText(part: string, language: Language): string {
  return keptText(part, language) ?? (CITATION.test(part) ? citation(part, language) : part);
}

function keptText(remark: string, language: Language): string | null {
  const figures: string[] = [];
  const pattern = remark.replace(FIGURE, (figure) => `{${figures.push(figure)}}`);
  const key = Object.hasOwn(texts, remark) ? remark : pattern;
  if (!Object.hasOwn(texts, key)) return null;
  const text = texts[key]?.[language] ?? key;
  return text.replace(/\{(\d+)\}/g, (_, number) =>
    writtenFigure(figures[Number(number) - 1] ?? '', language),
  );
}

/** 12,345.6 as English writes it; 12 345,6 in Kazakh and Russian. Years have no group of thousands. */
function writtenFigure(figure: string, language: Language): string {
  const [whole = '', decimals] = figure.replaceAll(',', '').split('.');
  const grouped = whole.length < 5 && !figure.includes(',') ? whole : groups(whole, language);
  if (decimals === undefined) return grouped;
  return `${grouped}${language === 'en' ? '.' : ','}${decimals}`;
}

function groups(whole: string, language: Language): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, language === 'en' ? ',' : '\u00a0');
}

function separator(between: string, language: Language): string {
  return between === ' in ' && language !== 'en' ? ', ' : between;
}

function citation(text: string, language: Language): string {
  if (language === 'en') return text;
  return text
    .replaceAll(' and ', ', ')
    .replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1')
    .replace(/(\d{4})-(\d{2})/g, '$2.$1');
}
