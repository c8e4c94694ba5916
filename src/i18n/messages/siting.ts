/** Texts of "Where to build": the question, the search and its proposal. */
export const siting = {
  'siting.title': { kk: 'Қайда салу керек?', ru: 'Где строить?', en: 'Where to build?' },
  'siting.intro': {
    kk: 'Аумақтың барлық мекендейтін жерлерінен ең жақсы орындар ізделеді. Қазірдің өзінде бар және жоспарланған нысандар ескеріледі.',
    ru: 'Лучшие места ищутся среди всех населённых участков. Действующие и запланированные объекты учитываются.',
    en: 'The best places are sought among all inhabited cells. What stands and what is planned is counted.',
  },
  'siting.count': { kk: 'Нысан саны', ru: 'Сколько объектов', en: 'How many' },
  'siting.least': { kk: 'Орын саны, кемінде', ru: 'Мест, не меньше', en: 'Places each, at least' },
  'siting.most': {
    kk: 'Орын саны, көп дегенде',
    ru: 'Мест, не больше',
    en: 'Places each, at most',
  },
  'siting.openYear': { kk: 'Ашылатын жылы', ru: 'Год открытия', en: 'Opening in' },
  'siting.budgeted': { kk: 'Бюджет шектеулі', ru: 'Бюджет ограничен', en: 'The budget is limited' },
  'siting.budget': { kk: 'Бюджет, млрд теңге', ru: 'Бюджет, млрд тенге', en: 'Budget, bn tenge' },
  'siting.apart': {
    kk: 'Арақашықтығы кемінде, м',
    ru: 'Расстояние между ними не меньше, м',
    en: 'At least so far apart, m',
  },
  'siting.finance': { kk: 'Қаражат', ru: 'За счёт', en: 'Paid for by' },
  'siting.aim': { kk: 'Мақсат', ru: 'Цель', en: 'So that' },
  'siting.aim.seated': {
    kk: 'орынсыз оқушылардың мүмкіндігінше көбі норматив шегінен орын алсын',
    ru: 'как можно больше учеников без места получили место в пределах норматива',
    en: 'most pupils without a seat get one within the standard',
  },
  'siting.aim.covering': {
    kk: 'норматив шегіне мүмкіндігінше көп бала кірсін',
    ru: 'как можно больше детей оказались в пределах норматива',
    en: 'most children come within the standard',
  },
  'siting.aim.walks': {
    kk: 'барлық баланың жолы мүмкіндігінше қысқа болсын',
    ru: 'дорога всех детей была как можно короче',
    en: 'the walks of all children become shortest',
  },
  'siting.search': { kk: 'Іздеу', ru: 'Найти', en: 'Search' },
  'siting.cancel': { kk: 'Тоқтату', ru: 'Остановить', en: 'Stop' },
  'siting.searching': { kk: 'Ізделуде…', ru: 'Идёт поиск…', en: 'Searching…' },
  'siting.nobodyCounts': {
    kk: 'Сүзгіде бірде-бір меншік түрі таңдалмаған: жаңа нысан да есепке кірмес еді.',
    ru: 'В фильтре не выбран ни один вид собственности: новый объект тоже не вошёл бы в расчёт.',
    en: 'No type of ownership is chosen in the filter: a new facility would not count either.',
  },
  'siting.stale': {
    kk: 'Ұсыныс басқа күйге арналған: содан бері жоспар не таңдау өзгерді. Қайта іздеңіз.',
    ru: 'Предложение относится к другому состоянию: план или выбор с тех пор изменились. Повторите поиск.',
    en: 'The proposal is for another state: the plan or the choices have changed since. Search again.',
  },
  'siting.failed': {
    kk: 'Іздеу аяқталмады. Қайталап көріңіз.',
    ru: 'Поиск не завершён. Попробуйте ещё раз.',
    en: 'The search did not finish. Try again.',
  },
  'siting.proposal': { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
  'siting.site': {
    kk: '{seats} орын, {cost} млрд теңге',
    ru: 'мест: {seats}, {cost} млрд тенге',
    en: '{seats} places, {cost} bn tenge',
  },
  'siting.sitePupils': { kk: 'оқушы: {pupils}', ru: 'учеников: {pupils}', en: '{pupils} pupils' },
  'siting.newlySeated': {
    kk: 'Орын алатын орынсыз оқушылар',
    ru: 'Учеников без места получат место',
    en: 'Pupils without a seat who get one',
  },
  'siting.newlyCovered': {
    kk: 'Норматив шегіне жаңадан кіретін балалар',
    ru: 'Детей впервые в пределах норматива',
    en: 'Children newly within the standard',
  },
  'siting.cost': { kk: 'Құны, млрд теңге', ru: 'Стоимость, млрд тенге', en: 'Cost, bn tenge' },
  'siting.proved': {
    kk: 'Осы шарттармен бұдан жақсы таңдау жоқ: дәлелденген.',
    ru: 'Лучшего выбора при этих условиях нет: доказано.',
    en: 'No choice under these conditions is better: proved.',
  },
  'siting.gap.seated': {
    kk: 'Нормативтік қашықтықта {value} оқушы орын алады; осы шарттармен ешбір таңдау {bound} оқушыдан асыра алмайды (алшақтық {gap}).',
    ru: 'В пределах норматива место получат {value}; никакой выбор при этих условиях не даст больше {bound} (разрыв {gap}).',
    en: '{value} get a seat within the standard; no choice under these conditions seats more than {bound} (gap {gap}).',
  },
  'siting.gap.covering': {
    kk: 'Норматив шегіне {value} бала кіреді; осы шарттармен ешбір таңдау {bound} баладан асыра алмайды (алшақтық {gap}).',
    ru: 'В пределах норматива окажутся {value}; никакой выбор при этих условиях не даст больше {bound} (разрыв {gap}).',
    en: '{value} come within the standard; no choice under these conditions brings more than {bound} (gap {gap}).',
  },
  'siting.gap.walks': {
    kk: 'Жолдар жиыны {value} км; осы шарттармен {bound} км-ден аз бола алмайды (алшақтық {gap}).',
    ru: 'Сумма путей {value} км; при этих условиях она не может быть меньше {bound} км (разрыв {gap}).',
    en: 'All walks add up to {value} km; under these conditions they cannot be less than {bound} km (gap {gap}).',
  },
  'siting.fewer': {
    kk: 'Бұл шарттарға {count} ғана нысан сыяды.',
    ru: 'При этих условиях помещается только {count, plural, one {# объект} few {# объекта} other {# объектов}}.',
    en: 'Only {count, plural, one {# site fits} other {# sites fit}} these conditions.',
  },
  'siting.take': { kk: 'Жоспарға қосу', ru: 'Добавить в план', en: 'Add to the plan' },
  'siting.taken': {
    kk: 'Жоспарға {count} нысан қосылды',
    ru: 'В план {count, plural, one {добавлен # объект} few {добавлено # объекта} other {добавлено # объектов}}',
    en: '{count, plural, one {# site} other {# sites}} added to the plan',
  },
  'siting.none.tooFewCandidates': {
    kk: 'Мұнша нысанға орын жетпейді: санын азайтыңыз.',
    ru: 'Столько мест не найти: уменьшите число объектов.',
    en: 'There are not that many places: ask for fewer.',
  },
  'siting.none.budget': {
    kk: 'Бюджет бір нысанға да жетпейді: бюджетті көбейтіңіз немесе орын санын азайтыңыз.',
    ru: 'Бюджета не хватает ни на один объект: увеличьте его или уменьшите число мест.',
    en: 'The budget is too small for a single site: give more or ask for fewer places.',
  },
  'siting.none.other': {
    kk: 'Бұл шарттарды орындайтын таңдау табылмады.',
    ru: 'Выбора, выполняющего эти условия, не нашлось.',
    en: 'No choice was found that meets these conditions.',
  },
  'siting.assumed': {
    kk: 'Құны – бір орынның болжамды бағасы бойынша. Учаскелердің бос екені тексерілмейді.',
    ru: 'Стоимость – по принятой цене места. Свободен ли участок, не проверяется.',
    en: 'Cost by the assumed price of a place. Whether a plot is free is not checked.',
  },
} as const;
