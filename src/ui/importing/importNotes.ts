/** What an import has to say once the sheet is gone: its texts are not there, so it is said in all languages. */
import { createIntl } from 'react-intl';
import type { MessageParam, Problem } from '../../domain/parsed.ts';
import { LANGUAGES, type Language, type LocalizedText } from '../../domain/territory/schema.ts';
import { type ImportKey, importMessagesOf, isImportKey } from '../../i18n/importTexts.ts';
import { FORMAT_LOCALES } from '../../i18n/numbers.ts';
import type { TerritoryCounts } from '../../importing/territory/buildTerritory.ts';

type Say = (key: ImportKey, values?: Readonly<Record<string, MessageParam>>) => string;

/** Why a territory at an address was not opened; a problem that the page has a text for stays as it is. */
export function packNotOpened(problem: Problem): Problem {
  const { message } = problem;
  if (!message || !isImportKey(message.key)) return problem;
  const { key, params } = message;
  const told = inAll((say) => say(key, params));
  return { ...problem, message: { key: 'note.packNotOpened', params: { told } } };
}

/** What has become of rows in the new version. @param isKept whether the browser had room for it. */
export function rowsPut(values: Readonly<Record<string, number>>, isKept: boolean): Problem {
  return made(
    inAll((say) => [`${say('import.kept', values)}.`, ...whereKept(say, isKept)].join(' ')),
  );
}

/** What a new territory is made of. @param isKept whether the browser had room for it. */
export function territoryMade(
  { services, residential, residents }: TerritoryCounts,
  isKept: boolean,
): Problem {
  return made(
    inAll((say) => {
      const found = [
        ...[...services].map(([service, { kept }]) => [`import.kind.${service}`, kept] as const),
        ['import.homes', residential] as const,
      ].flatMap(([key, count]) =>
        count > 0 ? say('import.ofKind', { kind: say(key), count }) : [],
      );
      return [
        say('import.madeOf', { found: found.join(', '), residents }),
        say('import.capacitiesAssumed'),
        ...whereKept(say, isKept),
      ].join(' ');
    }),
  );
}

/** That there is no room is told by a note of its own. */
const whereKept = (say: Say, isKept: boolean) => (isKept ? [say('import.isKeptHere')] : []);

function made(told: LocalizedText): Problem {
  return {
    where: 'import',
    what: told.en,
    remedy: '',
    message: { key: 'note.territoryMade', params: { told } },
  };
}

function inAll(sentence: (say: Say) => string): LocalizedText {
  const said = (language: Language): string => {
    const intl = createIntl({
      locale: FORMAT_LOCALES[language],
      messages: importMessagesOf(language),
    });
    return sentence((key, values = {}) =>
      intl.formatMessage(
        { id: key },
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, inOne(value, language)]),
        ),
      ),
    );
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, said(language)])) as Record<
    Language,
    string
  >;
}

function inOne(value: MessageParam, language: Language): string | number {
  return typeof value === 'object' ? value[language] : value;
}
