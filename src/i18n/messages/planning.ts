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
    kk: 'Ашылу жылы бойынша шығын, млрд ₸',
    ru: 'Затраты по году открытия, млрд ₸',
    en: 'Capital by year of opening, ₸ bn',
  },
  'finance.seats': {
    kk: 'Ашылатын мектеп орындары',
    ru: 'Открываемые места в школах',
    en: 'School places that open',
  },
  'finance.investedSeats': {
    kk: 'Қосымша инвестициядан орындар, жиынтығы',
    ru: 'Места от дополнительных инвестиций, всего',
    en: 'Places from this investment, in all',
  },
  'finance.prices': {
    kk: 'Құрылыс – дереккөздердегі бағамен (2022–2025), кейінгі өсімсіз; төлем – сол жылғы ақшамен, АЕК-пен бірге өседі. Сондықтан екеуі қосылмайды.',
    ru: 'Строительство – в ценах источников (2022–2025), без удорожания; плата – в деньгах своего года, растёт вместе с МРП. Поэтому их не складывают.',
    en: 'Building is at the prices of the sources (2022–2025), without inflation; payments are in the money of their year and grow with the MCI. So the two are not added up.',
  },
  'finance.inFirstMoney': {
    kk: '{year} жылғы ақшамен: {value}',
    ru: 'в деньгах {year} года: {value}',
    en: 'in the money of {year}: {value}',
  },
  'finance.whatIf': {
    kk: 'Бұл – «егер» сұрағы: шығынға, жеке үлеске, төлемге және ашылатын орындарға қосылады, бірақ мектептердің картада орны жоқ, сондықтан оқушы ешқайсысына бөлінбейді. Орналастыру үшін сценарийге жеке мектеп қосыңыз.',
    ru: 'Это вопрос «что, если»: входит в затраты, частную долю, плату и открываемые места, но у школ нет места на карте, и учащихся в них не распределяют. Чтобы распределить, добавьте частную школу в сценарий.',
    en: 'This is a what-if: it counts in capital, private share, payments and places that open, but these schools stand nowhere on the map, so no pupil is assigned to them. Add a private school to the scenario for that.',
  },
  'finance.moreThanMissing': {
    kk: 'Бұл {year} жылы жетпейтін {missing} орыннан көп.',
    ru: 'Это больше, чем {missing} мест, которых не хватает в {year} году.',
    en: 'That is more than the {missing} places missing in {year}.',
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
    kk: '{years} жылдардағы өсімде көші-қонның үлесі',
    ru: 'Доля миграции в приросте {years} годов',
    en: 'Migration’s share of growth, {years}',
  },
  'forecast.title': {
    kk: 'Халық болжамы: барлық болжамды көрсеткіш осыған сүйенеді',
    ru: 'Прогноз населения: за ним следуют все будущие показатели',
    en: 'Forecast of residents: every projected figure follows it',
  },
  'forecast.followed': {
    kk: 'Болжам: {name}.',
    ru: 'Прогноз: {name}.',
    en: 'Forecast: {name}.',
  },
  'forecast.chooseAnother': { kk: 'Басқасын таңдау', ru: 'Выбрать другой', en: 'Choose another' },
  'forecast.option': {
    kk: '{name} – {year} жылы {people}',
    ru: '{name} – {people} в {year} году',
    en: '{name}: {people} in {year}',
  },
  'forecast.met': {
    kk: 'Халық саны осы болжаммен дәл келеді. Көші-қон – туған мен қайтыс болғаннан кейін соған жетпейтіні: {year} жылы {migrants} адам.',
    ru: 'Число жителей точно следует этому прогнозу. Миграция – то, чего до него не хватает после рождений и смертей: {migrants} чел. в {year} году.',
    en: 'Residents follow this forecast exactly. Net migration is what it takes beside births and deaths: {migrants} people in {year}.',
  },
  'forecast.partlyMet': {
    kk: 'Болжамдағы өсімнің {share} ғана орындалады, яғни халық саны болжаммен дәл келмейді. Көші-қон – соған жетпейтіні: {year} жылы {migrants} адам.',
    ru: 'Сбывается {share} роста по прогнозу, поэтому число жителей от него отличается. Миграция – то, чего не хватает после рождений и смертей: {migrants} чел. в {year} году.',
    en: 'Of the forecast’s growth {share} comes true, so residents differ from it. Net migration is what it takes beside births and deaths: {migrants} people in {year}.',
  },
  'forecast.free': {
    kk: 'Ешқандай болжамға жеткізілмейді: жылына {migrants} адам көшіп келеді, халық саны содан шығады.',
    ru: 'Ни один прогноз не выполняется намеренно: в год приезжает {migrants} чел., число жителей – то, что из этого следует.',
    en: 'No forecast is met on purpose: {migrants} people a year arrive, and residents are what follows from it.',
  },
  'forecast.assumedMigration': {
    kk: 'Жорамалдағы {migrants} бұл жерде қолданылмайды.',
    ru: 'Допущение о {migrants} в год здесь не применяется.',
    en: 'The assumed {migrants} a year is not used here.',
  },
  'forecast.pupils': {
    kk: 'Оқушылар {years} жылдары жылына {growth}.',
    ru: 'Учащихся в {years} годах: {growth} в год.',
    en: 'Pupils in {years}: {growth} a year.',
  },
  'forecast.publishedPupils': {
    kk: 'Жарияланғаны: жылына шамамен {growth} ({year}).',
    ru: 'Опубликовано: около {growth} в год ({year}).',
    en: 'Published: about {growth} a year ({year}).',
  },
  'forecast.publishedMigrationShare': {
    kk: 'бас жоспар бойынша {share}',
    ru: 'по генплану {share}',
    en: 'the general plan says {share}',
  },
  'forecast.spread': {
    kk: 'болжамдар бойынша {low}–{high}',
    ru: 'по прогнозам от {low} до {high}',
    en: 'from {low} to {high} by forecast',
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
