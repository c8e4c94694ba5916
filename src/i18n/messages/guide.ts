/** Texts of the first tour, of what an edit has changed, and of the map in words. */
export const guide = {
  'news.yearMoved': {
    kk: 'Картада енді – {year, number, ::group-off} жыл: бұл нысан сол жылы ашылады.',
    ru: 'На карте теперь {year, number, ::group-off} год: тогда откроется этот объект.',
    en: 'The map now shows {year, number, ::group-off}, the year in which this place opens.',
  },
  'news.backToYear': {
    kk: '{year, number, ::group-off} жылға оралу',
    ru: 'Вернуться к {year, number, ::group-off} году',
    en: 'Back to {year, number, ::group-off}',
  },
  'news.undone': {
    kk: 'Қайтарылды: {what}',
    ru: 'Отменено: {what}',
    en: 'Undone: {what}',
  },
  'news.coverage': {
    kk: '{what}: {share}, өзгерісі {change} п. т.',
    ru: '{what}: {share}, изменение {change} п. п.',
    en: '{what}: {share}, change {change} pp',
  },
  'news.unplaced': {
    kk: '{what}: {value}, өзгерісі {change}',
    ru: '{what}: {value}, изменение {change}',
    en: '{what}: {value}, change {change}',
  },
  'map.summary.whole': {
    kk: 'Бүкіл аумақ бойынша: {figure}.',
    ru: 'По всей территории: {figure}.',
    en: 'In the whole territory: {figure}.',
  },
  'map.summary.worst': {
    kk: 'Ең қиын жерлер: {places}.',
    ru: 'Хуже всего: {places}.',
    en: 'It is worst in: {places}.',
  },
  'map.summary.extremes': {
    kk: 'Ең көбі: {most}. Ең азы: {least}.',
    ru: 'Больше всего: {most}. Меньше всего: {least}.',
    en: 'Most: {most}. Least: {least}.',
  },
  'chart.asTable': { kk: 'Кесте түрінде', ru: 'Таблицей', en: 'As a table' },
  'list.showAll': {
    kk: 'Бәрін көрсету ({count, number})',
    ru: 'Показать все ({count, number})',
    en: 'Show all ({count, number})',
  },
  'list.showFewer': { kk: 'Қысқарту', ru: 'Свернуть', en: 'Show fewer' },
  'help.title': { kk: 'Анықтама', ru: 'Помощь', en: 'Help' },
  'tour.offer': {
    kk: 'Алғаш рет пе? Бес қадам:',
    ru: 'Впервые здесь? Пять шагов:',
    en: 'First time here? Five steps:',
  },
  'tour.decline': { kk: 'Керек емес', ru: 'Не нужно', en: 'No, thank you' },
  'tour.planner': { kk: 'Жоспарлаушыға', ru: 'Планировщику', en: 'For a planner' },
  'tour.visitor': { kk: 'Тұрғынға', ru: 'Жителю', en: 'For a resident' },
  'tour.presenter': { kk: 'Баяндамашыға', ru: 'Докладчику', en: 'For a presenter' },
  'tour.named': {
    kk: 'Бес қадам: {who}',
    ru: 'Пять шагов: {who}',
    en: 'Five steps: {who}',
  },
  'tour.watch': { kk: 'Әңгімені көру', ru: 'Смотреть историю', en: 'Watch a story' },
  'tour.leave': { kk: 'Таныстыруды жабу', ru: 'Закончить знакомство', en: 'Leave the tour' },
  'tour.next': { kk: 'Әрі қарай', ru: 'Дальше', en: 'Next' },
  'tour.back': { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  'tour.done': { kk: 'Дайын', ru: 'Готово', en: 'Done' },
  'tour.place': {
    kk: '{total} қадамның {number}-қадамы',
    ru: 'Шаг {number} из {total}',
    en: 'Step {number} of {total}',
  },
  'tour.region': { kk: 'Таныстыру', ru: 'Знакомство', en: 'Tour' },
} as const;
