/** Formulas of the indicators in words, and names of indicators and inputs that only cards show. */
export const formulas = {
  'indicator.preschoolers': {
    kk: 'Мектеп жасына дейінгі балалар',
    ru: 'Дети дошкольного возраста',
    en: 'Preschool-age children',
  },
  'indicator.inStep': {
    kk: 'Мектеп пен тұрғын үйдің үндестігі',
    ru: 'Синхронность школ и жилья',
    en: 'Schools in step with housing',
  },
  'indicator.lag': {
    kk: 'Мектептің кешігуі',
    ru: 'Отставание школ',
    en: 'Delay of schools behind homes',
  },
  'indicator.m2PerResident': {
    kk: 'Тұрғын үймен қамтамасыз етілу, бір тұрғынға',
    ru: 'Обеспеченность жильём на одного жителя',
    en: 'Housing per resident',
  },
  'indicator.compliance': {
    kk: 'Нормативтердің орындалу үлесі',
    ru: 'Доля выполненных нормативов',
    en: 'Share of standards met',
  },
  'indicator.gini': {
    kk: 'Қолжетімділіктің Джини коэффициенті',
    ru: 'Коэффициент Джини доступности',
    en: 'Gini coefficient of access',
  },
  'indicator.ratio90To10': {
    kk: 'Қолжетімділік: 90/10 қатынасы',
    ru: 'Доступность: отношение 90/10',
    en: 'Access: 90/10 ratio',
  },
  'indicator.belowHalfMedian': {
    kk: 'Қолжетімділігі медиананың жартысынан төмен тұрғындар',
    ru: 'Жители с доступностью ниже половины медианы',
    en: 'Residents below half the median access',
  },
  'indicator.privateSchools': {
    kk: 'Жекеменшік мектептердің үлесі',
    ru: 'Доля частных школ',
    en: 'Share of private schools',
  },
  'records.population': {
    kk: 'аудандар халқы',
    ru: 'население районов',
    en: 'population of the districts',
  },
  'records.ages': { kk: 'жас құрамы', ru: 'возрастной состав', en: 'ages' },
  'records.cells': {
    kk: 'тұрғындардың қоныстануы',
    ru: 'расселение жителей',
    en: 'where people live',
  },
  'records.controlTotals': {
    kk: 'жарияланған болжамдар',
    ru: 'опубликованные прогнозы',
    en: 'published forecasts',
  },
  'records.schools': {
    kk: 'мектептер және олардың орындары',
    ru: 'школы и их места',
    en: 'schools and their places',
  },
  'records.preschools': {
    kk: 'балабақшалар және олардың орындары',
    ru: 'детские сады и их места',
    en: 'preschools and their places',
  },
  'records.clinics': { kk: 'емханалар', ru: 'поликлиники', en: 'polyclinics' },
  'records.housingProjects': {
    kk: 'тұрғын үй жобалары',
    ru: 'проекты жилья',
    en: 'housing projects',
  },
  'records.serviceProjects': {
    kk: 'мектеп, балабақша және емхана жобалары',
    ru: 'проекты школ, детских садов и поликлиник',
    en: 'projects of schools, preschools and polyclinics',
  },
  'records.streets': { kk: 'көшелер желісі', ru: 'сеть улиц', en: 'street network' },
  'records.standards': {
    kk: 'өңірлік стандарттар кестесі',
    ru: 'таблица региональных стандартов',
    en: 'table of regional standards',
  },
  'records.settlements': { kk: 'елді мекендер', ru: 'населённые пункты', en: 'settlements' },
  'symbol.met': { kk: 'орындалған', ru: 'выполнено', en: 'met' },
  'symbol.not met': { kk: 'орындалмаған', ru: 'не выполнено', en: 'not met' },
  'symbol.district': { kk: 'аудан', ru: 'район', en: 'district' },
  'symbol.places': { kk: 'орын', ru: 'места', en: 'places' },
  'symbol.private': { kk: 'жекеменшік', ru: 'частные', en: 'private' },
  'symbol.partnership': { kk: 'МЖӘ', ru: 'ГЧП', en: 'PPP' },
  'symbol.MCI': { kk: 'АЕК', ru: 'МРП', en: 'MCI' },
  'formula.residents': {
    kk: 'Өткен жылғы тұрғындар + туғандар − қайтыс болғандар + көші-қон айырымы; айырым таңдалған болжамға келтіріледі, болжам болмаса – жорамал бойынша.',
    ru: 'Жители прошлого года + рождения − смерти + сальдо миграции; сальдо такое, какого требует выбранный прогноз, а без него – по допущению.',
    en: 'Last year’s residents + births − deaths + net migration; net migration is what the chosen forecast requires, or as assumed where none is chosen.',
  },
  'formula.residents.counted': {
    kk: 'Санақ бойынша аудандар халқының қосындысы.',
    ru: 'Сумма населения районов по учёту статистики.',
    en: 'Residents of the districts as counted by the statistics office, added up.',
  },
  'formula.pupils': {
    kk: '6–17 жастағы тұрғындар.',
    ru: 'Жители 6–17 лет.',
    en: 'Residents aged 6 to 17.',
  },
  'formula.preschoolers': {
    kk: '2–5 жастағы тұрғындар.',
    ru: 'Жители 2–5 лет.',
    en: 'Residents aged 2 to 5.',
  },
  'formula.seats': {
    kk: 'Сол жылы жұмыс істейтін мектептердің орындары.',
    ru: 'Места школ, действующих в этом году.',
    en: 'Places of the schools open in the year.',
  },
  'formula.capacity.preschool': {
    kk: 'Сол жылы жұмыс істейтін балабақшалардың орындары.',
    ru: 'Места детских садов, действующих в этом году.',
    en: 'Places of the preschools open in the year.',
  },
  'formula.capacity.clinic': {
    kk: 'Сол жылы жұмыс істейтін емханалардың ауысымына қабылдауы.',
    ru: 'Посещения в смену поликлиник, действующих в этом году.',
    en: 'Visits per shift of the polyclinics open in the year.',
  },
  'formula.seatShortage': {
    kk: 'Әр аудан бойынша: оқушылар − орындар, нөлден кем емес; аудандардың қосындысы.',
    ru: 'По каждому району: ученики − места, не меньше нуля; сумма районов.',
    en: 'In each district: pupils − places, not less than zero; summed over districts.',
  },
  'formula.coverage.school.radius': {
    kk: 'Мектептен норматив радиусындағы балалар / барлық балалар; әр ұяшық радиус ішіндегі ауданының үлесімен есептеледі.',
    ru: 'Дети в радиусе норматива от школы / все дети; ячейка учитывается по доле площади внутри радиуса.',
    en: 'Children within the standard’s radius of a school / all children; a cell counts by the share of its area inside.',
  },
  'formula.coverage.school.streets': {
    kk: 'Мектепке дейінгі жаяу жолы нормативтен аспайтын балалар / барлық балалар.',
    ru: 'Дети, чей путь по улицам до школы не длиннее норматива / все дети.',
    en: 'Children whose walk along streets to a school is within the standard / all children.',
  },
  'formula.coverage.preschool.radius': {
    kk: 'Балабақшадан норматив радиусындағы балалар / барлық балалар.',
    ru: 'Дети в радиусе норматива от детского сада / все дети.',
    en: 'Children within the standard’s radius of a preschool / all children.',
  },
  'formula.coverage.preschool.streets': {
    kk: 'Балабақшаға дейінгі жаяу жолы нормативтен аспайтын балалар / барлық балалар.',
    ru: 'Дети, чей путь по улицам до детского сада не длиннее норматива / все дети.',
    en: 'Children whose walk along streets to a preschool is within the standard / all children.',
  },
  'formula.coverage.clinic.radius': {
    kk: 'Емханадан норматив радиусындағы тұрғындар / барлық тұрғындар.',
    ru: 'Жители в радиусе норматива от поликлиники / все жители.',
    en: 'Residents within the standard’s radius of a polyclinic / all residents.',
  },
  'formula.coverage.clinic.streets': {
    kk: 'Емханаға дейінгі жаяу жолы нормативтен аспайтын тұрғындар / барлық тұрғындар.',
    ru: 'Жители, чей путь по улицам до поликлиники не длиннее норматива / все жители.',
    en: 'Residents whose walk along streets to a polyclinic is within the standard / all residents.',
  },
  'formula.unplaced': {
    kk: 'Орындар мен жолдың шекті ұзындығы мүмкіндік бергенше көп оқушы орналастырылады; қалғандары – орынсыз.',
    ru: 'В пределах мест и предельной длины пути размещается как можно больше учеников; остальные – без места.',
    en: 'As many pupils are placed as places and the walking limit allow; the rest have no place.',
  },
  'formula.freeSeats': {
    kk: 'Оқушылар орналасқаннан кейін қалған орындар.',
    ru: 'Места, оставшиеся после размещения учеников.',
    en: 'Places left when all pupils are assigned.',
  },
  'formula.meanWalk': {
    kk: 'Орналасқан оқушылардың жолдарының қосындысы / олардың саны; жолдардың қосындысы ең аз болатындай.',
    ru: 'Сумма путей размещённых учеников / их число; размещение с наименьшей суммой путей.',
    en: 'Sum of the walks of pupils with a place / their number; they are assigned so that the sum is smallest.',
  },
  'formula.inStep': {
    kk: 'Қоныстанудың алғашқы бес жылында: min(қолжетімді орын, оқушы) қосындысы / оқушылар қосындысы.',
    ru: 'За первые пять лет заселения: сумма min(доступные места, ученики) / сумма учеников.',
    en: 'Over the first five years of occupancy: sum of min(places within reach, pupils) / sum of pupils.',
  },
  'formula.lag': {
    kk: 'Алғашқы тұрғындардан орын жеткенге дейінгі жылдар.',
    ru: 'Годы от первых жителей до достаточного числа мест.',
    en: 'Years from the first residents until there are enough places.',
  },
  'formula.housing': {
    kk: 'Сол жылы пайдалануға берілген кезеңдердің жалпы алаңы.',
    ru: 'Общая площадь очередей, введённых в этом году.',
    en: 'Floor area of the phases completed in the year.',
  },
  'formula.m2PerResident': {
    kk: 'Тұрғын үйдің жалпы алаңы / тұрғындар, жарияланғандай немесе жорамал бойынша.',
    ru: 'Общая площадь жилья / жители: как опубликовано или по допущению.',
    en: 'Floor area of housing / residents, as published or assumed.',
  },
  'formula.compliance': {
    kk: 'Орындалған талаптар / дерегі бар талаптар.',
    ru: 'Выполненные требования / требования, о которых есть данные.',
    en: 'Requirements met / requirements with data.',
  },
  'formula.gini': {
    kk: 'Бір адамға келетін орындар адамдар арасында қаншалықты тең бөлінген: 0 – бәріне бірдей, 1 – бәрі біреуде.',
    ru: 'Насколько поровну распределены между людьми места на человека: 0 – у всех одинаково, 1 – всё у одного.',
    en: 'How evenly places per person are distributed among people: 0 – all have the same, 1 – one has everything.',
  },
  'formula.ratio90To10': {
    kk: '90-процентильдегі қолжетімділік / 10-процентильдегі.',
    ru: 'Доступность у 90-го процентиля людей / у 10-го.',
    en: 'Access at the 90th percentile of people / at the 10th.',
  },
  'formula.belowHalfMedian': {
    kk: 'Қолжетімділігі ортадағы адамдыкінің жартысынан аз адамдар үлесі.',
    ru: 'Доля людей, у которых доступность меньше половины той, что у человека посередине.',
    en: 'Share of people with less than half the access of the person in the middle.',
  },
  'formula.capital': {
    kk: 'Жаңа орындар × бір орынның құны, немесе жарияланған құн.',
    ru: 'Новые места × стоимость места, либо опубликованная стоимость.',
    en: 'New places × cost of a place, or the published cost.',
  },
  'formula.privateShare': {
    kk: 'Жеке инвесторлар мен МЖӘ қаражаты / барлық күрделі шығындар.',
    ru: 'Средства частных инвесторов и ГЧП / все капитальные затраты.',
    en: 'Capital of private investors and PPP / all capital costs.',
  },
  'formula.seatPayments': {
    kk: 'Жекеменшік мектептердегі орындар × АЕК саны (жаңа – 96, реконструкциядан кейін – 47) × АЕК, сегіз жыл бойы.',
    ru: 'Места в частных школах × число МРП (новые – 96, после реконструкции – 47) × МРП, восемь лет.',
    en: 'Places in private schools × number of MCI (96 new, 47 rebuilt) × MCI, for eight years.',
  },
  'formula.costPerCovered': {
    kk: 'Жоспардағы осы қызмет нысандарының таңдалған жылға дейін ашылғанының құны / бастапқы жоспарда емес, осы жоспарда ғана норматив шегінде қамтылғандар.',
    ru: 'Стоимость объектов этой службы, открытых по плану к выбранному году / те, кто в пределах норматива по плану, но не по исходному плану.',
    en: 'Cost of the plan’s facilities of this service open by the chosen year / people within the standard in the plan but not in the baseline.',
  },
  'formula.privateSchools': {
    kk: 'Жекеменшік мектептер / барлық мектептер.',
    ru: 'Частные школы / все школы.',
    en: 'Private schools / all schools.',
  },
} as const;
