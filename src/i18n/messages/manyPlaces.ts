/** Texts of several places at once, of moving by keyboard, and of areas that are drawn. */
export const manyPlaces = {
  'many.choose': {
    kk: 'Бірнеше нысан таңдау',
    ru: 'Выбрать несколько объектов',
    en: 'Choose several places',
  },
  'many.chooseHint': {
    kk: 'Картадан нысандарды бірінен кейін бірін түртіңіз. Пернетақтамен: Shift басып шертіңіз немесе жақтау сызыңыз.',
    ru: 'Касайтесь объектов на карте один за другим. С мышью: щелчок с Shift или рамка с Shift.',
    en: 'Tap places on the map one after the other. By mouse: click with Shift, or draw a box with Shift.',
  },
  'many.title': {
    kk: 'Таңдалған нысандар: {count}',
    ru: 'Выбрано объектов: {count}',
    en: '{count, plural, one {# place} other {# places}} chosen',
  },
  'many.leaveOut': { kk: 'Таңдаудан шығару', ru: 'Убрать из выбора', en: 'Leave out' },
  'many.remove': { kk: 'Алып тастау', ru: 'Убрать', en: 'Take out' },
  'many.years': {
    kk: 'Ашылуын жылжыту, жыл',
    ru: 'Сдвиг открытия, лет',
    en: 'Shift the opening, years',
  },
  'many.shift': {
    kk: '{years} жылға жылжыту',
    ru: 'Сдвинуть на {years} {years, plural, one {год} few {года} other {лет}}',
    en: 'Shift by {years, plural, one {# year} other {# years}}',
  },
  'many.moved': {
    kk: 'Көшірілді: {count} нысан',
    ru: 'Перенесено объектов: {count}',
    en: 'Moved: {count, plural, one {# place} other {# places}}',
  },
  'many.removed': {
    kk: 'Алып тасталды: {count} нысан',
    ru: 'Убрано объектов: {count}',
    en: 'Taken out: {count, plural, one {# place} other {# places}}',
  },
  'many.shifted': {
    kk: 'Мерзімі жылжытылды: {count} жоба, {years} жыл',
    ru: 'Сдвинуто проектов: {count}, на {years} {years, plural, one {год} few {года} other {лет}}',
    en: 'Rescheduled: {count, plural, one {# project} other {# projects}} by {years, plural, one {# year} other {# years}}',
  },
  'move.byMetres': { kk: 'Метрмен жылжыту', ru: 'Сдвинуть на метры', en: 'Move by metres' },
  'move.northM': {
    kk: 'Солтүстікке, м (оңтүстікке – минус)',
    ru: 'На север, м (на юг – минус)',
    en: 'North, m (south: minus)',
  },
  'move.eastM': {
    kk: 'Шығысқа, м (батысқа – минус)',
    ru: 'На восток, м (на запад – минус)',
    en: 'East, m (west: minus)',
  },
  'move.moved': {
    kk: 'Бұрынғы орнынан {distance} м.',
    ru: 'Перенесено на {distance} м.',
    en: 'Moved by {distance} m.',
  },
  'move.keys': {
    kk: 'Пернетақтамен: Ctrl+Shift+көрсеткі – 10 м.',
    ru: 'Клавишами: Ctrl+Shift+стрелка – на 10 м.',
    en: 'By keyboard: Ctrl+Shift+arrow, 10 m.',
  },
  'many.cut': { kk: 'Басқа жерге көшіру', ru: 'Перенести в другое место', en: 'Move elsewhere' },
  'many.putHint': {
    kk: 'Енді картадан жаңа орнын көрсетіңіз ({count}).',
    ru: 'Теперь укажите новое место на карте ({count}).',
    en: 'Now choose the new place on the map ({count}).',
  },
  'many.putKeys': {
    kk: 'Пернетақтамен: картаны жылжытып, Ctrl+V немесе Enter; бас тарту – Esc.',
    ru: 'Клавишами: сдвиньте карту, Ctrl+V или Enter; отмена – Esc.',
    en: 'By keyboard: move the map, Ctrl+V or Enter; Esc to cancel.',
  },
  'many.area': {
    kk: 'Құрылыс аумағын сызу',
    ru: 'Нарисовать территорию застройки',
    en: 'Draw a development area',
  },
  'many.drawHint': {
    kk: 'Аумақтың бұрыштарын картадан бірінен кейін бірін көрсетіңіз.',
    ru: 'Укажите на карте углы территории один за другим.',
    en: 'Choose the corners of the area on the map one after the other.',
  },
  'many.drawKeys': {
    kk: 'Пернетақтамен: Enter – ортадағы бұрыш, Backspace – соңғысын алу, Ctrl+Enter – аяқтау, Esc – бас тарту.',
    ru: 'Клавишами: Enter – угол в центре, Backspace – убрать последний, Ctrl+Enter – готово, Esc – отмена.',
    en: 'By keyboard: Enter a corner at the centre, Backspace takes the last one back, Ctrl+Enter finishes, Esc cancels.',
  },
  'many.drawn': {
    kk: 'Бұрыш: {count}, {area} га.',
    ru: 'Углов: {count}, {area} га.',
    en: 'Corners: {count}, {area} ha.',
  },
  'many.cornerAtCentre': {
    kk: 'Ортаға бұрыш қою',
    ru: 'Угол в центре карты',
    en: 'Corner at the centre',
  },
  'many.dropCorner': { kk: 'Соңғысын алу', ru: 'Убрать последний', en: 'Take the last one back' },
  'many.finish': { kk: 'Аяқтау', ru: 'Готово', en: 'Finish' },
} as const;
