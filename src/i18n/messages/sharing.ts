/** Texts of frames, pictures, slides and paper. */
export const sharing = {
  'embed.openWhole': {
    kk: 'Толық картаны ашу',
    ru: 'Открыть карту целиком',
    en: 'Open the whole map',
  },
  'embed.title': { kk: 'Бетке кірістіру', ru: 'Встроить в страницу', en: 'Embed in a page' },
  'embed.copy': { kk: 'Кодты көшіру', ru: 'Скопировать код', en: 'Copy the code' },
  'picture.title': { kk: 'Сурет пен слайд', ru: 'Картинка и слайд', en: 'Picture and slide' },
  'picture.png': { kk: 'PNG суреті', ru: 'Картинка PNG', en: 'PNG picture' },
  'picture.pptx': { kk: 'PowerPoint слайды', ru: 'Слайд PowerPoint', en: 'PowerPoint slide' },
  'picture.print': { kk: 'Басып шығару', ru: 'Печать', en: 'Print' },
  'picture.making': { kk: 'Дайындалуда…', ru: 'Готовится…', en: 'In the making…' },
  'picture.failed': {
    kk: 'Сурет шықпады: карта әлі сызылмаған. Қайталап көріңіз.',
    ru: 'Не получилось: карта ещё не нарисована. Повторите.',
    en: 'That did not work: the map is not drawn yet. Try again.',
  },
  'picture.heading': {
    kk: '{territory}, {year}: {measure}',
    ru: '{territory}, {year}: {measure}',
    en: '{territory}, {year}: {measure}',
  },
  'picture.source': {
    kk: 'Аумақ картасының моделі; бір бөлігі бағалау мен шартты деректер. Дереккөздер картада.',
    ru: 'Модель карты «Аумақ»; часть данных оценочная и условная. Источники – на карте.',
    en: 'Model of the Aumaq map; some of it estimated or schematic. Sources on the map.',
  },
  'picture.live': { kk: 'Тірі карта', ru: 'Живая карта', en: 'Live map' },
  'handover.code': {
    kk: 'Телефонға арналған код',
    ru: 'Код для телефона',
    en: 'Code for a phone',
  },
} as const;
