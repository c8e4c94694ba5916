/** Texts of the panel of tables. They come with it. */
export const tablesTexts = {
  'tables.choose': { kk: 'Кесте', ru: 'Таблица', en: 'Table' },
  'tables.search': { kk: 'Кестеден іздеу', ru: 'Найти в таблице', en: 'Find in the table' },
  'tables.columns': { kk: 'Бағандар', ru: 'Столбцы', en: 'Columns' },
  'tables.rows': {
    kk: '{shown} / {all} жол',
    ru: 'Строк: {shown} из {all}',
    en: '{shown} of {all} rows',
  },
  'tables.hidden': {
    kk: 'карта сүзгілері жасырған: {count}',
    ru: 'скрыто фильтрами карты: {count}',
    en: 'hidden by map filters: {count}',
  },
  'tables.hiddenRow': {
    kk: 'карта сүзгілері жасырған',
    ru: 'скрыто фильтрами карты',
    en: 'hidden by map filters',
  },
  'tables.onlyShown': {
    kk: 'Тек картада көрінетіндер',
    ru: 'Только видимое на карте',
    en: 'Only what the map shows',
  },
  'tables.worstFirst': { kk: 'Нашары алдымен', ru: 'Сначала худшее', en: 'Worst first' },
  'tables.csv': { kk: 'Осы кесте (CSV)', ru: 'Эта таблица (CSV)', en: 'This table (CSV)' },
  'tables.nothing': {
    kk: 'Ештеңе табылмады: іздеуді немесе сүзгілерді өзгертіңіз.',
    ru: 'Ничего не найдено: измените поиск или фильтры.',
    en: 'Nothing found: change the search or the filters.',
  },
  'tables.hint': {
    kk: 'Жолды таңдаңыз: карта сол жерді көрсетеді. Бағана атауы – реттеу.',
    ru: 'Выберите строку – карта покажет это место. Заголовок столбца – сортировка.',
    en: 'Choose a row and the map shows it. A column’s head sorts.',
  },
} as const;
