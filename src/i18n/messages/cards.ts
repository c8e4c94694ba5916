/** Texts of what figures rest on, and of the links between cards. */
export const cards = {
  'figure.explain': {
    kk: '{name}: дереккөзі мен мәртебесі',
    ru: '{name}: источник и статус',
    en: '{name}: source and status',
  },
  'figure.allYears': {
    kk: 'Жарияланғанның бәрі',
    ru: 'Всё, что опубликовано',
    en: 'All that is published',
  },
  'facts.more': {
    kk: 'Қалған жарияланған көрсеткіштер: {count}',
    ru: 'Остальные опубликованные показатели: {count}',
    en: 'Further published figures: {count}',
  },
  'facts.theme.schools': { kk: 'Мектептер', ru: 'Школы', en: 'Schools' },
  'facts.theme.preschools': { kk: 'Балабақшалар', ru: 'Детские сады', en: 'Preschools' },
  'facts.theme.quality': {
    kk: 'Білім сапасы',
    ru: 'Качество образования',
    en: 'Quality of schooling',
  },
  'facts.theme.people': { kk: 'Халық', ru: 'Население', en: 'People' },
  'facts.theme.health': { kk: 'Денсаулық', ru: 'Здоровье', en: 'Health' },
  'facts.theme.housing': { kk: 'Тұрғын үй', ru: 'Жильё', en: 'Housing' },
  'facts.theme.networks': {
    kk: 'Көлік, жол, су, байланыс',
    ru: 'Транспорт, дороги, вода, связь',
    en: 'Transport, roads, water, network',
  },
  'facts.theme.villages': { kk: 'Ауылдар', ru: 'Сёла', en: 'Villages' },
  'facts.theme.other': { kk: 'Басқалары', ru: 'Прочее', en: 'Other' },
  'trends.pupilsAndSeatsUnit': {
    kk: 'оқушы, орын',
    ru: 'учеников, мест',
    en: 'pupils, seats',
  },
  'trends.target': { kk: 'нысаналы көрсеткіш', ru: 'цель', en: 'target' },
  'trends.note': {
    kk: 'Тік сызық – таңдалған жыл. Тұрғын үй – жарияланған көрсеткіш, ақшылы – жоспар мен болжам.',
    ru: 'Вертикальная линия – выбранный год. Жильё – опубликованные показатели, бледное – план и прогноз.',
    en: 'The upright line is the chosen year. Housing as published; paler: plan and forecast.',
  },
  'related.extends': { kk: 'Нені кеңейтеді', ru: 'Что расширяет', en: 'Extends' },
  'related.extendedBy': {
    kk: 'Мұнда салынатыны',
    ru: 'Что здесь строится',
    en: 'Being built here',
  },
  'related.builtAs': { kk: 'Құрылыс жобасы', ru: 'Проект строительства', en: 'Built as' },
  'related.withinStandard': {
    kk: 'Норматив қашықтығында (түзу сызықпен)',
    ru: 'В пределах норматива (по прямой)',
    en: 'Within the standard’s distance (straight line)',
  },
  'related.beyondStandard': {
    kk: 'Ең жақыны нормативтен алыс',
    ru: 'Ближайшие – дальше норматива',
    en: 'The nearest lie beyond the standard',
  },
  'related.plannedServices': {
    kk: 'Маңайдағы мектеп, балабақша, емхана құрылысы',
    ru: 'Строительство школ, садов, поликлиник рядом',
    en: 'Schools, preschools, clinics planned nearby',
  },
  'related.homesNearby': {
    kk: 'Маңайдағы тұрғын үй құрылысы',
    ru: 'Жилищное строительство рядом',
    en: 'Housing projects nearby',
  },
  'related.projectsNearby': {
    kk: 'Маңайдағы құрылыс',
    ru: 'Строительство рядом',
    en: 'Projects nearby',
  },
  'related.sameProgramme': {
    kk: 'Сол бағдарламадан',
    ru: 'Той же программы',
    en: 'Of the same programme',
  },
  'related.sameSector': { kk: 'Сол салада', ru: 'Той же отрасли', en: 'Of the same sector' },
  'related.sameRegion': { kk: 'Сол өңірде', ru: 'В том же регионе', en: 'In the same region' },
  'related.sameService': {
    kk: 'Ең жақын осындай нысандар',
    ru: 'Ближайшие такие же объекты',
    en: 'The nearest others of its kind',
  },
  'related.sameKind': {
    kk: 'Осындай басқа нысандар',
    ru: 'Другие такие же',
    en: 'Others of its kind',
  },
  'related.here': { kk: 'осы жерде', ru: 'здесь же', en: 'right here' },
  'related.more': { kk: 'тағы {count}', ru: 'ещё {count}', en: '{count} more' },
  'card.projects': { kk: 'Құрылыс', ru: 'Строительство', en: 'Projects' },
  'card.nearestOnFoot': {
    kk: 'Ең жақыны (көшемен)',
    ru: 'Ближайшие (по улицам)',
    en: 'The nearest (along streets)',
  },
  'card.populationPublished': {
    kk: 'Жарияланған халқы',
    ru: 'Население (опубликовано)',
    en: 'Population as published',
  },
  'card.agglomeration': { kk: 'Агломерациясы', ru: 'Агломерация', en: 'Agglomeration' },
  'card.figureAge': {
    kk: '{age} жыл бұрынғы дерек: содан бері өзгерген болуы мүмкін.',
    ru: '{age, plural, one {Данные # год назад} few {Данные # года назад} other {Данные # лет назад}}: с тех пор число могло измениться.',
    en: 'A figure {age, plural, one {# year} other {# years}} old: it may have changed since.',
  },
  'card.figureStale': {
    kk: 'Ескірген дерек ({year} жылғы), жаңасы табылмады.',
    ru: 'Устаревшие данные ({year} год), новее не найдено.',
    en: 'An outdated figure (of {year}); none newer was found.',
  },
  'card.knownYears': {
    kk: 'Белгілі сандардың бәрі: {count}',
    ru: 'Все известные числа: {count}',
    en: 'All known figures: {count}',
  },
  'timeline.published.city': {
    kk: 'жиынтығы жарияланған, үлестірімі – модель',
    ru: 'итоги опубликованы, распределение – модель',
    en: 'totals published, their spread modelled',
  },
  'timeline.published.country': {
    kk: 'жарияланған деректер, жетпегені – бағалау',
    ru: 'опубликованные данные, пробелы – оценка',
    en: 'published figures, gaps estimated',
  },
} as const;
