/** Why a territory at an address was not opened, for the notes of the page: the sheet's own texts are not there. */
import { createIntl } from 'react-intl';
import type { MessageParam, Problem } from '../../domain/parsed.ts';
import { LANGUAGES, type Language } from '../../domain/territory/schema.ts';
import { importMessagesOf, isImportKey } from '../../i18n/importTexts.ts';
import { FORMAT_LOCALES } from '../../i18n/numbers.ts';

/** The same problem with its text in all languages; one that the page has a text for stays as it is. */
export function packNotOpened(problem: Problem): Problem {
  const { message } = problem;
  if (!message || !isImportKey(message.key)) return problem;
  const { key, params } = message;
  const said = (language: Language): string => {
    const messages = importMessagesOf(language);
    const values = Object.entries(params).map(([name, value]) => [name, inOne(value, language)]);
    return createIntl({ locale: FORMAT_LOCALES[language], messages }).formatMessage(
      { id: key },
      Object.fromEntries(values),
    );
  };
  const told = Object.fromEntries(
    LANGUAGES.map((language) => [language, said(language)]),
  ) as Record<Language, string>;
  return { ...problem, message: { key: 'note.packNotOpened', params: { told } } };
}

function inOne(value: MessageParam, language: Language): string | number {
  return typeof value === 'object' ? value[language] : value;
}
