/** Texts of what a place changes where it stands. */
export const localEffect = {
  'local.title': {
    kk: 'Орнындағы әсері, {year} ж.',
    ru: 'Что меняет на месте, {year} г.',
    en: 'What it changes there, {year}',
  },
  'local.asks.place': {
    kk: 'Осы нысанмен және онсыз салыстыру.',
    ru: 'Сравнение: с этим объектом и без него.',
    en: 'Compared: with this place and without it.',
  },
  'local.asks.edits': {
    kk: 'Осы нысанға енгізген өзгерістеріңізбен және оларсыз салыстыру.',
    ru: 'Сравнение: с вашими правками этого объекта и без них.',
    en: 'Compared: with your edits of this place and without them.',
  },
  'local.trial': {
    kk: 'Осы жерге қойылса, {year} ж.',
    ru: 'Если поставить здесь, {year} г.',
    en: 'If it were put down here, {year}',
  },
  'local.closed': {
    kk: '{year} жылы нысан жұмыс істемейді: әсері ашылған жылдан көрінеді.',
    ru: 'В {year} году объект не работает: действие видно с года открытия.',
    en: 'In {year} it is not open: its effect shows from its opening year on.',
  },
  'local.toYear': { kk: '{year} жылына өту', ru: 'Перейти к {year} году', en: 'Go to {year}' },
  'local.pupils': {
    kk: 'Осында барар еді: {count} оқушы.',
    ru: 'Пошли бы сюда: {count} {n, plural, one {ученик} few {ученика} other {учеников}}.',
    en: '{count} {n, plural, one {pupil} other {pupils}} would go there.',
  },
  'local.hadNoSeat': {
    kk: 'Оның {count} орынсыз қалатын еді.',
    ru: 'Из них остались бы без места: {count}.',
    en: '{count} of them would have no place without it.',
  },
  'local.nearest.preschool': {
    kk: 'Ең жақын балабақша болады: {count} балаға.',
    ru: 'Станет ближайшим садом: {count} детям.',
    en: 'The nearest preschool for {count} children.',
  },
  'local.nearest.clinic': {
    kk: 'Ең жақын емхана болады: {count} адамға.',
    ru: 'Станет ближайшей поликлиникой: {count} чел.',
    en: 'The nearest polyclinic for {count} people.',
  },
  'local.nearest.school': {
    kk: 'Ең жақын мектеп болады: {count} оқушыға.',
    ru: 'Станет ближайшей школой: {count} ученикам.',
    en: 'The nearest school for {count} pupils.',
  },
  'local.within': {
    kk: 'Норматив шегіне ({distance} м) енеді: {count}.',
    ru: 'Войдут в норматив ({distance} м): {count}.',
    en: 'Newly within the standard ({distance} m): {count}.',
  },
  'local.without': {
    kk: 'Норматив шегінен шығады: {count}.',
    ru: 'Выйдут за норматив: {count}.',
    en: 'No longer within it: {count}.',
  },
  'local.walk': {
    kk: 'Жолы қысқарады: {shorter} адам; ұзарады: {longer}. Барлығы бір жаққа {saved} км үнемдейді.',
    ru: 'Путь короче: {shorter} чел.; длиннее: {longer}. Вместе экономят {saved} км в одну сторону.',
    en: 'A shorter walk for {shorter}, a longer one for {longer}; together they save {saved} km one way.',
  },
  'local.walkLost': {
    kk: 'Жолы қысқарады: {shorter} адам; ұзарады: {longer}. Барлығы бір жаққа {saved} км артық жүреді.',
    ru: 'Путь короче: {shorter} чел.; длиннее: {longer}. Вместе проходят на {saved} км больше в одну сторону.',
    en: 'A shorter walk for {shorter}, a longer one for {longer}; together they walk {saved} km more one way.',
  },
  'local.elsewhere': {
    kk: 'Басқа жерде орын алады: тағы {count} оқушы (босаған орындарға).',
    ru: 'В других местах получат место ещё {count} (на освободившиеся места).',
    en: 'Elsewhere {count} more get a place, one that others leave.',
  },
  'local.elsewhereLost': {
    kk: 'Басқа жерде {count} оқушы орнынан айырылады.',
    ru: 'В других местах лишатся места: {count}.',
    en: 'Elsewhere {count} lose their place.',
  },
  'local.nothing': {
    kk: 'Бұл жерде ештеңе өзгермейді.',
    ru: 'Здесь ничего не меняется.',
    en: 'It changes nothing here.',
  },
  'local.neighbours': {
    kk: 'Кімге жеңілдейді, кімге қосылады',
    ru: 'Кого разгружает, кого загружает',
    en: 'Who is relieved, who gets more',
  },
  'local.neighbour': { kk: 'Нысан', ru: 'Объект', en: 'Place' },
  'local.before': { kk: 'Бұрын', ru: 'До', en: 'Before' },
  'local.after': { kk: 'Кейін', ru: 'После', en: 'After' },
  'local.living': {
    kk: '{year} жылдың басында {residents} адам тұрады, оның {pupils} оқушы.',
    ru: 'На начало {year} года живут {residents} чел., из них учеников {pupils}.',
    en: 'At the start of {year}, {residents} people live here, {pupils} of them pupils.',
  },
  'local.seats': {
    kk: 'Оқушылардың {seats} үйіне жақын мектептен орын табады.',
    ru: 'Место в пределах норматива есть у {seats} из них.',
    en: '{seats} of the pupils have a place within the standard’s walk.',
  },
  'local.cells': {
    kk: 'Осы ұяшықтарда орынсыз: {before} → {after}.',
    ru: 'Без места в этих ячейках: {before} → {after}.',
    en: 'Without a place in these cells: {before} → {after}.',
  },
  'local.byYear': { kk: 'Жылдар бойынша', ru: 'По годам', en: 'By year' },
  'local.inStepSince': {
    kk: 'Мектеп орны {year} жылдан бастап жетеді.',
    ru: 'Мест в школах хватает с {year} года.',
    en: 'School places suffice from {year} on.',
  },
  'local.neverInStep': {
    kk: '{year} жылға дейін мектеп орны жетпейді.',
    ru: 'Мест в школах не хватает до {year} года.',
    en: 'School places do not suffice before {year} ends.',
  },
  'local.computing': { kk: 'Есептелуде…', ru: 'Считается…', en: 'Computing…' },
  'step.own': {
    kk: 'Сіздің жоспарыңыздағы үйлер',
    ru: 'Дома вашего плана',
    en: 'Homes of your plan',
  },
  'planYears.title': {
    kk: 'Бүкіл жоспар жылдар мен аудандар бойынша',
    ru: 'Весь план по годам и районам',
    en: 'The whole plan by year and district',
  },
  'planYears.indicator': { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
  'planYears.district': { kk: 'Аудан', ru: 'Район', en: 'District' },
  'planYears.all': { kk: 'Бүкіл аумақ', ru: 'Вся территория', en: 'Whole territory' },
  'planYears.none': {
    kk: 'Бұл көрсеткіш ешбір жылы өзгермейді.',
    ru: 'Этот показатель не меняется ни в одном году.',
    en: 'This indicator does not change in any year.',
  },
  'planYears.held': {
    kk: 'Бүкіл аумақтың халқы жарияланған болжамға сай ұсталады, сондықтан құрылыс оны арттырмайды да, кемітпейді де: ол адамдардың қай ауданда тұратынын ғана өзгертеді.',
    ru: 'Население всей территории удерживается по опубликованному прогнозу, поэтому стройка его не прибавит и не убавит: она меняет лишь то, в каких районах живут люди.',
    en: 'The population of the whole territory is held by the published forecast, so building can neither raise nor lower it: it only changes in which districts people live.',
  },
  'planYears.byDistrict': {
    kk: '{year} жыл, аудандар бойынша',
    ru: '{year} год, по районам',
    en: '{year}, by district',
  },
  'planYears.byYear': { kk: 'Жылдар бойынша', ru: 'По годам', en: 'By year' },
} as const;
