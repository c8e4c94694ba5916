/** What can be wrong with an exhibition.json, for the technician who has written it. */
export const exhibitionFile = {
  'config.notJson': {
    kk: '{where}: {line}-жолда JSON бұзылған. Үтір, тырнақша мен жақшаларды тексеріңіз; әзірге әдепкі мәндер қолданылады.',
    ru: '{where}: в строке {line} JSON нарушен. Проверьте запятые, кавычки и скобки; пока действуют значения по умолчанию.',
    en: '{where}: the JSON is broken in line {line}. Check commas, quotes and brackets; until then the defaults hold.',
  },
  'config.notObject': {
    kk: '{where}: файл жүйелі жақшамен ашылып, жабылуы керек; әзірге әдепкі мәндер қолданылады.',
    ru: '{where}: файл должен начинаться и кончаться фигурной скобкой; пока действуют значения по умолчанию.',
    en: '{where}: the file must begin and end with a curly bracket; until then the defaults hold.',
  },
  'config.unreachable': {
    kk: '{where}: файл оқылмады. Желіні тексеріңіз; әзірге әдепкі мәндер қолданылады.',
    ru: '{where}: файл не прочитан. Проверьте сеть; пока действуют значения по умолчанию.',
    en: '{where}: the file could not be read. Check the network; until then the defaults hold.',
  },
  'config.unknownField': {
    kk: '{where}: мұндай параметр жоқ. Алып тастаңыз; бар параметрлер: {known}.',
    ru: '{where}: такой настройки нет. Уберите её; есть: {known}.',
    en: '{where}: there is no such setting. Remove it; the settings are: {known}.',
  },
  'config.wrongField': {
    kk: '{where}: мәні жарамайды. Керегі: {expected}. Түзетілгенше: {kept}.',
    ru: '{where}: значение не подходит. Нужно: {expected}. До исправления: {kept}.',
    en: '{where}: this value is not valid. Needed: {expected}. Until it is corrected: {kept}.',
  },
  'config.story': {
    kk: '{where}: мұндай әңгіме жоқ: {unknown}. Бар әңгімелер: {known}.',
    ru: '{where}: нет истории {unknown}. Есть: {known}.',
    en: '{where}: there is no story {unknown}. The stories are: {known}.',
  },
  'config.startLanguage': {
    kk: '{where}: бастапқы тіл ({language}) тізімде жоқ. Оған да түйме қосылды; тізімге жазып қойыңыз.',
    ru: '{where}: языка начала ({language}) нет в списке. Кнопка для него добавлена; впишите его.',
    en: '{where}: the first language ({language}) is not in the list. It was given a button; add it to the list.',
  },
  'config.expects.version': { kk: '1', ru: '1', en: '1' },
  'config.expects.territory': {
    kk: 'almaty, kazakhstan немесе осы браузердегі өз аумағыңыз',
    ru: 'almaty, kazakhstan или своя территория в этом браузере',
    en: 'almaty, kazakhstan, or an own territory in this browser',
  },
  'config.expects.packs': {
    kk: 'бет жанындағы .aumaq.zip файлдарының тізімі',
    ru: 'список файлов .aumaq.zip рядом со страницей',
    en: 'a list of .aumaq.zip files beside the page',
  },
  'config.expects.language': {
    kk: 'kk, ru немесе en',
    ru: 'kk, ru или en',
    en: 'kk, ru or en',
  },
  'config.expects.languages': {
    kk: 'kk, ru, en тілдерінің тізімі',
    ru: 'список языков из kk, ru, en',
    en: 'a list chosen from kk, ru, en',
  },
  'config.expects.theme': {
    kk: 'light, dark немесе projector',
    ru: 'light, dark или projector',
    en: 'light, dark or projector',
  },
  'config.expects.stories': {
    kk: 'әңгіме атауларының (id) тізімі',
    ru: 'список имён (id) историй',
    en: 'a list of story ids',
  },
  'config.expects.tools': {
    kk: 'explore, game, story, handover тізімі',
    ru: 'список из explore, game, story, handover',
    en: 'a list chosen from explore, game, story, handover',
  },
  'config.expects.seconds': {
    kk: '1-ден 86 400-ге дейінгі секунд саны',
    ru: 'число секунд от 1 до 86 400',
    en: 'a number of seconds from 1 to 86,400',
  },
  'config.expects.schools': {
    kk: '1-ден 5-ке дейінгі бүтін сан',
    ru: 'целое число от 1 до 5',
    en: 'a whole number from 1 to 5',
  },
  'config.expects.pin': {
    kk: 'тырнақшадағы 4–8 цифр немесе null',
    ru: 'от 4 до 8 цифр в кавычках или null',
    en: '4 to 8 digits in quotes, or null',
  },
  'config.expects.address': {
    kk: 'https:// деп басталатын мекенжай немесе null',
    ru: 'адрес с https:// или null',
    en: 'an address with https://, or null',
  },
} as const;
