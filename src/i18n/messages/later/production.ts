/** Texts of plants, of what they ask of their towns, and of edits of a country. They come with what says them. */
export const productionTexts = {
  'plants.title': {
    kk: 'Өндіріс: не ашылады, не қажет',
    ru: 'Производство: что откроется и чего потребует',
    en: 'Production: what opens and what it asks for',
  },
  'plants.intro': {
    kk: 'Жұмыс орындары мен жылдар – жарияланғандай. Көшіп келушілер, үй, оқушылар – төмендегі жорамалдардан.',
    ru: 'Рабочие места и годы – как объявлено. Приезжие, жильё и ученики – из допущений внизу.',
    en: 'Jobs and years are as announced. Newcomers, homes and pupils follow from the assumptions below.',
  },
  'plants.inYear.production': {
    kk: '{year} жылы {all} кәсіпорынның {open} ашық.',
    ru: '{year} год: открыто {open} из {all} {all, plural, one {предприятия} other {предприятий}}.',
    en: '{year}: {open} of {all} {all, plural, one {plant} other {plants}} open.',
  },
  'plants.inYear.infrastructure': {
    kk: 'Жолдар мен өзге инфрақұрылым: {all} нысанның {open} ашық.',
    ru: 'Дороги и другая инфраструктура: открыто {open} из {all}.',
    en: 'Roads and other infrastructure: {open} of {all} open.',
  },
  'plants.jobsInYear': {
    kk: 'Ашылғандарының жарияланған жұмыс орны: {jobs}.',
    ru: 'Объявленных рабочих мест на открытых: {jobs}.',
    en: 'Announced jobs of those that are open: {jobs}.',
  },
  'plants.jobsByYear': {
    kk: 'Ашылған кәсіпорындарда',
    ru: 'На открытых предприятиях',
    en: 'At plants that are open',
  },
  'plants.homesByYear': {
    kk: 'Көшіп келушілердің үйі',
    ru: 'Жильё для приезжих',
    en: 'Homes for newcomers',
  },
  'plants.pupilsByYear': {
    kk: 'Көшіп келушілердің оқушылары',
    ru: 'Ученики из семей приезжих',
    en: 'Pupils of newcomers',
  },
  'plants.asked': { kk: 'қажет', ru: 'требуется', en: 'asked for' },
  'plants.opened': {
    kk: 'жоспар осы қалаларда ашады',
    ru: 'открывает план в этих городах',
    en: 'opened by the plan in these towns',
  },
  'plants.unknownJobs': {
    kk: '{count} нысанның жұмыс орны жарияланмаған: олар есепке кірмейді.',
    ru: 'По {count} {count, plural, one {объекту} other {объектам}} число рабочих мест не опубликовано: в расчёт они не входят.',
    en: 'Of {count} the jobs are not published: {count, plural, one {it is} other {they are}} not counted.',
  },
  'plants.inStep': {
    kk: 'Мектеп үлгере ме (алғашқы бес жыл)',
    ru: 'Успевают ли школы (первые пять лет)',
    en: 'Are schools in step (first five years)',
  },
  'plants.inStepNote': {
    kk: 'Көшіп келушілердің балаларына жоспарда жаңа орын бар бөлігі. Қаладағы бос орындар белгісіз, сондықтан есептелмейді.',
    ru: 'Доля учеников из семей приезжих, для которых план открывает место. Свободные места в городах неизвестны и потому не учтены.',
    en: 'Share of the newcomers’ pupils for whom the plan opens a place. Free places in the towns are unknown and so not counted.',
  },
  'plants.sort': { kk: 'Реттеу', ru: 'Порядок', en: 'Order' },
  'plants.sort.jobs': { kk: 'жұмыс орны көбі', ru: 'больше рабочих мест', en: 'most jobs' },
  'plants.sort.year': { kk: 'ашылу жылы', ru: 'год открытия', en: 'opening year' },
  'plants.sort.missing': {
    kk: 'орын жетпейтіні',
    ru: 'больше всего не хватает мест',
    en: 'most places missing',
  },
  'plants.noJobs': {
    kk: 'жұмыс орны жарияланмаған',
    ru: 'рабочие места не опубликованы',
    en: 'jobs not published',
  },
  'plants.pupilsLine': {
    kk: '{year} жылы {pupils} оқушы, жаңа орын {seats}',
    ru: 'в {year} году {pupils} учеников, новых мест {seats}',
    en: 'in {year}: {pupils} pupils, {seats} new places',
  },
  'plants.product': { kk: 'Өнімі', ru: 'Продукция', en: 'Product' },
  'plants.investment': {
    kk: 'Жарияланған инвестиция',
    ru: 'Объявленные вложения',
    en: 'Announced investment',
  },
  'need.jobs': {
    kk: '{year} жылға қарай ашылған жұмыс орны: {jobs}',
    ru: 'Рабочих мест к {year} году: {jobs}',
    en: 'Jobs by {year}: {jobs}',
  },
  'need.people': {
    kk: 'Олар {newcomers} адам көшіріп әкеледі; балаларымен {residents} тұрғын.',
    ru: 'Они приводят {newcomers} приезжих; с родившимися детьми – {residents} жителей.',
    en: 'They bring {newcomers} newcomers; with children born since, {residents} residents.',
  },
  'need.homes': {
    kk: 'Үй: {m2} м²; жоспар бұл қалада {opened} м² ашады.',
    ru: 'Жильё: {m2} м²; план открывает в этом городе {opened} м².',
    en: 'Homes: {m2} m²; the plan opens {opened} m² in this town.',
  },
  'need.pupils': {
    kk: 'Мектеп: {pupils} оқушы; жоспар бұл қалада {seats} орын ашады, {reached} оқушыға жетеді.',
    ru: 'Школы: {pupils} учеников; план открывает в этом городе {seats} мест, их хватит {reached} ученикам.',
    en: 'Schools: {pupils} pupils; the plan opens {seats} places in this town, enough for {reached} of them.',
  },
  'need.preschool': {
    kk: 'Балабақша: 2–5 жастағы {children} бала, жоспар {places} орын ашады.',
    ru: 'Детские сады: {children} детей 2–5 лет, план открывает {places} мест.',
    en: 'Preschools: {children} children aged 2 to 5, the plan opens {places} places.',
  },
  'need.clinic': {
    kk: 'Емхана: {residents} тұрғынға қызмет; жоспар ауысымына {visits} қабылдау ашады.',
    ru: 'Поликлиники: обслужить {residents} жителей; план открывает {visits} посещений в смену.',
    en: 'Clinics: {residents} residents to serve; the plan opens {visits} visits a shift.',
  },
  'need.town': {
    kk: '{km} км; {residents} тұрғын, орны белгілі {schools} мектеп.',
    ru: '{km} км; жителей {residents}, известных школ {schools}.',
    en: '{km} km away; {residents} residents, {schools} located schools.',
  },
  'need.itsTown': { kk: 'Қаласы:', ru: 'Опорный город:', en: 'Its town:' },
  'need.unknownSeats': {
    kk: 'Ол мектептердегі орын саны мен бос орындар жарияланбаған.',
    ru: 'Сколько в этих школах мест и сколько свободно, не опубликовано.',
    en: 'How many places these schools have, and how many are free, is not published.',
  },
  'need.noTown': {
    kk: '60 км маңында қала не ауыл жоқ: үй мен мектеп басынан салынады.',
    ru: 'В 60 км нет ни города, ни села: жильё и школы – с нуля.',
    en: 'No town or village within 60 km: homes and schools from nothing.',
  },
  'need.noJobs': {
    kk: 'Жұмыс орны жарияланмаған: одан ештеңе есептелмейді. Сценарийде санын қойып көріңіз.',
    ru: 'Число рабочих мест не опубликовано, поэтому расчёта нет. Задайте его в сценарии.',
    en: 'Its jobs are not published, so nothing follows. Set a number in the scenario.',
  },
  'road.leads': {
    kk: 'Жоспардағы желі:',
    ru: 'Линия плана:',
    en: 'The plan’s line:',
  },
  'road.nowhere': {
    kk: 'Желі облыс орталығының өзіне немесе елді мекендерден алыс жерге қойылған: ол ешқайда апармайды, ешкімге жол қысқармайды.',
    ru: 'Линия поставлена у самого областного центра или вдали от населённых пунктов: она никуда не ведёт и никому не сокращает путь.',
    en: 'The line is placed at the centre of a region itself or far from any settlement: it leads nowhere and shortens nobody’s way.',
  },
  'road.without': { kk: 'Онсыз:', ru: 'Без неё:', en: 'Without it:' },
  'road.with': {
    kk: 'Онымен, {year} жылдан бастап:',
    ru: 'С ней, с {year} года:',
    en: 'With it, from {year}:',
  },
  'road.ofCores': {
    kk: 'Агломерация ядросынан {minutes} минуттық жолға енеді: {settlements, number} елді мекен, {residents} тұрғын.',
    ru: 'В пределах {minutes} мин от ядра агломерации окажутся {settlements, plural, one {# населённый пункт} few {# населённых пункта} other {# населённых пунктов}}, {residents} жителей.',
    en: '{settlements, plural, one {# settlement} other {# settlements}} with {residents} residents come within {minutes} minutes of the core of an agglomeration.',
  },
  'road.ofHospitals': {
    kk: 'Ауруханаға жолы нормативке сай болады: {settlements, number} елді мекен, {residents} тұрғын.',
    ru: 'Путь до больницы станет соответствовать нормативу: {settlements, plural, one {# населённый пункт} few {# населённых пункта} other {# населённых пунктов}}, {residents} жителей.',
    en: 'The way to a hospital comes to meet the standard for {settlements, plural, one {# settlement} other {# settlements}} with {residents} residents.',
  },
  'road.nobody': {
    kk: 'Бұл желімен ешбір елді мекен агломерация ядросына {near} не {far} минуттық, ауруханаға нормативтегі уақытқа жақындамайды.',
    ru: 'Никто не оказывается в {near} или {far} минутах от ядра агломерации или в пределах норматива до больницы.',
    en: 'Nobody comes within {near} or {far} minutes of the core of an agglomeration by it, nor a hospital within the standard.',
  },
  'road.hour': {
    kk: '{name} орталықтан бір сағаттық жолда болады; оның өсімі – жорамал.',
    ru: '{name} окажется в пределах часа от центра; прирост города – по допущению.',
    en: '{name} comes within an hour of its centre; how it then grows is assumed.',
  },
  'road.noHour': {
    kk: '{name} онсыз да бір сағаттық жолда немесе одан алыс қалады, сондықтан өсім есептелмейді.',
    ru: '{name} и без неё в пределах часа или остаётся дальше, поэтому прирост не считается.',
    en: '{name} is within an hour without it too or stays farther away, so no growth follows.',
  },
  'road.straight': {
    kk: 'Желі қойылған жердегі қаладан ең жақын облыс орталығына түзу тартылады; оның бойымен көлік дәлізіндегідей жылдамдықпен жүреді, темір жол да солай.',
    ru: 'Линия идёт прямо от города, у которого поставлена, до ближайшего областного центра; по ней едут со скоростью коридора, по железной дороге тоже.',
    en: 'The line runs straight from the town that it is placed at to the nearest centre of a region; people drive along it at the speed of a corridor, and ride as fast on a railway.',
  },
  'need.assumed': {
    kk: 'Жұмыс орнынан кейінгінің бәрі – жорамал; оларды «Үй мен мектеп» панелінде өзгертуге болады.',
    ru: 'Всё, кроме рабочих мест, – допущения; их можно менять на панели «Дома и школы».',
    en: 'All but the jobs is assumed; the assumptions can be changed in the panel “Homes and schools”.',
  },
  'reach.school': {
    kk: 'Жалпы білім беретін мектепке жол',
    ru: 'Путь до школы со всеми классами',
    en: 'The way to a school with all grades',
  },
  'reach.preschool': {
    kk: 'Жоспар ашатын балабақшаға жол',
    ru: 'Путь до детского сада, который открывает план',
    en: 'The way to a preschool that the plan opens',
  },
  'reach.clinic': {
    kk: 'Жоспар ашатын емханаға жол',
    ru: 'Путь до поликлиники, которую открывает план',
    en: 'The way to a clinic that the plan opens',
  },
  'reach.support village': {
    kk: 'Тірек ауылға жол',
    ru: 'Путь до опорного села',
    en: 'The way to a support village',
  },
  'reach.newly': {
    kk: 'Норматив шегіне енеді: {count} тұрғын.',
    ru: 'Войдут в норматив: {count} жителей.',
    en: 'Newly within the standard: {count} residents.',
  },
  'reach.lost': {
    kk: 'Норматив шегінен шығады: {count} тұрғын.',
    ru: 'Выйдут из норматива: {count} жителей.',
    en: 'No longer within the standard: {count} residents.',
  },
  'reach.nothing': {
    kk: 'Тізімдегі бірде-бір елді мекеннің жолы өзгермейді.',
    ru: 'Ни у одного населённого пункта списка путь не меняется.',
    en: 'The way of no listed settlement changes.',
  },
  'reach.unknown': { kk: 'белгісіз', ru: 'неизвестно', en: 'unknown' },
  'reach.place': { kk: 'Елді мекен', ru: 'Населённый пункт', en: 'Settlement' },
  'reach.before': { kk: 'бұрын, км', ru: 'было, км', en: 'before, km' },
  'reach.after': { kk: 'енді, км', ru: 'стало, км', en: 'now, km' },
  'class.title': { kk: 'Санаты', ru: 'Класс', en: 'Class' },
  'class.asks': {
    kk: 'Жаңа санат не талап етеді',
    ru: 'Чего требует новый класс',
    en: 'What the class asks for',
  },
  'class.state': {
    kk: '{state, select, met {орындалған} unmet {орындалмаған} other {дерек жоқ}}',
    ru: '{state, select, met {выполнено} unmet {не выполнено} other {нет данных}}',
    en: '{state, select, met {met} unmet {not met} other {no data}}',
  },
  'moves.title': {
    kk: 'Халық нұсқасы: болжамнан тыс, жылына адам',
    ru: 'Вариант населения: чел. в год к прогнозу',
    en: 'Variant of population: people a year beside the forecast',
  },
  'moves.note': {
    kk: 'Ел бойынша жиынтық болжамда қалады: бұл өңірге келген адам басқа өңірлерден кемиді.',
    ru: 'Итог по стране остаётся по прогнозу: прибывшие сюда убудут из других регионов.',
    en: 'The country keeps to its forecast: who comes here is missing from the other regions.',
  },
} as const;
