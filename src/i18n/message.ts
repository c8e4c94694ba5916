/** Texts that the domain names by key: remarks on files and links, entries of the history. */
import { useCallback } from 'react';
import type { Message, Problem } from '../domain/parsed.ts';
import type { Language } from '../domain/territory/schema.ts';
import { isMessageKey, type MessageKey } from './messages.ts';
import { type TextValues, useLanguage, useText } from './text.tsx';

/** Where the texts of parameters with such a name are found. */
const TERMS: Readonly<Record<string, string>> = {
  unit: 'factUnit',
  finance: 'finance',
  service: 'standard',
  part: 'linkPart',
  why: 'dropped',
};

/**
 * The text of a message, its names in that language.
 * @param isKey whether `text` has it.
 */
export function messageText<Key extends string>(
  { key, params }: Message,
  text: (key: Key | MessageKey, values?: TextValues) => string,
  language: Language,
  isKey: (key: string) => key is Key | MessageKey,
): string {
  if (!isKey(key)) return key;
  // Units, services and parts of a link come by their id, some words as the key of their text.
  const count = [params.value, params.threshold].find((one) => typeof one === 'number') ?? 0;
  const termOf = (name: string, value: string) => {
    const term = [`${TERMS[name] ?? ''}.${value}`, value].find(isMessageKey);
    return term ? text(term, { count }) : value;
  };
  const values: TextValues = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'object') values[name] = value[language];
    else values[name] = typeof value === 'string' ? termOf(name, value) : value;
  }
  return text(key, values);
}

/** The text of a message, its names in the language of the page. */
export function useMessage(): (message: Message) => string {
  const text = useText();
  const language = useLanguage();
  return useCallback(
    (message) => messageText(message, text, language, isMessageKey),
    [text, language],
  );
}

/** What is wrong, where, and what to do about it; in English where no text was written for it. */
export function problemText(
  { where, what, remedy, message }: Problem,
  textOf: (message: Message) => string,
): string {
  return message ? textOf(message) : `${where}: ${what}. ${remedy}`;
}

/** What is wrong, in the language of the page. */
export function useProblemText(): (problem: Problem) => string {
  const message = useMessage();
  return useCallback((problem) => problemText(problem, message), [message]);
}
