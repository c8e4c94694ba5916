/** Texts of what is published of regions' economy and moves. They come with the sections that say them. */
export const economyTexts = {
  'period.year': { kk: '{year} жыл', ru: '{year} год', en: '{year}' },
  'period.half': {
    kk: '{year} жылғы {number, select, 1 {қаңтар–маусым} other {шілде–желтоқсан}}',
    ru: '{number, select, 1 {январь–июнь} other {июль–декабрь}} {year} года',
    en: '{number, select, 1 {January to June} other {July to December}} {year}',
  },
  'period.quarter': {
    kk: '{year} жылғы {number}-тоқсан',
    ru: '{number}-й квартал {year} года',
    en: 'quarter {number} of {year}',
  },
  'period.months': {
    kk: '{year} жылдың {number} айы',
    ru: '{number, plural, one {# месяц} few {# месяца} other {# месяцев}} {year} года',
    en: '{number, plural, one {# month} other {# months}} of {year}',
  },
  'period.years': { kk: '{year}–{toYear} жж.', ru: '{year}–{toYear} гг.', en: '{year}–{toYear}' },

  'moves.published': {
    kk: 'Жарияланған көші-қон айырымы',
    ru: 'Опубликованное сальдо миграции',
    en: 'Net migration as published',
  },
  'moves.publishedNote': {
    kk: 'Жарияланған кезеңімен: айлар жылға толықтырылмаған. «Өңірлер арасы» – ел ішіндегі көшудің айырымы.',
    ru: 'За тот период, за который опубликовано: месяцы до года не достроены. «Между регионами» – сальдо переездов внутри страны.',
    en: 'Of the period that was published: months are not made up to a year. “Between regions” is the balance of moves within the country.',
  },
  'moves.country': {
    kk: 'Қазақстан (шетелмен)',
    ru: 'Казахстан (с заграницей)',
    en: 'Kazakhstan (with other countries)',
  },
  'moves.period': { kk: 'кезең', ru: 'период', en: 'period' },
  'moves.all': { kk: 'барлық көшу', ru: 'все переезды', en: 'all moves' },
  'moves.between': { kk: 'өңірлер арасы', ru: 'между регионами', en: 'between regions' },
  'moves.none': {
    kk: 'Бұл өңір бойынша жарияланған көші-қон деректері табылмады.',
    ru: 'Опубликованных данных о миграции этого региона не найдено.',
    en: 'No published figures of this region’s migration were found.',
  },
  'moves.source': { kk: 'дереккөзі', ru: 'источник', en: 'source' },

  'economy.title': {
    kk: 'Экономика: жарияланғаны',
    ru: 'Экономика: что опубликовано',
    en: 'Economy: what is published',
  },
  'economy.note': {
    kk: 'Әр көрсеткіш өз кезеңімен тұр. Өңірдің салалық құрылымы мұнда жоқ, сондықтан олардан үлес те, коэффициент те есептелмейді.',
    ru: 'У каждого показателя свой период. Отраслевой структуры регионов здесь нет, поэтому ни долей, ни коэффициентов из них не считается.',
    en: 'Each figure has its own period. They are no structure of regions by sector, so neither shares nor quotients are computed from them.',
  },
  'economy.none': {
    kk: 'Бұл өңір бойынша жарияланған көрсеткіш табылмады.',
    ru: 'Опубликованных показателей этого региона не найдено.',
    en: 'No published figures of this region were found.',
  },
  'economy.figure': { kk: 'көрсеткіш', ru: 'показатель', en: 'figure' },
  'economy.value': { kk: 'мәні', ru: 'значение', en: 'value' },

  'economy.grp': {
    kk: 'Жалпы өңірлік өнім',
    ru: 'Валовой региональный продукт',
    en: 'Gross regional product',
  },
  'economy.grp-share': {
    kk: 'Елдің ЖІӨ-дегі үлесі',
    ru: 'Доля в ВВП страны',
    en: 'Share of the country’s product',
  },
  'economy.grp-per-resident': {
    kk: 'Бір тұрғынға шаққандағы өнім',
    ru: 'Продукт на одного жителя',
    en: 'Product per resident',
  },
  'economy.grp-volume-index': {
    kk: 'Өнімнің нақты көлем индексі',
    ru: 'Индекс физического объёма продукта',
    en: 'Volume index of product',
  },
  'economy.industrial-output': {
    kk: 'Өнеркәсіп өнімі',
    ru: 'Промышленное производство',
    en: 'Industrial output',
  },
  'economy.industrial-volume-index': {
    kk: 'Өнеркәсіптің нақты көлем индексі',
    ru: 'Индекс промышленного производства',
    en: 'Volume index of industry',
  },
  'economy.agricultural-output': {
    kk: 'Ауыл шаруашылығы өнімі',
    ru: 'Продукция сельского хозяйства',
    en: 'Agricultural output',
  },
  'economy.agricultural-volume-index': {
    kk: 'Ауыл шаруашылығының нақты көлем индексі',
    ru: 'Индекс физического объёма сельского хозяйства',
    en: 'Volume index of agriculture',
  },
  'economy.fixed-investment': {
    kk: 'Негізгі капиталға инвестиция',
    ru: 'Инвестиции в основной капитал',
    en: 'Fixed investment',
  },
  'economy.fixed-investment-index': {
    kk: 'Инвестицияның нақты көлем индексі',
    ru: 'Индекс инвестиций в основной капитал',
    en: 'Volume index of investment',
  },
  'economy.private-investment': {
    kk: 'Жеке инвестиция',
    ru: 'Частные инвестиции',
    en: 'Private investment',
  },
  'economy.employment-share': {
    kk: 'Жұмыспен қамтылғандардың үлесі',
    ru: 'Доля занятых',
    en: 'Share of the employed',
  },
  'economy.hired-workers': {
    kk: 'Жалдамалы қызметкерлер',
    ru: 'Наёмные работники',
    en: 'Employees',
  },
  'economy.self-employed': {
    kk: 'Өзін-өзі жұмыспен қамтығандар',
    ru: 'Самозанятые',
    en: 'Self-employed',
  },
  'economy.projects-planned': {
    kk: 'Жоспарланған жобалар',
    ru: 'Запланированные проекты',
    en: 'Projects planned',
  },
  'economy.projects-planned-jobs': {
    kk: 'Жоспарланған жобалардың жұмыс орындары',
    ru: 'Рабочие места запланированных проектов',
    en: 'Jobs of planned projects',
  },
  'economy.projects-planned-investment': {
    kk: 'Жоспарланған жобалардың инвестициясы',
    ru: 'Инвестиции запланированных проектов',
    en: 'Investment of planned projects',
  },
  'economy.projects-opened': {
    kk: 'Іске қосылған жобалар',
    ru: 'Введённые проекты',
    en: 'Projects opened',
  },
  'economy.projects-opened-jobs': {
    kk: 'Іске қосылған жобалардың жұмыс орындары',
    ru: 'Рабочие места введённых проектов',
    en: 'Jobs of opened projects',
  },
  'economy.projects-opened-investment': {
    kk: 'Іске қосылған жобалардың инвестициясы',
    ru: 'Инвестиции введённых проектов',
    en: 'Investment of opened projects',
  },
  'economy.retail-trade': { kk: 'Бөлшек сауда', ru: 'Розничная торговля', en: 'Retail trade' },
  'economy.trade': { kk: 'Сауда', ru: 'Торговля', en: 'Trade' },
  'economy.trade-volume-index': {
    kk: 'Сауданың нақты көлем индексі',
    ru: 'Индекс физического объёма торговли',
    en: 'Volume index of trade',
  },
  'economy.economic-growth': {
    kk: 'Экономиканың өсімі',
    ru: 'Рост экономики',
    en: 'Economic growth',
  },
  'economy.industry-share': {
    kk: 'Өнеркәсіптің үлесі',
    ru: 'Доля промышленности',
    en: 'Share of industry',
  },
  'economy.manufacturing-share': {
    kk: 'Өңдеу өнеркәсібінің үлесі',
    ru: 'Доля обрабатывающей промышленности',
    en: 'Share of manufacturing',
  },

  'economy.sector': { kk: 'сала', ru: 'отрасль', en: 'sector' },
  'economy.unit': { kk: 'өлшем бірлігі', ru: 'единица', en: 'unit' },
  'economySector.total': { kk: 'барлығы', ru: 'всего', en: 'total' },
  'economySector.production': { kk: 'өндіріс', ru: 'производство', en: 'production' },
  'economySector.industry': { kk: 'өнеркәсіп', ru: 'промышленность', en: 'industry' },
  'economySector.agriculture': {
    kk: 'ауыл шаруашылығы',
    ru: 'сельское хозяйство',
    en: 'agriculture',
  },
  'economySector.manufacturing': {
    kk: 'өңдеу өнеркәсібі',
    ru: 'обрабатывающая промышленность',
    en: 'manufacturing',
  },
  'economySector.mining': { kk: 'кен өндіру', ru: 'добыча', en: 'mining' },
  'economySector.trade': { kk: 'сауда', ru: 'торговля', en: 'trade' },
  'economySector.livestock': { kk: 'мал шаруашылығы', ru: 'животноводство', en: 'livestock' },
  'economySector.crops': { kk: 'өсімдік шаруашылығы', ru: 'растениеводство', en: 'crops' },
  'economySector.construction': { kk: 'құрылыс', ru: 'строительство', en: 'construction' },
  'economySector.transport': { kk: 'көлік', ru: 'транспорт', en: 'transport' },
  'economySector.education': { kk: 'білім беру', ru: 'образование', en: 'education' },
  'economySector.health': { kk: 'денсаулық сақтау', ru: 'здравоохранение', en: 'health' },
  'economySector.public administration': {
    kk: 'мемлекеттік басқару',
    ru: 'государственное управление',
    en: 'public administration',
  },

  'economyUnit.million tenge': { kk: 'млн ₸', ru: 'млн ₸', en: '₸ million' },
  'economyUnit.thousand tenge': { kk: 'мың ₸', ru: 'тыс. ₸', en: '₸ thousand' },
  'economyUnit.billion US dollars': {
    kk: 'млрд АҚШ доллары',
    ru: 'млрд долл. США',
    en: 'billion US dollars',
  },
  'economyUnit.people': { kk: 'адам', ru: 'чел.', en: 'people' },
  'economyUnit.projects': { kk: 'жоба', ru: 'проектов', en: 'projects' },
  'economyUnit.percent of GDP': { kk: '% ЖІӨ-ден', ru: '% ВВП', en: '% of GDP' },
  'economyUnit.percent of the same period a year before': {
    kk: '% өткен жылғы осы кезеңге',
    ru: '% к тому же периоду прошлого года',
    en: '% of the same period a year before',
  },
  'economyUnit.percent of the employed': {
    kk: '% жұмыспен қамтылғандардан',
    ru: '% занятых',
    en: '% of the employed',
  },
  'economyUnit.percent of the economy of the region': {
    kk: '% өңір экономикасынан',
    ru: '% экономики региона',
    en: '% of the region’s economy',
  },
  'economyUnit.percent of industrial output': {
    kk: '% өнеркәсіп өнімінен',
    ru: '% промышленного производства',
    en: '% of industrial output',
  },
} as const;
