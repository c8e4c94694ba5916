/** Texts of the scenario panel. */
export const scenario = {
  'scenario.intro': {
    kk: 'Мектепті картадан сүйреңіз, жаңасын қосыңыз, сыйымдылығын өзгертіңіз: көрсеткіштер бірден қайта есептеледі.',
    ru: 'Перетащите школу по карте, добавьте новую, измените вместимость: показатели пересчитаются сразу.',
    en: 'Drag a school over the map, add a new one, change its capacity: all figures follow at once.',
  },
  'scenario.add': { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  'scenario.addHint': {
    kk: 'Енді картадан орнын көрсетіңіз. Бас тарту: Esc.',
    ru: 'Теперь укажите место на карте. Отмена: Esc.',
    en: 'Now click its place on the map. Esc to cancel.',
  },
  'scenario.addAtCentre': {
    kk: 'Карта ортасына қою',
    ru: 'Поставить в центр карты',
    en: 'Place at the centre of the map',
  },
  'scenario.undo': { kk: 'Болдырмау', ru: 'Отменить', en: 'Undo' },
  'scenario.redo': { kk: 'Қайталау', ru: 'Вернуть', en: 'Redo' },
  'scenario.clear': { kk: 'Бәрін алып тастау', ru: 'Убрать все правки', en: 'Remove all edits' },
  'scenario.cleared': {
    kk: 'Барлық өзгеріс алынды',
    ru: 'Все правки убраны',
    en: 'All edits removed',
  },
  'scenario.drop': { kk: 'Өзгерісті алып тастау', ru: 'Убрать правку', en: 'Remove the edit' },
  'scenario.dropped': { kk: 'Өзгеріс алынды', ru: 'Правка убрана', en: 'Edit removed' },
  'scenario.edits': { kk: 'Өзгерістер', ru: 'Правки', en: 'Edits' },
  'scenario.none': {
    kk: 'Әзірге өзгеріс жоқ: карта бастапқы жоспарды көрсетеді.',
    ru: 'Правок пока нет: карта показывает исходный план.',
    en: 'No edits yet: the map shows the baseline.',
  },
  'scenario.openFile': {
    kk: 'Сценарий файлын ашу',
    ru: 'Открыть файл сценария',
    en: 'Open a scenario file',
  },
  'scenario.opened': { kk: 'Файл ашылды', ru: 'Файл открыт', en: 'File opened' },
  'scenario.effect': {
    kk: 'Бастапқы жоспармен салыстырғанда',
    ru: 'По сравнению с исходным планом',
    en: 'Compared with the baseline',
  },
  'scenario.size.seats': { kk: 'Мектептегі орын саны', ru: 'Мест в школе', en: 'School places' },
  'scenario.size.places': { kk: 'Орын саны', ru: 'Число мест', en: 'Places' },
  'scenario.size.visits a shift': {
    kk: 'Ауысымдағы қабылдау',
    ru: 'Посещений в смену',
    en: 'Visits a shift',
  },
  'scenario.size.beds': { kk: 'Төсек-орын', ru: 'Число коек', en: 'Beds' },
  'scenario.size.m2': { kk: 'Тұрғын үй, м²', ru: 'Жильё, м²', en: 'Homes, m²' },
  'scenario.openYear': { kk: 'Ашылу жылы', ru: 'Год открытия', en: 'Opening year' },
  'scenario.allPhases': { kk: 'барлық кезең', ru: 'все очереди', en: 'all phases' },
  'scenario.openedBy': {
    kk: '{year, number, ::group-off} жылы ашылғаны: {value}',
    ru: 'Открыто в {year, number, ::group-off} году: {value}',
    en: 'Open in {year, number, ::group-off}: {value}',
  },
  'scenario.openYearOfPhase': {
    kk: '{phase}-кезеңнің ашылу жылы',
    ru: 'Год открытия очереди {phase}',
    en: 'Opening year of phase {phase}',
  },
  'scenario.fromExtensions': {
    kk: 'Оның ішінде кеңейту жобасынан: {value}. Жобаның өзін бөлек өзгертуге болады.',
    ru: 'Из них по проекту расширения: {value}. Сам проект меняется отдельно.',
    en: 'Of them from an extension project: {value}. The project itself is changed separately.',
  },
  'scenario.close': { kk: 'Осы жылы жабу', ru: 'Закрыть в этом году', en: 'Close it this year' },
  'scenario.remove': {
    kk: 'Жоспардан алып тастау',
    ru: 'Убрать из плана',
    en: 'Take out of the plan',
  },
  'scenario.suggest': {
    kk: 'Ең жақсы орындарды табу',
    ru: 'Найти лучшие места',
    en: 'Find the best places',
  },
  'scenario.suggestHelp': {
    kk: 'Стандарт қашықтығына ең көп баланы қосатын {count} орын: есептеу оңтайлы шешімнен алшақтықты көрсетеді.',
    ru: '{count, plural, one {# место, которое приведёт} few {# места, которые приведут} other {# мест, которые приведут}} больше всего детей в пределы стандарта; расчёт называет разрыв с оптимумом.',
    en: 'The {count} places that bring most children within the standard; the computation tells the gap to the best possible.',
  },
  'scenario.suggested': {
    kk: '+{value} бала стандарт ішінде, оптимумнан алшақтығы {gap}',
    ru: '+{value} детей в пределах стандарта, разрыв с оптимумом {gap}',
    en: '+{value} children within the standard, {gap} from the best possible',
  },
} as const;
