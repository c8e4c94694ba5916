/** Texts, numbers and names of one language, for whoever writes files rather than the page. */
import { createIntl } from 'react-intl';
import type { Message, Problem } from '../domain/parsed.ts';
import type { Language, LocalizedText } from '../domain/territory/schema.ts';
import { inLanguage, type LaterTexts } from './inLanguage.ts';
import { messageText, problemText } from './message.ts';
import { isMessageKey, type MessageKey, messagesOf } from './messages.ts';
import { FORMAT_LOCALES, type NumberFormats, numberFormats } from './numbers.ts';
import type { TextValues } from './text.tsx';

export type Words<Key extends string = never> = {
  readonly language: Language;
  readonly text: (key: MessageKey | Key, values?: TextValues) => string;
  /** A text whose key is put together from ids of the packs; the id itself where there is none. */
  readonly named: (prefix: string, id: string, values?: TextValues) => string;
  /** A unit that heads a column: of many. */
  readonly unit: (id: string) => string;
  readonly name: (text: LocalizedText) => string;
  readonly message: (message: Message) => string;
  readonly problem: (problem: Problem) => string;
  readonly numbers: NumberFormats;
};

/** Stands for many: the head of a column has no number of its own. */
const MANY = 5;

/** @param later texts that are said besides those of the page. */
export function wordsOf<Key extends string>(
  language: Language,
  later: LaterTexts<Key>,
): Words<Key> {
  const intl = createIntl({
    locale: FORMAT_LOCALES[language],
    messages: { ...messagesOf(language), ...inLanguage(later, language) },
    defaultLocale: 'en',
  });
  // Put together once: tables say the same few words in each of a hundred thousand rows.
  const said = new Map<MessageKey | Key, string>();
  const text: Words<Key>['text'] = (key, values) => {
    if (values) return intl.formatMessage({ id: key }, values);
    const known = said.get(key) ?? intl.formatMessage({ id: key });
    said.set(key, known);
    return known;
  };
  const units = new Map<string, string>();
  const unit = (id: string): string => {
    const known = units.get(id) ?? named('factUnit', id, { count: MANY });
    units.set(id, known);
    return known;
  };
  const named: Words['named'] = (prefix, id, values) => {
    const key = `${prefix}.${id}`;
    return isMessageKey(key) ? text(key, values) : id;
  };
  const isKey = (key: string): key is MessageKey | Key =>
    isMessageKey(key) || Object.hasOwn(later, key);
  const message: Words['message'] = (said) => messageText(said, text, language, isKey);
  return {
    language,
    text,
    named,
    unit,
    name: (localized) => localized[language],
    message,
    problem: (problem) => problemText(problem, message),
    numbers: numberFormats(language),
  };
}
