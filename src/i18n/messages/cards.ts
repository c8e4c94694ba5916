/** Texts of what figures rest on, and of the links between cards. */
export const cards = {
  'card.closedSince': {
    kk: '{year, number, ::group-off} жылдан бастап жабық.',
    ru: 'Закрыто с {year, number, ::group-off} года.',
    en: 'Closed from {year, number, ::group-off} on.',
  },
  'card.reopen': { kk: 'Жабуды қайтару', ru: 'Отменить закрытие', en: 'Undo the closing' },
  'card.opensIn': {
    kk: '{year, number, ::group-off} жылы ашылады.',
    ru: 'Откроется в {year, number, ::group-off} году.',
    en: 'It opens in {year, number, ::group-off}.',
  },
  'card.toYear': {
    kk: '{year, number, ::group-off} жылға өту',
    ru: 'Перейти к {year, number, ::group-off} году',
    en: 'Go to {year, number, ::group-off}',
  },
  'card.filteredOut': {
    kk: 'Сүзгілер бұл нысанды картадан жасырып тұр.',
    ru: 'Фильтры скрывают этот объект на карте.',
    en: 'The filters hide it on the map.',
  },
  'figure.explain': {
    kk: '{name}: дереккөзі мен мәртебесі',
    ru: '{name}: источник и статус',
    en: '{name}: source and status',
  },
  'figure.allYears': {
    kk: 'Жарияланғанның бәрі',
    ru: 'Всё, что опубликовано',
    en: 'All published figures',
  },
  'facts.more': {
    kk: 'Қалған жарияланған көрсеткіштер: {count}',
    ru: 'Остальные опубликованные показатели: {count}',
    en: 'Other published figures: {count}',
  },
  'facts.theme.schools': { kk: 'Мектептер', ru: 'Школы', en: 'Schools' },
  'facts.theme.preschools': { kk: 'Балабақшалар', ru: 'Детские сады', en: 'Preschools' },
  'facts.theme.quality': {
    kk: 'Білім сапасы',
    ru: 'Качество образования',
    en: 'Quality of education',
  },
  'facts.theme.people': { kk: 'Халық', ru: 'Население', en: 'Population' },
  'facts.theme.health': { kk: 'Денсаулық сақтау', ru: 'Здравоохранение', en: 'Health' },
  'facts.theme.housing': { kk: 'Тұрғын үй', ru: 'Жильё', en: 'Housing' },
  'facts.theme.networks': {
    kk: 'Көлік, жол, су, байланыс',
    ru: 'Транспорт, дороги, вода, связь',
    en: 'Transport, roads, water, internet',
  },
  'facts.theme.villages': { kk: 'Ауылдар', ru: 'Сёла', en: 'Villages' },
  'facts.theme.other': { kk: 'Басқалары', ru: 'Прочее', en: 'Other' },
  'trends.pupilsAndSeatsUnit': {
    kk: 'оқушы, орын',
    ru: 'учеников, мест',
    en: 'pupils, places',
  },
  'trends.target': { kk: 'нысаналы көрсеткіш', ru: 'целевой показатель', en: 'target' },
  'trends.note': {
    kk: 'Тік сызық – таңдалған жыл. Тұрғын үй – жарияланған көрсеткіш, ақшылы – жоспар мен болжам.',
    ru: 'Вертикальная линия – выбранный год. Жильё – опубликованные показатели, бледное – план и прогноз.',
    en: 'The vertical line marks the selected year. Housing: as published; paler: planned and forecast.',
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
    en: 'Within the standard (straight line)',
  },
  'related.beyondStandard': {
    kk: 'Ең жақыны нормативтен алыс',
    ru: 'Ближайшие – дальше норматива',
    en: 'The nearest are beyond the standard',
  },
  'related.plannedServices': {
    kk: 'Маңайдағы мектеп, балабақша, емхана құрылысы',
    ru: 'Строительство школ, детских садов, поликлиник рядом',
    en: 'Schools, preschools, polyclinics planned nearby',
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
    en: 'In the same programme',
  },
  'related.sameSector': { kk: 'Сол салада', ru: 'Той же отрасли', en: 'In the same sector' },
  'related.sameRegion': { kk: 'Сол өңірде', ru: 'В том же регионе', en: 'In the same region' },
  'related.sameService': {
    kk: 'Ең жақын осындай нысандар',
    ru: 'Ближайшие такие же объекты',
    en: 'The nearest of the same kind',
  },
  'related.sameKind': {
    kk: 'Осындай басқа нысандар',
    ru: 'Другие такие же',
    en: 'Others of the same kind',
  },
  'related.here': { kk: 'осы жерде', ru: 'здесь же', en: 'right here' },
  'card.projects': { kk: 'Құрылыс', ru: 'Строительство', en: 'Projects' },
  'card.nearestOnFoot': {
    kk: 'Ең жақыны (көшемен)',
    ru: 'Ближайшие (по улицам)',
    en: 'Nearest along streets',
  },
  'card.populationPublished': {
    kk: 'Халық саны (жарияланған)',
    ru: 'Население (опубликовано)',
    en: 'Population (published)',
  },
  'card.agglomeration': { kk: 'Агломерациясы', ru: 'Агломерация', en: 'Agglomeration' },
  'card.figureAge': {
    kk: 'Дерек {age} жыл бұрынғы: содан бері өзгерген болуы мүмкін.',
    ru: 'Данным {age, plural, one {# год} few {# года} other {# лет}}: с тех пор число могло измениться.',
    en: 'The figure is {age, plural, one {# year} other {# years}} old: it may have changed since.',
  },
  'card.figureStale': {
    kk: 'Ескірген дерек ({year} жылғы), жаңасы табылмады.',
    ru: 'Устаревшие данные ({year} год), новее не найдено.',
    en: 'An outdated figure ({year}); no newer one was found.',
  },
  'card.knownYears': {
    kk: 'Белгілі сандардың бәрі: {count}',
    ru: 'Все известные числа: {count}',
    en: 'All known figures: {count}',
  },
  'timeline.published.city': {
    kk: 'жиынтығы жарияланған, үлестірімі – модель',
    ru: 'итоги опубликованы, распределение – модель',
    en: 'totals published, their distribution modelled',
  },
  'timeline.published.country': {
    kk: 'жарияланған деректер, жетпегені – бағалау',
    ru: 'опубликованные данные, пробелы – оценка',
    en: 'published figures, gaps estimated',
  },
} as const;
