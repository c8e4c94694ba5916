/** Texts of "why this figure?" and of ranges. */
export const why = {
  'why.open': { kk: 'Бұл сан қайдан шықты?', ru: 'Откуда эта цифра?', en: 'Why this figure?' },
  'why.formula': { kk: 'Формула', ru: 'Формула', en: 'Formula' },
  'why.inputs': { kk: 'Бастапқы деректер', ru: 'Исходные данные', en: 'Inputs' },
  'why.sources': { kk: 'Дереккөздер', ru: 'Источники', en: 'Sources' },
  'why.assumed': {
    kk: 'Жорамалға сүйенген үлесі',
    ru: 'Доля, основанная на допущениях',
    en: 'Share resting on assumptions',
  },
  'why.changed': {
    kk: 'сценарийде өзгертілген',
    ru: 'изменено в сценарии',
    en: 'changed in the scenario',
  },
  'why.method': {
    kk: 'Үлес – бастапқы деректер үлестерінің орташасы.',
    ru: 'Доля – среднее по исходным данным.',
    en: 'The share is the mean of those of the inputs.',
  },
  'indicator.older': { kk: '63 жастан асқандар', ru: 'Старше 63 лет', en: 'Aged 63 and over' },
  'indicator.births': { kk: 'Туғандар', ru: 'Родившиеся', en: 'Births' },
  'indicator.netMigration': { kk: 'Көші-қон айырымы', ru: 'Сальдо миграции', en: 'Net migration' },
  'ranges.compute': {
    kk: 'Болжам аралығын есептеу',
    ru: 'Рассчитать диапазоны',
    en: 'Compute ranges',
  },
  'ranges.cancel': { kk: 'Тоқтату', ru: 'Остановить', en: 'Cancel' },
  'ranges.help': {
    kk: 'Жорамалдар өз аралығында {count} рет кездейсоқ алынады (бірдей бастапқы санмен); жолақ – нәтижелердің ортаңғы 80\u00a0%-ы.',
    ru: 'Допущения выбираются случайно в своих пределах {count} раз (с постоянным начальным числом); полоса – средние 80\u00a0% результатов.',
    en: 'Assumptions are drawn {count} times within their ranges (from a fixed seed); the band holds the middle 80% of results.',
  },
  'ranges.others': {
    kk: 'Басқа көрсеткіштер',
    ru: 'Остальные показатели',
    en: 'Other indicators',
  },
  'ranges.without': {
    kk: 'Мектеп пен тұрғын үйдің үндестігіне жолақ жоқ: ол үшін оқушыларды әр таңдауда қайта орналастыру керек болар еді.',
    ru: 'Для синхронности школ и жилья полосы нет: учеников пришлось бы распределять заново в каждой выборке.',
    en: 'Homes and schools in step have no band: pupils would have to be placed anew for every sample.',
  },
  'ranges.driver': {
    kk: 'Белгісіздікті ең көп тудыратын',
    ru: 'Больше всего неопределённости вносит',
    en: 'What drives the uncertainty most',
  },
  'ranges.title': { kk: '{name}: болжам аралығы', ru: '{name}: диапазон', en: '{name}: range' },
} as const;
