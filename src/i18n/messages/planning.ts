/** Texts of the panels on homes and schools, finance and population. */
export const planning = {
  'step.intro': {
    kk: 'Үй тапсырылған алғашқы бес жылда оның оқушыларына стандарт қашықтығында мектеп орны жете ме?',
    ru: 'Хватает ли ученикам новых домов мест в школах в пределах стандарта в первые пять лет заселения?',
    en: 'Do the pupils of new homes have seats within the standard in their first five years?',
  },
  'step.total': {
    kk: 'Мектеп пен тұрғын үйдің үндестігі',
    ru: 'Синхронность школ и жилья',
    en: 'Schools in step with housing',
  },
  'step.outOfStep': {
    kk: 'Мектебі кешігетін жобалар',
    ru: 'Проекты, где школы не успевают',
    en: 'Projects whose schools come late',
  },
  'step.lag': {
    kk: '{value, number} жыл кешігеді',
    ru: '{value, plural, one {отставание: # год} few {отставание: # года} other {отставание: # лет}}',
    en: 'lags {value, plural, one {# year} other {# years}}',
  },
  'step.never': {
    kk: '{year} жылға дейін жетпейді',
    ru: 'не хватает до {year} года',
    en: 'not enough before {year}',
  },
  'step.onTime': { kk: 'уақытында', ru: 'вовремя', en: 'on time' },
  'step.pupils': { kk: 'оқушылар', ru: 'ученики', en: 'pupils' },
  'step.seats': { kk: 'жететін орындар', ru: 'доступные места', en: 'seats within reach' },
  'step.neighbourhood': {
    kk: 'Маңайдағы құрылыс: тұрғын үй – {homes}, мектеп – {schools}.',
    ru: 'В окрестности: {homes, plural, one {# жилой проект} few {# жилых проекта} other {# жилых проектов}}, {schools, plural, one {# школьный} few {# школьных} other {# школьных}}.',
    en: 'In the neighbourhood: {homes, plural, one {# housing project} other {# housing projects}}, {schools, plural, one {# school project} other {# school projects}}.',
  },
  'step.worstYear': {
    kk: 'Орын ең көп жетпейтін жыл: {year}.',
    ru: 'Больше всего мест не хватает в {year} году.',
    en: 'Most seats are missing in {year}.',
  },
  'step.homes': { kk: 'тұрғын үй, мың м²', ru: 'жильё, тыс. м²', en: 'homes, thousand m²' },
  'step.schoolSeats': {
    kk: 'жаңа мектеп орындары',
    ru: 'новые места в школах',
    en: 'new school seats',
  },
  'step.none': {
    kk: 'Бұл аумақта тұрғын үй жобалары жоқ.',
    ru: 'В этой территории нет проектов жилья.',
    en: 'This territory has no housing projects.',
  },
  'step.method': {
    kk: 'Формула: Σ min(жететін орын, оқушы) / Σ оқушы, тұрудың алғашқы бес жылы. Орындар оңтайлы бөлу арқылы саналады, бір орын екі рет есептелмейді.',
    ru: 'Формула: Σ min(доступные места, ученики) / Σ учеников за первые пять лет. Места берутся из оптимального распределения, ни одно не считается дважды.',
    en: 'Formula: Σ min(seats within reach, pupils) / Σ pupils over the first five years. Seats come from the optimal assignment, none is counted twice.',
  },
  'finance.intro': {
    kk: 'Мектеп, балабақша мен емхана құрылысының құны: кім төлейді?',
    ru: 'Стоимость школ, садов и поликлиник: кто платит?',
    en: 'What schools, preschools and clinics cost, and who pays.',
  },
  'finance.capital': { kk: 'Күрделі шығын', ru: 'Капитальные затраты', en: 'Capital' },
  'finance.privateShare': {
    kk: 'Жеке қаржының үлесі',
    ru: 'Доля частных средств',
    en: 'Private share',
  },
  'finance.payments': {
    kk: 'Жеке орындар үшін мемлекет төлемі, {year}',
    ru: 'Плата государства за частные места, {year}',
    en: "State's payment for private seats, {year}",
  },
  'finance.bySource': {
    kk: 'Жыл сайынғы шығын, млрд ₸',
    ru: 'Затраты по годам, млрд ₸',
    en: 'Capital by year, ₸ bn',
  },
  'finance.seats': { kk: 'Ашылатын орындар', ru: 'Открываемые места', en: 'Seats that open' },
  'finance.slider': {
    kk: 'Қосымша жеке инвестиция, жылына',
    ru: 'Дополнительные частные инвестиции в год',
    en: 'Additional private investment a year',
  },
  'finance.brings': {
    kk: '{year} жылға қарай {seats, number} орын; сол жылғы мемлекет төлемі {payment} млрд ₸',
    ru: 'к {year} году {seats, plural, one {# место} few {# места} other {# мест}}; плата государства в том году {payment} млрд ₸',
    en: '{seats, plural, one {# seat} other {# seats}} by {year}; the state pays ₸{payment} bn in that year',
  },
  'finance.perCovered': {
    kk: 'Стандартқа енген бір балаға шығын',
    ru: 'Затраты на ребёнка, вошедшего в стандарт',
    en: 'Cost per child newly within the standard',
  },
  'finance.perCovered.school': {
    kk: 'Мектебі нормативке енген бір балаға шығын',
    ru: 'Затраты на ребёнка, для которого школа стала в пределах норматива',
    en: 'Cost per child newly within the standard of a school',
  },
  'finance.perCovered.preschool': {
    kk: 'Балабақшасы нормативке енген бір балаға шығын',
    ru: 'Затраты на ребёнка, для которого сад стал в пределах норматива',
    en: 'Cost per child newly within the standard of a preschool',
  },
  'finance.perCovered.clinic': {
    kk: 'Емханасы нормативке енген бір тұрғынға шығын',
    ru: 'Затраты на жителя, для которого поликлиника стала в пределах норматива',
    en: 'Cost per resident newly within the standard of a polyclinic',
  },
  'finance.perCoveredNote': {
    kk: '{year} жылға дейін ашылғанының құны {capital} / нормативке жаңадан енгендер: {people}',
    ru: 'стоимость того, что открыто к {year} году, {capital} / вновь в пределах норматива: {people}',
    en: 'cost of what is open by {year}, {capital} / newly within the standard: {people}',
  },
  'finance.perCoveredUnknown': {
    kk: '{service}: нормативке енгендердің шығыны айтылмайды, өйткені жоспар бар мекемелерді де көшіреді немесе кеңейтеді, оның құны белгісіз.',
    ru: '{service}: затраты на человека не названы, потому что план переносит или расширяет и действующие учреждения, а сколько это стоит, неизвестно.',
    en: '{service}: no cost per person, because the plan also moves or extends existing places, and what that costs is not known.',
  },
  'population.pyramid': {
    kk: 'Жас құрылымы, {year}',
    ru: 'Возрастная пирамида, {year}',
    en: 'Age pyramid, {year}',
  },
  'population.women': { kk: 'әйелдер', ru: 'женщины', en: 'women' },
  'population.men': { kk: 'ерлер', ru: 'мужчины', en: 'men' },
  'population.change': {
    kk: 'Халық қозғалысы',
    ru: 'Движение населения',
    en: 'How the population changes',
  },
  'population.births': { kk: 'туғандар', ru: 'родившиеся', en: 'births' },
  'population.deaths': { kk: 'қайтыс болғандар', ru: 'умершие', en: 'deaths' },
  'population.migrants': { kk: 'көші-қон', ru: 'миграция', en: 'net migration' },
  'population.migrationShare': {
    kk: 'Өсімдегі көші-қон үлесі',
    ru: 'Доля миграции в приросте',
    en: "Migration's share of growth",
  },
  'population.control': {
    kk: 'Жарияланған болжамдар дәл орындалады.',
    ru: 'Опубликованные прогнозы выполняются точно.',
    en: 'Published forecasts are met exactly.',
  },
  'population.before': {
    kk: 'Пирамида {year} жылдан басталады.',
    ru: 'Пирамида показана с {year} года.',
    en: 'The pyramid is shown from {year} on.',
  },
  'equity.title': { kk: 'Теңдік', ru: 'Равенство', en: 'Equity' },
  'equity.gini': { kk: 'Джини коэффициенті', ru: 'Коэффициент Джини', en: 'Gini coefficient' },
  'equity.ratio': { kk: '90/10 қатынасы', ru: 'Отношение 90/10', en: '90/10 ratio' },
  'equity.belowHalf': {
    kk: 'Медиананың жартысынан аз',
    ru: 'Меньше половины медианы',
    en: 'Below half the median',
  },
  'equity.giniShort': { kk: 'Джини', ru: 'Джини', en: 'Gini' },
  'equity.belowHalfShort': { kk: '< ½ медиана', ru: '< ½ медианы', en: '< ½ median' },
  'equity.help': {
    kk: 'бір балаға келетін орынның (E2SFCA) тұрғындар арасында бөлінуі',
    ru: 'насколько поровну места на ребёнка (E2SFCA) распределены между жителями',
    en: 'how places per child (E2SFCA) are shared out among people',
  },
} as const;
