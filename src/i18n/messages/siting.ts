/** Texts of "Where to build" that are needed beside its panel: the rest comes with it. */
export const siting = {
  'panel.siting': { kk: 'Қайда салу', ru: 'Где строить', en: 'Where to build' },
  'siting.open': { kk: 'Қайда салған жөн?', ru: 'Где построить?', en: 'Where to build?' },
  'siting.nameHint': {
    kk: 'Нысан міндетті түрде салынатын орынды картадан көрсетіңіз.',
    ru: 'Укажите на карте место, где объект должен быть обязательно.',
    en: 'Choose on the map where one has to be built.',
  },
  'siting.nameAtCentre': {
    kk: 'Картаның ортасында',
    ru: 'В центре карты',
    en: 'At the centre of the map',
  },
  'siting.heat': {
    kk: 'Тағы бір нысан не берер еді',
    ru: 'Что дал бы ещё один объект',
    en: 'What one more site would bring',
  },
  'siting.heat.seated': {
    kk: '{service}, {seats} орын, {year} ж.: ұяшықтың ортасында тұрса, норматив шегінен орын алатын орынсыз оқушылар, көп дегенде.',
    ru: '{service} на {seats} мест, {year} г.: сколько учеников без места, самое большее, получат место в пределах норматива, если поставить в середине ячейки.',
    en: '{service} of {seats} places, {year}: pupils without a place who would get one within the standard, at most, if it stood in the middle of the cell.',
  },
  'siting.heat.covering': {
    kk: '{service}, {year} ж.: ұяшықтың ортасында тұрса, норматив шегіне жаңадан кіретіндер.',
    ru: '{service}, {year} г.: сколько людей впервые окажутся в пределах норматива, если поставить в середине ячейки.',
    en: '{service}, {year}: people newly within the standard if it stood in the middle of the cell.',
  },
  'siting.heat.hide': { kk: 'Картадан алу', ru: 'Убрать с карты', en: 'Take off the map' },
  'siting.taken': {
    kk: 'Жоспарға {count} нысан қосылды',
    ru: 'В план {count, plural, one {добавлен # объект} few {добавлено # объекта} other {добавлено # объектов}}',
    en: '{count, plural, one {# site} other {# sites}} added to the plan',
  },
} as const;
