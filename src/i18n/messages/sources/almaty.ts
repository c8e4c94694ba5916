/** Sources of the city's pack. */
import type { SourceTexts } from './sourceTexts.ts';

export const almatySources: SourceTexts = {
  'a what-if of the person': {
    kk: 'пайдаланушының «егер» сұрағы',
    ru: 'вопрос пользователя «что, если»',
  },
  'nobody has planned it': { kk: 'мұны ешкім жоспарлаған жоқ', ru: 'никто этого не планировал' },
  // Forecasts of residents.
  Almatygenplan: { kk: 'Алматыбасжоспар', ru: 'Алматыгенплан' },
  'Workforce Development Centre of the Ministry of Labour': {
    kk: 'Еңбек министрлігінің Еңбек ресурстарын дамыту орталығы',
    ru: 'Центр развития трудовых ресурсов Минтруда',
  },
  'Workforce Development Centre in the press': {
    kk: 'Еңбек ресурстарын дамыту орталығы, баспасөз бойынша',
    ru: 'Центр развития трудовых ресурсов, по сообщениям прессы',
  },
  'growth of {1} carried on lies in the middle of the published forecasts and near the published growth of pupils':
    {
      kk: '{1} жылғы өсімнің жалғасы жарияланған болжамдардың ортасында және оқушылардың жарияланған өсіміне жақын',
      ru: 'продолжение роста {1} года лежит в середине опубликованных прогнозов и близко к опубликованному приросту учащихся',
    },
  // What the model makes of published figures.
  'number by the general plan to {1}; place, size, year: model; docs/data-almaty.md': {
    kk: 'саны – {1} жылға дейінгі бас жоспар; орны, көлемі, жылы – осы картаның моделі, құжаттамасын қараңыз',
    ru: 'число – генплан до {1} года; место, размер, год – модель этой карты, см. её документацию',
    en: 'number by the general plan to {1}; place, size, year: model of this map, see its documentation',
  },
  'number by the plan of {1}-{2}; place, size, year: model; docs/data-almaty.md': {
    kk: 'саны – {1}–{2} жылдар жоспары; орны, көлемі, жылы – осы картаның моделі, құжаттамасын қараңыз',
    ru: 'число – план {1}–{2} годов; место, размер, год – модель этой карты, см. её документацию',
    en: 'number by the plan of {1}–{2}; place, size, year: model of this map, see its documentation',
  },
  "city's figure of each year spread over areas of growth: model; docs/data-almaty.md": {
    kk: 'қаланың жылдық көрсеткіші өсу аймақтарына үлестірілген: осы картаның моделі, құжаттамасын қараңыз',
    ru: 'годовой показатель города распределён по районам роста: модель этой карты, см. её документацию',
    en: 'the city’s figure of each year spread over areas of growth: model of this map, see its documentation',
  },
  'total and pupils from published figures, shape of the ages: model; docs/data-almaty.md': {
    kk: 'жалпы саны мен оқушылар – жарияланған деректер, жас құрылымы – осы картаның моделі, құжаттамасын қараңыз',
    ru: 'всего и учеников – по опубликованным данным, возрастная структура – модель этой карты, см. её документацию',
    en: 'total and pupils from published figures, shape of the ages: model of this map, see its documentation',
  },
  'district figures of the press scaled to the city total': {
    kk: 'баспасөздегі аудандар көрсеткіштері қала жиынтығына келтірілген',
    ru: 'данные прессы по районам приведены к итогу города',
  },
  'district figures spread over streets by a model of density': {
    kk: 'аудандар көрсеткіштері тығыздық моделі бойынша үлестірілген',
    ru: 'данные районов распределены по модели плотности',
  },
  'Life expectancy {1} years in {2} (Bureau of National Statistics) split by the gap of the country; Gompertz-Makeham; fertility a bell scaled to births of the base year; docs/data-almaty.md':
    {
      kk: '{2} жылы күтілетін өмір сүру ұзақтығы {1} жыл (Ұлттық статистика бюросы), ерлер мен әйелдерге елдегі айырма бойынша бөлінген; Гомперц–Мейкем қисығы; туу коэффициенттері базалық жылдың туу санына келтірілген; осы картаның моделі, құжаттамасын қараңыз',
      ru: 'ожидаемая продолжительность жизни {1} года в {2} году (Бюро национальной статистики), разделённая на мужчин и женщин по разрыву в стране; кривая Гомперца–Мейкема; рождаемость по возрастам приведена к числу рождений базового года; модель этой карты, см. её документацию',
      en: 'life expectancy {1} years in {2} (Bureau of National Statistics), split between the sexes by the gap of the country; Gompertz–Makeham; fertility by age scaled to births of the base year; model of this map, see its documentation',
    },
  'set so that births of the base year come to {1}: {2} thousand in {3} (baigenews.kz), natural growth of {4} in ten months of {5} (egemen.kz)':
    {
      kk: 'базалық жылдың туу саны {1} болатындай алынған: {3} жылы {2} мың (baigenews.kz), {5} жылдың он айындағы табиғи өсім {4} (egemen.kz)',
      ru: 'подобрано так, чтобы рождений в базовом году было {1}: {2} тыс. в {3} году (baigenews.kz), естественный прирост {4} за десять месяцев {5} года (egemen.kz)',
    },
  'between the published years': {
    kk: 'жарияланған жылдардың арасы',
    ru: 'между опубликованными годами',
  },
  'target of {1} M m2 a year continued to the horizon': {
    kk: 'жылына {1} млн м² нысаналы көрсеткіші соңғы жылға дейін жалғастырылған',
    ru: 'цель {1} млн м² в год, продолженная до последнего года',
    en: 'target of {1} M m² a year continued to the last year',
  },
  'target of {1} M m2 a year, taken on from the article of September {2}': {
    kk: 'жылына {1} млн м² нысаналы көрсеткіші, {2} жылғы қыркүйектегі мақаладан',
    ru: 'цель {1} млн м² в год, из статьи сентября {2} года',
    en: 'target of {1} M m² a year, from the article of September {2}',
  },
  '{1} thousand m2 planned for {2} and more than in {3}': {
    kk: '{2} жылға {1} мың м² жоспарланған және {3} жылғыдан көп',
    ru: '{1} тыс. м² по плану на {2} год и больше, чем в {3}',
    en: '{1} thousand m² planned for {2} and more than in {3}',
  },
  'kapital.kz, November {1}': {
    kk: 'kapital.kz, {1} жылғы қараша',
    ru: 'kapital.kz, ноябрь {1} года',
  },
  'plan of the year': { kk: 'жылдық жоспар', ru: 'план года' },
  'plan of {1}': { kk: '{1} жылғы жоспар', ru: 'план {1} года' },
  '{1} % of {2} M m2 in the country by lsm.kz': {
    kk: 'lsm.kz бойынша елдегі {2} млн м²-дің {1}\u00a0%-ы',
    ru: '{1}\u00a0% из {2} млн м² в стране по lsm.kz',
    en: '{1} % of {2} M m² in the country by lsm.kz',
  },
  '{1} M m2 in {2} after growth of some {3} %': {
    kk: '{2} жылы {1} млн м², өсім шамамен {3}\u00a0%',
    ru: '{1} млн м² в {2} году после роста примерно на {3}\u00a0%',
    en: '{1} M m² in {2} after growth of some {3} %',
  },
  '{1} M m2 in January-August, {2} % more than in {3}': {
    kk: 'қаңтар–тамызда {1} млн м², {3} жылғыдан {2}\u00a0% көп',
    ru: '{1} млн м² за январь–август, на {2}\u00a0% больше, чем в {3} году',
    en: '{1} M m² in January to August, {2} % more than in {3}',
  },
  "the cells' children of {1}-{2} are set to the published pupils, so that the share is {3}": {
    kk: 'ұяшықтардағы {1}–{2} жастағы балалар саны жарияланған оқушылар санына теңестірілген, сондықтан үлес {3}-ге тең',
    ru: 'число детей {1}–{2} лет в ячейках приравнено к опубликованному числу учеников, поэтому доля равна {3}',
  },
  "young families, more children than the city's {1}": {
    kk: 'жас отбасылар, балалар үлесі қаладағыдан ({1}) жоғары',
    ru: 'молодые семьи, доля детей выше городской ({1})',
  },
  'as in Alatau, {1} pupils per {2}': {
    kk: 'Алатау ауданындағыдай, {2} тұрғынға {1} оқушы',
    ru: 'как в Алатауском районе, {1} учеников на {2} жителей',
    en: 'as in Alatau, {1} pupils per {2} residents',
  },
  '{1} private schools of {2} in {3}, {4} later': {
    kk: '{3} жылы {2} мектептің ішінде {1} жекеменшік, кейін {4}',
    ru: 'в {3} году {1} частных школ из {2}, позже {4}',
  },
  'small buildings cost more a seat': {
    kk: 'шағын ғимаратта бір орын қымбатырақ',
    ru: 'в небольших зданиях место дороже',
    en: 'small buildings cost more per place',
  },
  'model assumption, between state and buy-out': {
    kk: 'модельдің жорамалы, мемлекеттік құрылыс пен сатып алудың арасы',
    ru: 'допущение модели, между стройкой за счёт государства и выкупом',
  },
  'comfortable schools of {1} to {2} pupils at prices of {3}': {
    kk: '{1}–{2} оқушыға арналған «жайлы мектептер», {3} жылғы бағамен',
    ru: '«комфортные школы» на {1}–{2} учеников в ценах {3} года',
  },
  'as a comfortable school of {1}': {
    kk: '{1} орындық «жайлы мектеп» сияқты',
    ru: 'как «комфортная школа» на {1} мест',
    en: 'as a comfortable school of {1} places',
  },
  'mean costs of building in Almaty in {1}, {2} thousand tenge': {
    kk: 'Алматыда {1} жылғы құрылыстың орташа құны, {2} мың теңге',
    ru: 'средняя стоимость строительства в Алматы в {1} году, {2} тыс. тенге',
  },
  'law on the republican budget': {
    kk: 'республикалық бюджет туралы заң',
    ru: 'закон о республиканском бюджете',
  },
  'law on the republican budget {1}-{2}': {
    kk: '{1}–{2} жылдарға арналған республикалық бюджет туралы заң',
    ru: 'закон о республиканском бюджете на {1}–{2} годы',
  },
  'law on education': { kk: '«Білім туралы» заң', ru: 'закон «Об образовании»' },
  '{1}-{2} % in {3}-{4}': {
    kk: '{3}–{4} жылдары {1}–{2}\u00a0%',
    ru: '{1}–{2}\u00a0% в {3}–{4} годах',
    en: '{1}–{2} % in {3}–{4}',
  },
  '{1} years in {2}, {3} in {4}': {
    kk: '{2} жылы {1} жыл, {4} жылы {3}',
    ru: '{1} года в {2} году, {3} в {4}',
  },
  'lower in the long run': {
    kk: 'ұзақ мерзімде төменірек алынған',
    ru: 'на долгий срок взято ниже',
  },
  '{1} people in ten months of {2} (egemen.kz), carried on to the year': {
    kk: '{2} жылдың он айында {1} адам (egemen.kz), бір жылға шаққанда',
    ru: '{1} человек за десять месяцев {2} года (egemen.kz), в пересчёте на год',
    en: '{1} people in ten months of {2} (egemen.kz), brought up to a year',
  },
  '{1} m2 in Almaty in {2}': {
    kk: '{2} жылы Алматыда {1} м²',
    ru: '{1} м² в Алматы в {2} году',
    en: '{1} m² in Almaty in {2}',
  },
  '{1} pupils of {2} residents in {3}': {
    kk: '{3} жылы {2} тұрғынға {1} оқушы',
    ru: '{1} учеников из {2} жителей в {3} году',
  },
  '{1} % of those aged {2}-{3}': {
    kk: '{2}–{3} жастағылардың {1}\u00a0%-ы',
    ru: '{1}\u00a0% детей {2}–{3} лет',
  },

  // Outlines, streets and lines.
  '© OpenStreetMap contributors (ODbL) by way of OCHA COD-AB {1}, generalised to {2} m': {
    kk: '© OpenStreetMap қатысушылары (ODbL), OCHA COD-AB {1} арқылы, {2} м дейін жалпыланған',
    ru: '© участники OpenStreetMap (ODbL), через OCHA COD-AB {1}, обобщено до {2} м',
  },
  'OpenStreetMap district relations by way of OCHA COD-AB {1}, generalised to {2} m': {
    kk: 'OpenStreetMap аудан шекаралары, OCHA COD-AB {1} арқылы, {2} м дейін жалпыланған',
    ru: 'границы районов OpenStreetMap, через OCHA COD-AB {1}, обобщены до {2} м',
    en: 'district outlines of OpenStreetMap by way of OCHA COD-AB {1}, generalised to {2} m',
  },
  'every other class of street is walked, for sidewalks are mapped for a few streets only': {
    kk: 'қалған көшелердің бәрімен жаяу жүруге болады: тротуарлар аз ғана көшеде белгіленген',
    ru: 'по всем остальным улицам ходят пешком: тротуары нанесены лишь на немногие улицы',
  },
  'seats by the model': {
    kk: 'орын саны – модель',
    ru: 'число мест – модель',
    en: 'number of places by the model',
  },
  'seats by the press': {
    kk: 'орын саны – баспасөзден',
    ru: 'число мест – по данным прессы',
    en: 'number of places by the press',
  },
  'population of the press, scaled': {
    kk: 'халық саны баспасөзден, қала жиынтығына келтірілген',
    ru: 'население по прессе, приведено к итогу города',
  },
  'H3 cells': { kk: 'H3 ұяшықтары', ru: 'ячейки H3' },
  'hospitals as published': {
    kk: 'ауруханалар – жарияланғандай',
    ru: 'больницы – как опубликовано',
  },
  'other places of the model in published numbers': {
    kk: 'басқа нысандар – модель, саны жарияланғандай',
    ru: 'остальные объекты – модель, число как опубликовано',
  },
  'press, listings of new housing, public works portal': {
    kk: 'баспасөз, жаңа тұрғын үйлер тізімі, қала құрылыстары порталы',
    ru: 'пресса, списки новостроек, портал городских работ',
  },
  'OpenStreetMap, extract of October 2024, lines generalised to 2.5 m': {
    kk: 'OpenStreetMap, 2024 жылғы қазандағы деректер, сызықтар 2,5 м дейін жалпыланған',
    ru: 'OpenStreetMap, данные октября 2024 года, линии обобщены до 2,5 м',
  },
  'the city south of the foot of the mountains, drawn by hand': {
    kk: 'қаланың тау етегінен оңтүстікке қарайғы бөлігі, қолмен сызылған',
    ru: 'часть города южнее подножия гор, начерчено от руки',
  },
  'general knowledge, unverified; metro and works along it': {
    kk: 'жалпы мәлімет, тексерілмеген; бойымен метро өтеді және жұмыстар жүреді',
    ru: 'общие сведения, не проверено; вдоль неё метро и стройки',
  },
  'works along it': { kk: 'бойында құрылыс жұмыстары бар', ru: 'вдоль неё идут работы' },
  'runs through the region': { kk: 'облыс арқылы өтеді', ru: 'проходит по области' },
  'straight lines between stations placed within {1} m': {
    kk: 'орны {1} м дәлдікпен белгіленген станциялар арасындағы түзу сызықтар',
    ru: 'прямые между станциями, место которых известно с точностью до {1} м',
  },
  'to be commissioned in {1}': {
    kk: '{1} жылы пайдалануға берілмек',
    ru: 'ввод намечен на {1} год',
  },
  'general plan to {1} in the press': {
    kk: '{1} жылға дейінгі бас жоспар, баспасөз бойынша',
    ru: 'генплан до {1} года, по сообщениям прессы',
  },
  'general plan to {1}': { kk: '{1} жылға дейінгі бас жоспар', ru: 'генплан до {1} года' },
  'decree No {1} of {2}': {
    kk: '{2} жылғы № {1} қаулы',
    ru: 'постановление № {1} от {2} года',
  },
  '{1} km along Mustafin, Zhandosov, Timiryazev to Zheltoksan': {
    kk: 'Мұстафин, Жандосов, Тимирязев көшелерімен Желтоқсанға дейін {1} км',
    ru: '{1} км по улицам Мустафина, Жандосова, Тимирязева до Желтоксан',
  },
  'planned by {1}, slipped': {
    kk: '{1} жылға жоспарланған, кейінге қалды',
    ru: 'план – до {1} года, срок сдвинулся',
  },
  'opened, {1} km': { kk: 'ашылды, {1} км', ru: 'открыта, {1} км' },
  'on gas by the end of {1}': {
    kk: '{1} жылдың соңына дейін газға көшеді',
    ru: 'перевод на газ до конца {1} года',
  },
  'due in December {1}, behind schedule': {
    kk: 'мерзімі – {1} жылғы желтоқсан, кестеден қалып келеді',
    ru: 'срок – декабрь {1} года, отстаёт от графика',
  },
  'terminal opened in {1}': {
    kk: 'терминал {1} жылы ашылды',
    ru: 'терминал открыт в {1} году',
  },
  '{1} km, three stations, by {2}': {
    kk: '{1} км, үш станция, {2} жылға дейін',
    ru: '{1} км, три станции, до {2} года',
  },
  '{1} km, to be finished in {2}': {
    kk: '{1} км, {2} жылы аяқталмақ',
    ru: '{1} км, завершение в {2} году',
  },
  '{1} km begun in April {2}': {
    kk: '{1} км, {2} жылғы сәуірде басталды',
    ru: '{1} км, начато в апреле {2} года',
  },
  'master plan of the transport frame to {1} as told by the mayor': {
    kk: '{1} жылға дейінгі көлік қаңқасының мастер-жоспары, қала әкімінің айтуынша',
    ru: 'мастер-план транспортного каркаса до {1} года, со слов акима города',
  },
  'some {1} km, being designed': {
    kk: 'шамамен {1} км, жобалануда',
    ru: 'около {1} км, проектируется',
  },
  '{1} bn tenge': { kk: '{1} млрд теңге', ru: '{1} млрд тенге' },
  'development plan of the city': {
    kk: 'қаланы дамыту жоспары',
    ru: 'план развития города',
  },
  'm.ru24.pro, April {1}': {
    kk: 'm.ru24.pro, {1} жылғы сәуір',
    ru: 'm.ru24.pro, апрель {1} года',
  },

  // Schools, clinics and other services.
  'new building for {1}': { kk: '{1} орындық жаңа ғимарат', ru: 'новое здание на {1} мест' },
  overhaul: { kk: 'күрделі жөндеу', ru: 'капитальный ремонт' },
  'overhaul in {1}': { kk: '{1} жылы күрделі жөндеу', ru: 'капитальный ремонт в {1} году' },
  'rebuilt in {1}': { kk: '{1} жылы қайта салынған', ru: 'перестроена в {1} году' },
  'to be extended': { kk: 'кеңейтілмек', ru: 'будет расширена' },
  'addition of {1} places in Medeu': {
    kk: 'Медеу ауданында {1} орындық жапсаржай',
    ru: 'пристройка на {1} мест в Медеуском районе',
    en: 'extension of {1} places in Medeu',
  },
  'replaced by the new school in Akbulak': {
    kk: 'орнына Ақбұлақтағы жаңа мектеп салынады',
    ru: 'её заменит новая школа в Акбулаке',
  },
  'the most crowded, {1} first classes': {
    kk: 'ең көп толған мектеп, {1} бірінші сынып',
    ru: 'самая переполненная, {1} первых классов',
  },
  'opened in Kalkaman in {1}, {2} places': {
    kk: 'Қалқаманда {1} жылы ашылған, {2} орын',
    ru: 'открыта в Калкамане в {1} году, {2} мест',
  },
  'in Shugyla': { kk: 'Шұғылада', ru: 'в Шугыле' },
  'one of the four state polyclinics of the district': {
    kk: 'ауданның төрт мемлекеттік емханасының бірі',
    ru: 'одна из четырёх государственных поликлиник района',
  },
  'place by the model': { kk: 'орны – модель', ru: 'место – модель' },
  'serves the Sayakhat quarter': {
    kk: 'Саяхат ықшамауданына қызмет етеді',
    ru: 'обслуживает микрорайон Саяхат',
  },
  'table of Almaty medical organisations, as published with DoZhD1k/almaty-health': {
    kk: 'Алматының медициналық ұйымдарының кестесі, almaty-health ашық жинағы бойынша',
    ru: 'таблица медицинских организаций Алматы по открытому набору almaty-health',
    en: 'table of Almaty medical organisations, by the open dataset almaty-health',
  },
  'public listings of new housing, as gathered in ilhanaltinkaya947-ctrl/almaty-valuator; floor area assumed by class':
    {
      kk: 'жаңа тұрғын үйлердің ашық тізімдері, almaty-valuator жинағы бойынша; жалпы алаңы тұрғын үй санатына қарай жорамалданған',
      ru: 'открытые списки новостроек по набору almaty-valuator; площадь – допущение по классу жилья',
      en: 'public listings of new housing, by the dataset almaty-valuator; floor area assumed by class',
    },
  'public works portal of the city, as carried by AChubPro/GisClone': {
    kk: 'қала құрылыстары порталы, GisClone жинағы бойынша',
    ru: 'портал городских работ по набору GisClone',
    en: 'public works portal of the city, by the dataset GisClone',
  },
  '{1} patients a day': { kk: 'күніне {1} пациент', ru: '{1} пациентов в день' },
  '{1} visits': { kk: '{1} қабылдау', ru: '{1} посещений' },
  'building from the second half of {1}': {
    kk: 'құрылыс {1} жылдың екінші жартысынан',
    ru: 'строительство со второго полугодия {1} года',
  },
  'building bought near Sayakhat': {
    kk: 'Саяхат маңынан ғимарат сатып алынған',
    ru: 'здание куплено рядом с Саяхатом',
  },
  'opening year is assumed': { kk: 'ашылу жылы – жорамал', ru: 'год открытия – допущение' },
  'size and opening year are assumed': {
    kk: 'көлемі мен ашылу жылы – жорамал',
    ru: 'размер и год открытия – допущение',
  },
  'two schools with {1} places together in Duman and along Talgar Road': {
    kk: 'Думан мен Талғар тас жолы бойында барлығы {1} орындық екі мектеп',
    ru: 'две школы, вместе {1} мест, в Думане и вдоль Талгарского тракта',
  },
  'halves and opening year are assumed': {
    kk: 'теңдей бөлінуі мен ашылу жылы – жорамал',
    ru: 'деление пополам и год открытия – допущение',
  },
  'five under construction with {1} places': {
    kk: 'бесеуі салынуда, {1} орын',
    ru: 'строятся пять, на {1} мест',
  },
  'districts and shares are assumed': {
    kk: 'аудандары мен үлестері – жорамал',
    ru: 'районы и доли – допущение',
  },
  'schools {1}, {2} and {3} gain {4} places together': {
    kk: '№ {1}, {2}, {3} мектептерде барлығы {4} орын қосылады',
    ru: 'школы № {1}, {2} и {3} получают вместе {4} мест',
  },
  'built in {1}, a year later than planned': {
    kk: '{1} жылы салынды, жоспардан бір жыл кеш',
    ru: 'построена в {1} году, на год позже плана',
  },
  'district head of Alatau': { kk: 'Алатау ауданының әкімі', ru: 'аким Алатауского района' },
  'district head of Medeu': { kk: 'Медеу ауданының әкімі', ru: 'аким Медеуского района' },
  Alatau: { kk: 'Алатау ауданы', ru: 'Алатауский район' },
  Nauryzbay: { kk: 'Наурызбай ауданы', ru: 'Наурызбайский район' },
  'gov.kz almaty-edu': {
    kk: 'gov.kz, Алматы қаласының білім басқармасы',
    ru: 'gov.kz, управление образования Алматы',
    en: 'gov.kz, education department of Almaty',
  },
  'education department': { kk: 'білім басқармасы', ru: 'управление образования' },
  'alma-ata.city, education department': {
    kk: 'alma-ata.city, білім басқармасы',
    ru: 'alma-ata.city, управление образования',
  },
  'head of the education department': {
    kk: 'білім басқармасының басшысы',
    ru: 'руководитель управления образования',
  },

  // Remarks on published figures.
  "district administrations' figures in the press": {
    kk: 'аудан әкімдіктерінің деректері, баспасөз бойынша',
    ru: 'данные акиматов районов, по сообщениям прессы',
  },
  'area computed from district_outlines.csv': {
    kk: 'аумағының көлемі аудан шекаралары бойынша есептелген',
    ru: 'площадь вычислена по границам районов',
    en: 'area computed from the district outlines',
  },
  'of {1}-{2}, before scaling': {
    kk: '{1}–{2} жылдар, қала жиынтығына келтірілмеген',
    ru: 'за {1}–{2} годы, до приведения к итогу города',
  },
  'egemen.kz, November {1}': {
    kk: 'egemen.kz, {1} жылғы қараша',
    ru: 'egemen.kz, ноябрь {1} года',
  },
  'egemen.kz November {1}': {
    kk: 'egemen.kz, {1} жылғы қараша',
    ru: 'egemen.kz, ноябрь {1} года',
  },
  'informburo.kz July {1}': {
    kk: 'informburo.kz, {1} жылғы шілде',
    ru: 'informburo.kz, июль {1} года',
  },
  '{1} on {2} November after a growth of {3} since January': {
    kk: '{2} қарашада {1}, қаңтардан бергі өсім {3}',
    ru: '{1} на {2} ноября, прирост с января {3}',
  },
  'later than {1}': { kk: '{1} жылдан кейінгі', ru: 'позже {1} года' },
  '{1} of {2}': { kk: '{2} ішінен {1}', ru: '{1} из {2}' },
  '{1} in {2} state schools and {3} in {4} private ones': {
    kk: '{2} мемлекеттік мектепте {1} және {4} жекеменшік мектепте {3}',
    ru: '{1} в {2} государственных школах и {3} в {4} частных',
  },
  'in the {1} % of schools that were overfull': {
    kk: 'шамадан тыс толған мектептерде (мектептердің {1}\u00a0%-ы)',
    ru: 'в переполненных школах (их {1}\u00a0%)',
  },
  'in {1} % of the schools': { kk: 'мектептердің {1}\u00a0%-ында', ru: 'в {1}\u00a0% школ' },
  'over {1}': { kk: '{1}-нан астам', ru: 'более {1}' },
  'over {1} thousand': { kk: '{1} мыңнан астам', ru: 'более {1} тыс.' },
  'over {1} before the openings of autumn': {
    kk: 'күзгі ашылуларға дейін {1}-нан астам',
    ru: 'более {1} до осенних открытий',
  },
  '{1} expected after them': {
    kk: 'олардан кейін {1} болмақ',
    ru: 'после них ожидается {1}',
  },
  'before the openings of autumn': { kk: 'күзгі ашылуларға дейін', ru: 'до осенних открытий' },
  '{1} seats': { kk: '{1} орын', ru: '{1} мест', en: '{1} places' },
  'before the {1} seats of the year': {
    kk: 'жыл ішінде ашылған {1} орынға дейін',
    ru: 'до открытия {1} мест этого года',
    en: 'before the {1} places of the year',
  },
  'kazaknews.kz after the national data base': {
    kk: 'kazaknews.kz, ұлттық деректер базасы бойынша',
    ru: 'kazaknews.kz, по национальной базе данных',
  },
  'of the {1}, built by the state builder': {
    kk: '{1} ішінен мемлекеттік құрылысшы салатыны',
    ru: 'из {1}: строит государственный застройщик',
  },
  'of the {1}, bought out from private builders': {
    kk: '{1} ішінен жеке құрылысшылардан сатып алынатыны',
    ru: 'из {1}: выкупают у частных застройщиков',
  },
  'plan of {1}-{2}': { kk: '{1}–{2} жылдар жоспары', ru: 'план {1}–{2} годов' },
  '{1}-{2}': { kk: '{1}–{2} жылдар', ru: '{1}–{2} годы', en: '{1}–{2}' },
  '{1} schools, after {2} by baq.kz in August': {
    kk: '{1} мектеп; baq.kz тамызда {2} деп жазған',
    ru: '{1} школ; в августе baq.kz называл {2}',
    en: '{1} schools; baq.kz said {2} in August',
  },
  '{1} schools and {2} extensions with {3} seats': {
    kk: '{1} мектеп пен {2} жапсаржай, {3} орын',
    ru: '{1} школ и {2} пристройки на {3} мест',
    en: '{1} schools and {2} extensions with {3} places',
  },
  '{1} polyclinics and {2} ambulatories for {3} thousand residents': {
    kk: '{3} мың тұрғынға {1} емхана мен {2} амбулатория',
    ru: '{1} поликлиник и {2} амбулатории на {3} тыс. жителей',
  },
};
