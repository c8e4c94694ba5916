/** Texts of the panel "Where to build": what was found, and what each place brings. */
export const sitingAnswerTexts = {
  'siting.timetable': { kk: 'Жылдар бойынша', ru: 'По годам', en: 'Timetable' },
  'siting.timetable.unit': {
    kk: 'жаңадан орын алған оқушылар',
    ru: 'учеников получили место',
    en: 'pupils without a place who get one',
  },
  'siting.timetable.year': { kk: 'Жыл', ru: 'Год', en: 'Year' },
  'siting.timetable.opens': {
    kk: 'Ашылады: {sites}',
    ru: 'Откроется: {sites}',
    en: 'Opens: {sites}',
  },
  'siting.timetable.cost': {
    kk: 'Құны, млрд теңге',
    ru: 'Стоимость, млрд тенге',
    en: 'Cost, bn tenge',
  },
  'siting.timetable.seated': { kk: 'Орын алғандар', ru: 'Получат место', en: 'Get a place' },
  'siting.timetable.within': {
    kk: 'Норматив шегінде',
    ru: 'В нормативе',
    en: 'Within the standard',
  },
  'siting.districts': {
    kk: 'Аудандар бойынша үлес',
    ru: 'Доля по районам',
    en: 'Share by district',
  },
  'siting.districts.name': { kk: 'Аудан', ru: 'Район', en: 'District' },
  'siting.districts.before': { kk: 'қазір', ru: 'без него', en: 'without it' },
  'siting.districts.after': { kk: 'ұсыныспен', ru: 'с ним', en: 'with it' },
  'siting.heatSwitch': {
    kk: 'Тағы бір нысан не беретінін картадан көрсету',
    ru: 'Показать на карте, что дал бы ещё один объект',
    en: 'Show on the map what one more would bring',
  },
  'siting.heatDone': {
    kk: 'Есептелуде: {share}',
    ru: 'Считается: {share}',
    en: 'Computing: {share}',
  },
  'siting.heatHint': {
    kk: 'Карта осы жоспарды ескереді. Өзіңіз қосқан нысанды таңдасаңыз не алып жүрсеңіз, ол есепке кірмейді.',
    ru: 'Карта учитывает этот план. Свой объект, который выбран или переносится, не учитывается.',
    en: 'The map counts in this plan. A facility of your own that is chosen or carried is left out.',
  },
  'siting.instead.seated': {
    kk: 'Жақын маңдағы екінші орындар, орын алатын оқушы сонша кем: {places}.',
    ru: 'Вторые по качеству места рядом, на столько меньше учеников получат место: {places}.',
    en: 'Second-best sites near it, with so many fewer pupils who get a place: {places}.',
  },
  'siting.instead.covering': {
    kk: 'Жақын маңдағы екінші орындар, норматив шегінде сонша адам кем: {places}.',
    ru: 'Вторые по качеству места рядом, на столько меньше людей в пределах норматива: {places}.',
    en: 'Second-best sites near it, with so many fewer people within the standard: {places}.',
  },
  'siting.instead.fairest': {
    kk: 'Жақын маңдағы екінші орындар, ең төмен үлес сонша кем: {places}.',
    ru: 'Вторые по качеству места рядом, наименьшая доля на столько меньше: {places}.',
    en: 'Second-best sites near it, with the smallest share so much lower: {places}.',
  },
  'siting.instead.walks': {
    kk: 'Жақын маңдағы екінші орындар, сонша километр артық жүріледі: {places}.',
    ru: 'Вторые по качеству места рядом, на столько километров пути больше: {places}.',
    en: 'Second-best sites near it, with so many more kilometres walked: {places}.',
  },
  'siting.shadow': {
    kk: 'Тағы біреуі, тағы орын, тағы ақша не берер еді?',
    ru: 'Что дали бы ещё один объект, ещё места, ещё деньги?',
    en: 'What would one more site, more places, more money bring?',
  },
  'siting.shadow.site.seated': {
    kk: 'Тағы бір нысан тағы {count} оқушыға орын берер еді.',
    ru: 'Ещё один объект дал бы место ещё {count} ученикам.',
    en: 'One more site would give {count} more pupils a place.',
  },
  'siting.shadow.site.covering': {
    kk: 'Тағы бір нысан норматив шегіне тағы {count} адам енгізер еді.',
    ru: 'Ещё один объект приблизил бы к нормативу ещё {count} чел.',
    en: 'One more site would bring {count} more people within the standard.',
  },
  'siting.shadow.site.fairest': {
    kk: 'Тағы бір нысан ең төмен үлесті {count} көтерер еді.',
    ru: 'Ещё один объект поднял бы наименьшую долю на {count}.',
    en: 'One more site would raise the smallest share by {count}.',
  },
  'siting.shadow.site.walks': {
    kk: 'Тағы бір нысан барлық жолды {count} км қысқартар еді.',
    ru: 'Ещё один объект сократил бы все пути вместе на {count} км.',
    en: 'One more site would shorten all walks together by {count} km.',
  },
  'siting.shadow.seats': {
    kk: 'Толған нысандардың біріне тағы 100 орын қосылса, тағы {count} оқушы орын алар еді.',
    ru: 'Ещё 100 мест в одном из заполненных объектов дали бы место ещё {count} ученикам.',
    en: '100 more places at one of the full sites would be taken by {count} more pupils.',
  },
  'siting.shadow.money': {
    kk: 'Орынға жұмсалған тағы 1 млрд теңге тағы {count} оқушыға орын берер еді.',
    ru: 'Ещё 1 млрд тенге, потраченный на места, дал бы место ещё {count} ученикам.',
    en: '1 bn tenge more spent on places would give {count} more pupils one.',
  },
  'siting.stale': {
    kk: 'Ұсыныс басқа күйге арналған: содан бері жоспар, сүзгі не сұрақ өзгерді. Қайта іздеңіз.',
    ru: 'Предложение относится к другому состоянию: план, фильтр или вопрос с тех пор изменились. Повторите поиск.',
    en: 'The proposal is for another state: the plan, a filter or the question has changed since. Search again.',
  },
  'siting.holdsFor': {
    kk: 'Осы жоспардың {year} жылғы күйі үшін дұрыс: өзгеріс саны {edits}, норматив {standard} м.',
    ru: 'Верно для этого плана в {year} году: изменений – {edits}, норматив {standard} м.',
    en: 'Holds for this plan in {year}: {edits, plural, =0 {no changes} one {# change} other {# changes}}, standard {standard} m.',
  },
  'siting.failed': {
    kk: 'Іздеу аяқталмады. Қайталап көріңіз.',
    ru: 'Поиск не завершён. Попробуйте ещё раз.',
    en: 'The search did not finish. Try again.',
  },
  'siting.proposal': { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
  'siting.site': {
    kk: '{seats} {unit}, {cost} млрд теңге',
    ru: '{seats} {unit}, {cost} млрд тенге',
    en: '{seats} {unit}, {cost} bn tenge',
  },
  'siting.sitePupils': { kk: 'оқушы: {pupils}', ru: 'учеников: {pupils}', en: '{pupils} pupils' },
  'siting.extended': { kk: 'кеңейту: +{said}', ru: 'расширение: +{said}', en: 'extended: +{said}' },
  'siting.brings': { kk: 'Не береді', ru: 'Что это даёт', en: 'What it brings' },
  'siting.explaining': { kk: 'Есептелуде…', ru: 'Считается…', en: 'Being computed…' },
  'siting.unexplained': {
    kk: 'Бұл орын туралы есептеу аяқталмады.',
    ru: 'Расчёт по этому месту не завершён.',
    en: 'Nothing could be computed for this site.',
  },
  'siting.besideOthers': {
    kk: 'Ұсыныстың қалған орындарының үстіне, {year} ж.',
    ru: 'Сверх остальных мест предложения, {year} г.',
    en: 'On top of the other sites of the proposal, {year}.',
  },
  'siting.costEach': {
    kk: 'Осы нысанның арқасында {seated} оқушы орын алады: әрқайсысына {cost} млн теңге.',
    ru: 'Благодаря этому объекту место получат {seated}: по {cost} млн тенге на каждого.',
    en: 'Because of it {seated} more pupils get a place: {cost} mn tenge for each.',
  },
  'siting.seatsNobody': {
    kk: 'Қалған орындардың үстіне бұл нысан ешкімге жаңа орын бермейді: 0.',
    ru: 'Сверх остальных этот объект не даёт места никому: 0.',
    en: 'On top of the others it gives nobody a new place: 0.',
  },
  'siting.fromOthers': {
    kk: 'Басқа үйлерден – {count}.',
    ru: 'Из других домов – {count}.',
    en: '{count} from other homes.',
  },
  'siting.newlySeated': {
    kk: 'Орын алатын орынсыз оқушылар',
    ru: 'Учеников без места получат место',
    en: 'Pupils without a place who get one',
  },
  'siting.newlyCovered': {
    kk: 'Норматив шегіне жаңадан кіретіндер',
    ru: 'Впервые в пределах норматива',
    en: 'Newly within the standard',
  },
  'siting.inStep': {
    kk: 'Жаңа үйлердегі орны бар оқушылар',
    ru: 'Учеников в новых домах с местом',
    en: 'Pupils in new homes with a place',
  },
  'siting.cost': { kk: 'Құны, млрд теңге', ru: 'Стоимость, млрд тенге', en: 'Cost, bn tenge' },
  'siting.take': { kk: 'Жоспарға қосу', ru: 'Добавить в план', en: 'Add to the plan' },
  'siting.name': { kk: '{service}: {place}', ru: '{service}: {place}', en: '{service}: {place}' },
  'siting.toScenario': { kk: 'Сценарийді ашу', ru: 'Открыть сценарий', en: 'Open the scenario' },
  'siting.none.tooFewCandidates': {
    kk: 'Мұнша нысанға орын жетпейді: санын, арақашықтығын азайтыңыз немесе жабық аумақты кішірейтіңіз.',
    ru: 'Столько мест не найти: уменьшите число объектов, расстояние между ними или закрытые территории.',
    en: 'There are not that many sites: ask for fewer, nearer to each other, or with less ground closed.',
  },
  'siting.none.budget': {
    kk: 'Бюджет бір нысанға да жетпейді: бюджетті көбейтіңіз немесе орын санын азайтыңыз.',
    ru: 'Бюджета не хватает ни на один объект: увеличьте его или уменьшите число мест.',
    en: 'The budget is too small for a single site: give more or ask for fewer places.',
  },
  'siting.none.required': {
    kk: 'Міндетті орындар шарттың біріне қайшы: бір-біріне тым жақын, жабық аумақта немесе бюджеттен қымбат.',
    ru: 'Обязательные места нарушают условие: слишком близко друг к другу, на закрытой территории или дороже бюджета.',
    en: 'The sites that must be among them break a condition: too near to each other, on closed ground, or beyond the budget.',
  },
  'siting.none.capacity': {
    kk: 'Барлығына орын жетпейді: нысан санын не орын санын көбейтіңіз.',
    ru: 'На всех мест не хватает: увеличьте число объектов или мест.',
    en: 'There is not room for everybody: ask for more sites or more places.',
  },
  'siting.none.reach': {
    kk: 'Кейбір үйлерден ешбір орынға жаяу жету мүмкін емес.',
    ru: 'Из некоторых домов пешком не дойти ни до одного места.',
    en: 'From some homes no site can be reached on foot.',
  },
  'siting.none.target': {
    kk: 'Бұл шарттармен мақсатқа жету мүмкін емес: нысанды, орынды не ақшаны көбейтіңіз.',
    ru: 'При этих условиях цели не достичь: добавьте объектов, мест или денег.',
    en: 'The target cannot be reached under these conditions: allow more sites, places or money.',
  },
  'siting.none.homes': {
    kk: 'Бұл жылдары жаңа үйлерде оқушы жоқ: басқа жылдарды не мақсатты таңдаңыз.',
    ru: 'В эти годы в новых домах школьников нет: выберите другие годы или другую цель.',
    en: 'No pupils live in new homes in these years: choose other years, or another aim.',
  },
  'siting.none.time': {
    kk: 'Берілген уақытта жауап табылмады: шарттарды жеңілдетіңіз.',
    ru: 'За отведённое время ответа не нашлось: смягчите условия.',
    en: 'No answer was found in the time given: relax the conditions.',
  },
  'siting.assumed': {
    kk: 'Құны – бір орынның болжамды бағасы бойынша. Учаскелердің бос екені тексерілмейді.',
    ru: 'Стоимость – по принятой цене места. Свободен ли участок, не проверяется.',
    en: 'Cost by the assumed price of a place. Whether a plot is free is not checked.',
  },
} as const;
