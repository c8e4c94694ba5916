/** Texts of "why this figure?" and of ranges. */
export const why = {
  'why.open': { kk: 'Бұл сан қайдан шықты?', ru: 'Откуда эта цифра?', en: 'Why this figure?' },
  'why.formula': { kk: 'Формула', ru: 'Формула', en: 'Formula' },
  'why.numbers': {
    kk: 'Сандармен, {year} жыл',
    ru: 'В числах, {year} год',
    en: 'In numbers, {year}',
  },
  'workings.elsewhere': { kk: 'аудандардан тыс', ru: 'вне районов', en: 'outside the districts' },
  'workings.lastYear': {
    kk: 'тұрғындар, {year} жыл басы',
    ru: 'жители на начало {year} года',
    en: 'residents at the start of {year}',
  },
  'workings.births': { kk: 'туғандар', ru: 'родившиеся', en: 'births' },
  'workings.deaths': { kk: 'қайтыс болғандар', ru: 'умершие', en: 'deaths' },
  'workings.migrants': { kk: 'көші-қон айырымы', ru: 'сальдо миграции', en: 'net migration' },
  'workings.within': {
    kk: 'норматив шегіндегілер',
    ru: 'в пределах норматива',
    en: 'within the standard',
  },
  'workings.all.school': {
    kk: 'мектеп жасындағы балалардың бәрі',
    ru: 'все дети школьного возраста',
    en: 'all school-age children',
  },
  'workings.all.preschool': {
    kk: '2–5 жастағы балалардың бәрі',
    ru: 'все дети 2–5 лет',
    en: 'all children aged 2–5',
  },
  'workings.all.clinic': { kk: 'барлық тұрғын', ru: 'все жители', en: 'all residents' },
  'workings.seated': {
    kk: 'орын алған оқушылар',
    ru: 'ученики с местом',
    en: 'pupils with a place',
  },
  'workings.beyond': {
    kk: 'мектебінің сыйымдылығынан асқан оқушылар',
    ru: 'ученики сверх мест своей школы',
    en: 'pupils beyond the places of their school',
  },
  'workings.walks': {
    kk: 'олардың жолдарының қосындысы',
    ru: 'сумма их путей',
    en: 'sum of their walks',
  },
  'workings.seatYears': {
    kk: 'жаяу жететін жерде орны бар оқушы-жылдар',
    ru: 'ученико-годы с местом в пределах досягаемости',
    en: 'pupil-years with a place within reach',
  },
  'workings.pupilYears': {
    kk: 'жаңа үйлердің оқушы-жылдары',
    ru: 'ученико-годы новых домов',
    en: 'pupil-years of new homes',
  },
  'workings.lorenzBelow': {
    kk: 'Лоренц қисығы астындағы аудан, екі есе',
    ru: 'площадь под кривой Лоренца, удвоенная',
    en: 'twice the area below the Lorenz curve',
  },
  'workings.lorenzAll': {
    kk: 'адам саны × барлығындағы орын',
    ru: 'люди × всё, что у них есть',
    en: 'people × what they have in all',
  },
  'workings.at90': {
    kk: 'әр оныншы адамдағы мән осыдан көп',
    ru: 'у каждого десятого больше',
    en: 'one in ten has more than',
  },
  'workings.at10': {
    kk: 'әр оныншы адамдағы мән осыдан аз',
    ru: 'у каждого десятого меньше',
    en: 'one in ten has less than',
  },
  'workings.belowHalf': {
    kk: 'медиананың жартысынан азы бар адамдар',
    ru: 'у кого меньше половины медианы',
    en: 'those below half the median',
  },
  'workings.privateCapital': {
    kk: 'инвесторлар мен МЖӘ қаражаты',
    ru: 'средства инвесторов и ГЧП',
    en: 'capital of private investors and PPP',
  },
  'workings.paidNew': {
    kk: 'жаңа жекеменшік мектептердегі орындар × АЕК × теңге',
    ru: 'места новых частных школ × МРП × тенге',
    en: 'places in new private schools × MCI × tenge',
  },
  'workings.paidRebuilt': {
    kk: 'реконструкцияланған жекеменшік мектептердегі орындар × АЕК × теңге',
    ru: 'места в частных школах после реконструкции × МРП × тенге',
    en: 'places in rebuilt private schools × MCI × tenge',
  },
  'workings.planCapital': {
    kk: 'жоспарда ашылғанының құны',
    ru: 'стоимость открытого по плану',
    en: 'cost of what the plan has opened',
  },
  'workings.newlyWithin': {
    kk: 'норматив шегінде жаңадан қамтылғандар',
    ru: 'впервые в пределах норматива',
    en: 'newly within the standard',
  },
  'why.inputs': { kk: 'Бастапқы деректер', ru: 'Исходные данные', en: 'Inputs' },
  'why.sources': { kk: 'Дереккөздер', ru: 'Источники', en: 'Sources' },
  'why.assumed': {
    kk: 'Жорамалға сүйенген үлесі',
    ru: 'Доля, основанная на допущениях',
    en: 'Share based on assumptions',
  },
  'why.changed': {
    kk: 'сценарийде өзгертілген',
    ru: 'изменено в сценарии',
    en: 'changed in the scenario',
  },
  'why.method': {
    kk: 'Үлес – бастапқы деректер үлестерінің орташасы.',
    ru: 'Доля – среднее по исходным данным.',
    en: 'The share is the average over the inputs.',
  },
  'indicator.older': {
    kk: '63 жас және одан үлкендер',
    ru: '63 года и старше',
    en: 'Aged 63 and over',
  },
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
    ru: 'Допущения выбираются случайно в своих пределах {count} раз (с постоянным начальным числом); полоса – центральные 80\u00a0% результатов.',
    en: 'Assumptions are drawn {count} times within their ranges (from a fixed seed); the band holds the middle 80% of results.',
  },
  'ranges.others': {
    kk: 'Басқа көрсеткіштер',
    ru: 'Остальные показатели',
    en: 'Other indicators',
  },
  'ranges.without': {
    kk: '«Мектеп пен тұрғын үйдің үндестігі» үшін жолақ жоқ: ол үшін оқушыларды әр таңдауда қайта орналастыру керек болар еді.',
    ru: 'Для показателя «Синхронность школ и жилья» полосы нет: учеников пришлось бы распределять заново в каждой выборке.',
    en: 'There is no band for “Schools in step with housing”: pupils would have to be reassigned for every sample.',
  },
  'ranges.driver': {
    kk: 'Белгісіздіктің басты себебі',
    ru: 'Больше всего неопределённости вносит',
    en: 'What drives the uncertainty most',
  },
  'ranges.title': { kk: '{name}: болжам аралығы', ru: '{name}: диапазон', en: '{name}: range' },
} as const;
