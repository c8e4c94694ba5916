/** Texts of the scenario panel. */
export const scenario = {
  'scenario.intro': {
    kk: 'Мектепті картадан сүйреңіз, жаңасын қосыңыз, сыйымдылығын өзгертіңіз: көрсеткіштер бірден қайта есептеледі.',
    ru: 'Перетащите школу по карте, добавьте новую, измените вместимость: показатели пересчитаются сразу.',
    en: 'Drag a school across the map, add a new one, change its capacity: all figures follow at once.',
  },
  'scenario.add': { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  'scenario.addHint': {
    kk: 'Енді картадан орнын көрсетіңіз.',
    ru: 'Теперь укажите место на карте.',
    en: 'Now choose its place on the map.',
  },
  'scenario.addEscape': { kk: 'Бас тарту: Esc.', ru: 'Отмена: Esc.', en: 'Esc to cancel.' },
  'scenario.addAtCentre': {
    kk: 'Карта ортасына қою',
    ru: 'Поставить в центр карты',
    en: 'Place at the centre of the map',
  },
  'scenario.undo': { kk: 'Болдырмау', ru: 'Отменить', en: 'Undo' },
  'scenario.redo': { kk: 'Қайтадан орындау', ru: 'Вернуть', en: 'Redo' },
  'scenario.clear': { kk: 'Бәрін алып тастау', ru: 'Убрать все правки', en: 'Remove all edits' },
  'scenario.cleared': {
    kk: 'Барлық өзгеріс алып тасталды',
    ru: 'Все правки убраны',
    en: 'All edits removed',
  },
  'scenario.drop': { kk: 'Өзгерісті алып тастау', ru: 'Убрать правку', en: 'Remove the edit' },
  'scenario.dropped': { kk: 'Өзгеріс алып тасталды', ru: 'Правка убрана', en: 'Edit removed' },
  'scenario.edits': { kk: 'Өзгерістер', ru: 'Правки', en: 'Edits' },
  'scenario.none': {
    kk: 'Әзірге өзгеріс жоқ: карта бастапқы жоспарды көрсетеді.',
    ru: 'Правок пока нет: карта показывает исходный план.',
    en: 'No edits yet: the map shows the baseline.',
  },
  'scenario.effect': {
    kk: 'Бастапқы жоспармен салыстырғанда',
    ru: 'По сравнению с исходным планом',
    en: 'Compared with the baseline',
  },
  'scenario.size.seats': { kk: 'Мектептегі орын саны', ru: 'Мест в школе', en: 'School places' },
  'scenario.size.places': { kk: 'Орын саны', ru: 'Число мест', en: 'Places' },
  'scenario.size.visits a shift': {
    kk: 'Ауысымына қабылдау',
    ru: 'Посещений в смену',
    en: 'Visits per shift',
  },
  'scenario.size.beds': { kk: 'Төсек-орын', ru: 'Число коек', en: 'Beds' },
  'scenario.size.m2': { kk: 'Тұрғын үй, м²', ru: 'Жильё, м²', en: 'Homes, m²' },
  'scenario.size.jobs': {
    kk: 'Тұрақты жұмыс орны',
    ru: 'Постоянных рабочих мест',
    en: 'Permanent jobs',
  },
  'scenario.openYear': { kk: 'Ашылу жылы', ru: 'Год открытия', en: 'Opening year' },
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
    en: 'Of these, from an extension project: {value}. The project itself is changed separately.',
  },
  'scenario.remove': {
    kk: 'Жоспардан алып тастау',
    ru: 'Убрать из плана',
    en: 'Take out of the plan',
  },
  'homes.title': { kk: 'Жаңа үйлер', ru: 'Новые дома', en: 'New homes' },
  'homes.totals': {
    kk: 'Қала халқы таңдалған болжам бойынша өседі: жаңа үй адам қоспайды, қайда тұратынын өзгертеді. Сондықтан әсері қала қосындысында емес, өз ұяшығында көрінеді.',
    ru: 'Население города растёт по выбранному прогнозу: новые дома не прибавляют людей, а меняют, где они живут. Поэтому действие видно не в сумме по городу, а в своей ячейке.',
    en: 'The city’s population follows the chosen forecast: new homes add no people, they change where people live. So their effect shows in their own cell, not in the city total.',
  },
  'homes.moving': {
    kk: 'Қоныстану: {from}–{to} жылдар.',
    ru: 'Заселение: {from}–{to} годы.',
    en: 'People move in from {from} to {to}.',
  },
  'homes.living': {
    kk: '{year} жылдың басында мұнда {residents} адам тұрады, оның {pupils} мектеп жасында.',
    ru: 'На начало {year} года здесь живут {residents} чел., из них школьного возраста – {pupils}.',
    en: 'At the start of {year}, {residents} people live here, {pupils} of them of school age.',
  },
  'homes.from': {
    kk: 'Кіргендердің {newcomers} адамы – аумаққа жаңа келгендер, {movers} адамы – аумақ ішінде көшкендер.',
    ru: 'Из въехавших {newcomers} – новые для территории, {movers} – переехавшие внутри неё.',
    en: 'Of those who moved in, {newcomers} are new to the territory and {movers} moved within it.',
  },
  'homes.cell': {
    kk: 'Үйлер тұрған ұяшықта: оқушы – {pupils}, орынсыз қалғаны – {unplaced}.',
    ru: 'В ячейке этих домов: учеников – {pupils}, без места – {unplaced}.',
    en: 'In the cell of these homes: pupils {pupils}, without a place {unplaced}.',
  },
  'homes.cellChanges': {
    kk: 'Үйлер тұрған ұяшықта бастапқы жоспармен салыстырғанда: оқушы {pupilsBefore} → {pupils}, орынсыз қалғаны {unplacedBefore} → {unplaced}.',
    ru: 'В ячейке этих домов по сравнению с исходным планом: учеников {pupilsBefore} → {pupils}, без места {unplacedBefore} → {unplaced}.',
    en: 'In the cell of these homes, compared with the baseline: pupils {pupilsBefore} → {pupils}, without a place {unplacedBefore} → {unplaced}.',
  },
} as const;
