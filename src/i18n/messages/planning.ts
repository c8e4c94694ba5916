/** Texts of the panels on homes and schools, finance and population. */
export const planning = {
  'step.intro': {
    kk: 'Жаңа үйлер пайдалануға берілген алғашқы бес жылда олардың оқушыларына норматив қашықтығында мектеп орны жете ме?',
    ru: 'Хватает ли ученикам новых домов мест в школах в пределах норматива в первые пять лет заселения?',
    en: 'Do the pupils of new homes have school places within the standard in the first five years?',
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
  'step.seats': { kk: 'жететін орындар', ru: 'доступные места', en: 'places within reach' },
  'step.neighbourhood': {
    kk: 'Маңайдағы құрылыс: тұрғын үй – {homes}, мектеп – {schools}.',
    ru: 'Поблизости: {homes, plural, one {# проект жилья} few {# проекта жилья} other {# проектов жилья}}, {schools, plural, one {# проект школы} few {# проекта школ} other {# проектов школ}}.',
    en: 'Nearby: {homes, plural, one {# housing project} other {# housing projects}}, {schools, plural, one {# school project} other {# school projects}}.',
  },
  'step.worstYear': {
    kk: 'Орын ең көп жетпейтін жыл: {year}.',
    ru: 'Больше всего мест не хватает в {year} году.',
    en: 'The shortage of places is greatest in {year}.',
  },
  'step.homes': { kk: 'тұрғын үй, мың м²', ru: 'жильё, тыс. м²', en: 'homes, thousand m²' },
  'step.schoolSeats': {
    kk: 'жаңа мектеп орындары',
    ru: 'новые места в школах',
    en: 'new school places',
  },
  'step.none': {
    kk: 'Бұл аумақта тұрғын үй жобалары жоқ.',
    ru: 'На этой территории нет проектов жилищного строительства.',
    en: 'This territory has no housing projects.',
  },
  'step.method': {
    kk: 'Формула: Σ min(жететін орын, оқушы) / Σ оқушы, қоныстанудың алғашқы бес жылы. Орындар оңтайлы бөлу арқылы саналады, бір орын екі рет есептелмейді.',
    ru: 'Формула: Σ min(доступные места, ученики) / Σ учеников за первые пять лет. Места берутся из оптимального распределения, ни одно не считается дважды.',
    en: 'Formula: Σ min(places within reach, pupils) / Σ pupils over the first five years. Places come from the optimal assignment; none is counted twice.',
  },
  'finance.intro': {
    kk: 'Мектеп, балабақша мен емхана құрылысының құны: кім төлейді?',
    ru: 'Стоимость школ, детских садов и поликлиник: кто платит?',
    en: 'What schools, preschools and polyclinics cost, and who pays.',
  },
  'finance.capital': { kk: 'Күрделі шығындар', ru: 'Капитальные затраты', en: 'Capital costs' },
  'finance.privateShare': {
    kk: 'Жеке қаржының үлесі',
    ru: 'Доля частных средств',
    en: 'Share of private money',
  },
  'finance.payments': {
    kk: 'Жекеменшік мектептердегі орындар үшін мемлекет төлемі, {year}',
    ru: 'Выплаты государства за места в частных школах, {year}',
    en: 'State payments for places in private schools, {year}',
  },
  'finance.bySource': {
    kk: 'Ашылу жылы бойынша күрделі шығындар, млрд ₸',
    ru: 'Затраты по году открытия, млрд ₸',
    en: 'Capital costs by year of opening, ₸ billion',
  },
  'finance.seats': {
    kk: 'Жаңа мектеп орындары',
    ru: 'Новые места в школах',
    en: 'New school places',
  },
  'finance.investedSeats': {
    kk: 'Қосымша инвестициядан орындар, жиынтығы',
    ru: 'Места от дополнительных инвестиций, всего',
    en: 'Places from this investment, total',
  },
  'finance.prices': {
    kk: 'Құрылыс – дереккөздердегі бағамен (2022–2025), кейінгі өсімсіз; төлем – сол жылғы ақшамен, АЕК-пен бірге өседі. Сондықтан екеуі қосылмайды.',
    ru: 'Строительство – в ценах источников (2022–2025), без удорожания; выплаты – в деньгах своего года, растут вместе с МРП. Поэтому их не складывают.',
    en: 'Building is at the prices of the sources (2022–2025), without inflation; payments are in the money of their own year and grow with the MCI. So the two are not added up.',
  },
  'finance.inFirstMoney': {
    kk: '{year} жылғы ақшамен: {value}',
    ru: 'в деньгах {year} года: {value}',
    en: 'in the money of {year}: {value}',
  },
  'finance.whatIf': {
    kk: 'Бұл – «егер» сұрағы: шығындарға, жеке қаржының үлесіне, төлемдерге және жаңа орындарға қосылады, бірақ мектептердің картада орны жоқ, сондықтан оқушы ешқайсысына бөлінбейді. Орналастыру үшін сценарийге жекеменшік мектеп қосыңыз.',
    ru: 'Это вопрос «что, если»: входит в затраты, долю частных средств, выплаты и новые места, но на карте этих школ нет, и учеников в них не распределяют. Чтобы распределить, добавьте частную школу в сценарий.',
    en: 'This is a “what if”: it counts in capital costs, the share of private money, payments and new places, but these schools are not on the map, so no pupil is assigned to them. Add a private school to the scenario for that.',
  },
  'finance.moreThanMissing': {
    kk: 'Бұл {year} жылы жетпейтін {missing} орыннан көп.',
    ru: 'Это больше, чем {missing} мест, которых не хватает в {year} году.',
    en: 'That is more than the shortage of {missing} places in {year}.',
  },
  'finance.brings': {
    kk: '{year} жылға қарай {seats, number} орын; мемлекеттің сол жылғы төлемі – {payment} млрд ₸',
    ru: 'к {year} году {seats, plural, one {# место} few {# места} other {# мест}}; выплаты государства в том году – {payment} млрд ₸',
    en: '{seats, plural, one {# place} other {# places}} by {year}; the state pays ₸{payment} billion in that year',
  },
  'finance.perCovered': {
    kk: 'Норматив шегінде жаңадан қамтылған бір балаға шығын',
    ru: 'Затраты на одного ребёнка, впервые охваченного в пределах норматива',
    en: 'Cost per child newly within the standard',
  },
  'finance.perCovered.school': {
    kk: 'Мектеппен норматив шегінде жаңадан қамтылған бір балаға шығын',
    ru: 'Затраты на одного ребёнка, впервые охваченного школой в пределах норматива',
    en: 'Cost per child newly within the standard of a school',
  },
  'finance.perCovered.preschool': {
    kk: 'Балабақшамен норматив шегінде жаңадан қамтылған бір балаға шығын',
    ru: 'Затраты на одного ребёнка, впервые охваченного детским садом в пределах норматива',
    en: 'Cost per child newly within the standard of a preschool',
  },
  'finance.perCovered.clinic': {
    kk: 'Емханамен норматив шегінде жаңадан қамтылған бір тұрғынға шығын',
    ru: 'Затраты на одного жителя, впервые охваченного поликлиникой в пределах норматива',
    en: 'Cost per resident newly within the standard of a polyclinic',
  },
  'finance.perCoveredNote': {
    kk: '{year} жылға дейін ашылғанының құны {capital} / норматив шегінде жаңадан қамтылғандар: {people}',
    ru: 'стоимость того, что открыто к {year} году, {capital} / впервые в пределах норматива: {people}',
    en: 'cost of what is open by {year}, {capital} / newly within the standard: {people}',
  },
  'finance.perCoveredUnknown': {
    kk: '{service}: бір адамға шығын көрсетілмейді, өйткені жоспар жұмыс істеп тұрған нысандарды да көшіреді немесе кеңейтеді, оның құны белгісіз.',
    ru: '{service}: затраты на человека не названы, потому что план переносит или расширяет и действующие объекты, а сколько это стоит, неизвестно.',
    en: '{service}: no cost per person, because the plan also moves or extends existing facilities, and what that costs is not known.',
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
  'population.migrants': { kk: 'көші-қон айырымы', ru: 'сальдо миграции', en: 'net migration' },
  'population.migrationShare': {
    kk: '{years} жылдардағы өсімде көші-қонның үлесі',
    ru: 'Доля миграции в приросте {years} годов',
    en: 'Share of migration in growth, {years}',
  },
  'forecast.title': {
    kk: 'Халық болжамы: барлық болжамды көрсеткіш осыған сүйенеді',
    ru: 'Прогноз населения: за ним следуют все будущие показатели',
    en: 'Population forecast: all projected figures follow it',
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
    kk: 'Есептегі халық саны осы болжамға дәл келтірілген. Көші-қон айырымы – туған мен қайтыс болғаннан кейін соған жетпейтіні: {year} жылы {migrants} адам.',
    ru: 'Число жителей в расчёте точно следует этому прогнозу. Сальдо миграции – то, чего до него не хватает после рождений и смертей: {migrants} чел. в {year} году.',
    en: 'The number of residents follows this forecast exactly. Net migration is what is missing after births and deaths: {migrants} people in {year}.',
  },
  'forecast.partlyMet': {
    kk: 'Болжамдағы өсімнің {share}-ы ғана орындалады, сондықтан халық саны болжаммен дәл келмейді. Көші-қон айырымы – соған жетпейтіні: {year} жылы {migrants} адам.',
    ru: 'Сбывается {share} роста по прогнозу, поэтому число жителей от него отличается. Сальдо миграции – то, чего не хватает после рождений и смертей: {migrants} чел. в {year} году.',
    en: 'Only {share} of the growth in the forecast is taken, so the number of residents differs from it. Net migration is what is missing after births and deaths: {migrants} people in {year}.',
  },
  'forecast.free': {
    kk: 'Халық саны ешқандай болжамға келтірілмейді: көші-қон айырымы – жылына {migrants} адам, халық саны содан шығады.',
    ru: 'Расчёт не подогнан ни под один прогноз: сальдо миграции – {migrants} чел. в год, число жителей следует из него.',
    en: 'No forecast is followed: net migration is {migrants} people a year, and the number of residents follows from that.',
  },
  'forecast.assumedMigration': {
    kk: 'Жорамалданған көші-қон айырымы (жылына {migrants}) бұл жерде қолданылмайды.',
    ru: 'Допущение о сальдо миграции ({migrants} в год) здесь не применяется.',
    en: 'The assumed net migration of {migrants} a year is not used here.',
  },
  'forecast.pupils': {
    kk: 'Оқушылар саны {years} жылдары: жылына {growth}.',
    ru: 'Учеников в {years} годах: {growth} в год.',
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
    kk: 'бір балаға шаққандағы орынның (E2SFCA) тұрғындар арасында қаншалықты тең бөлінгені',
    ru: 'насколько поровну места на ребёнка (E2SFCA) распределены между жителями',
    en: 'how evenly places per child (E2SFCA) are distributed among residents',
  },
} as const;
