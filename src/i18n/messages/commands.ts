/** Texts of the command palette and of the list of keys. */
export const commands = {
  'command.palette': { kk: 'Пәрмендер', ru: 'Команды', en: 'Commands' },
  'command.search': {
    kk: 'Панель, қабат, жоспар, нысан немесе әрекет',
    ru: 'Панель, слой, план, объект или действие',
    en: 'A panel, layer, plan, place or action',
  },
  'command.nothing': { kk: 'Ештеңе табылмады', ru: 'Ничего не найдено', en: 'Nothing found' },
  'command.keys': { kk: 'Пернелер', ru: 'Клавиши', en: 'Keys' },
  'command.keysAll': {
    kk: 'Барлық пәрмен «{keys}» пернелерімен ашылады.',
    ru: 'Все команды открывает «{keys}».',
    en: '“{keys}” opens all commands.',
  },
  'command.group.actions': { kk: 'Әрекеттер', ru: 'Действия', en: 'Actions' },
  'command.group.panels': { kk: 'Панельдер', ru: 'Панели', en: 'Panels' },
  'command.group.layers': { kk: 'Қабаттар', ru: 'Слои', en: 'Layers' },
  'command.group.plans': { kk: 'Жоспарлар', ru: 'Планы', en: 'Plans' },
  'command.group.places': { kk: 'Нысандар', ru: 'Объекты', en: 'Places' },
  'command.group.look': { kk: 'Көрініс', ru: 'Вид', en: 'Look' },
  'command.showLayer': { kk: 'Көрсету: {name}', ru: 'Показать: {name}', en: 'Show: {name}' },
  'command.hideLayer': { kk: 'Жасыру: {name}', ru: 'Скрыть: {name}', en: 'Hide: {name}' },
  'command.openPlan': {
    kk: 'Жоспарды ашу: {name}',
    ru: 'Открыть план: {name}',
    en: 'Open the plan: {name}',
  },
  'command.add': {
    kk: 'Картаға қосу: {name}',
    ru: 'Добавить на карту: {name}',
    en: 'Add to the map: {name}',
  },
  'command.colourBy': { kk: 'Бояу: {name}', ru: 'Раскрасить: {name}', en: 'Colour by: {name}' },
  'command.compareWithBaseline': {
    kk: 'Бастапқы жоспармен салыстыру',
    ru: 'Сравнить с исходным планом',
    en: 'Compare with the baseline',
  },
  'command.branchPlan': {
    kk: 'Ашық жоспардан тармақ бастау',
    ru: 'Начать ветку от открытого плана',
    en: 'Branch the open plan',
  },
} as const;
