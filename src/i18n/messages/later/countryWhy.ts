/** Why a figure of the country is what it is: definitions, and what each number of them is called. */
export const countryWhyTexts = {
  'country.why.quotient': {
    kk: 'Саланың өңірдегі үлесі ÷ оның кестедегі барлық өңірдегі үлесі. 1-ден жоғары – өңір осы салаға маманданған.',
    ru: 'Доля отрасли в регионе ÷ её доля во всех регионах таблицы. Больше 1 – регион специализируется на ней.',
    en: 'The sector’s share in the region ÷ its share in all regions of the table. Above 1 the region specialises in it.',
  },
  'country.why.concentration': {
    kk: 'Салалар үлестері квадраттарының қосындысы (Херфиндаль): 1 – бір ғана сала, 1 ÷ n – n бірдей сала.',
    ru: 'Сумма квадратов долей отраслей (Херфиндаль): 1 – отрасль одна, 1 ÷ n – n равных отраслей.',
    en: 'The sum of the squared shares of sectors (Herfindahl): 1 where one sector is all, 1 ÷ n where n are alike.',
  },
  'country.why.plant': {
    kk: 'Жұмыс орны × көшіп келушілер алатын үлесі × отбасындағы адам ÷ отбасындағы жұмыс орны, толу жылдарына тең бөлінген. Үй – тұрғынға шаққандағы ауданнан; оқушылар – көшіп келушілердің жас құрылымынан, жыл сайын бір жасқа өсіп.',
    ru: 'Рабочие места × доля приезжих × человек в семье ÷ рабочих мест на семью, поровну по годам заполнения. Жильё – по площади на жителя; ученики – по возрастам приезжих, которые каждый год становятся на год старше.',
    en: 'Jobs × share filled by newcomers × people in a household ÷ jobs held in it, evenly over the years of filling. Homes follow from floor area a resident, pupils from the ages of newcomers, who grow a year older each year.',
  },
  'country.why.reach': {
    kk: 'Картадағы тірек ауылдан нормативтегі қашықтықтағы ауыл мектептері ÷ өңірдің барлық орны белгілі ауыл мектебі. Тірек ауылдардың бәрі картада емес, сондықтан бұл – ең аз мүмкін үлес.',
    ru: 'Сельские школы в пределах норматива от опорного села на карте ÷ все сельские школы региона, место которых известно. На карте не все опорные сёла: это наименьшая возможная доля.',
    en: 'Rural schools within the standard’s distance of a support village on the map ÷ all rural located schools of the region. Not all support villages are on the map: it is the least the share can be.',
  },
  'country.why.gap': {
    kk: '1 − табылғаны ÷ шегі. Шек – ешбір таңдау аса алмайтын сан; айырма 0 болса, бұдан жақсы таңдау жоқ.',
    ru: '1 − найденное ÷ граница. Границу не превзойдёт никакой выбор; при разрыве 0 лучшего выбора нет.',
    en: '1 − what was found ÷ the bound. No choice can pass the bound; with a gap of 0 no choice is better.',
  },
  'country.why.rankSize': {
    kk: 'Тұрғындар логарифмінің рет нөмірі логарифмі бойынша ең кіші квадраттар сызығының еңісі (теріс таңбамен). 1 – Ципф ережесі; одан үлкен болса, алғашқы қалалар басым.',
    ru: 'Наклон прямой наименьших квадратов логарифма жителей по логарифму ранга, с обратным знаком. 1 – правило Ципфа; больше – первые города перевешивают.',
    en: 'Slope of the least-squares line of log residents on log rank, with the sign turned. 1 is Zipf’s rule; above it the first towns outweigh the others.',
  },
  'country.why.road': {
    kk: 'Ең жылдам жол: дәлізге дейін, дәліз бойымен, дәлізден – немесе тікелей. Дәлізден тыс жол тікелей қашықтықтан ұзынырақ деп алынған.',
    ru: 'Самый быстрый путь: до коридора, по нему и от него – или напрямую. Вне коридоров дорога длиннее прямой во столько-то раз.',
    en: 'The quickest way: to a corridor, along it and off it, or straight. Off the corridors a road is so many times the direct distance.',
  },
  'country.why.provision': {
    kk: 'Орындалғаны ÷ қолданылатын барлық талап: белгісіздің бәрі орындалмаса – төменгі шек, бәрі орындалса – жоғарғы шек.',
    ru: 'Выполненные ÷ все применимые требования: нижняя граница – если всё неизвестное не выполнено, верхняя – если выполнено.',
    en: 'Met ÷ all that applies: the lower end if nothing of the unknown were met, the upper if all of it were.',
  },
  'country.why.assumptions': { kk: 'Жорамалдар', ru: 'Допущения', en: 'Assumptions' },
  'country.why.ownTable': {
    kk: 'Өз кестеңізден',
    ru: 'Из вашей таблицы',
    en: 'From your own table',
  },

  'country.term.sectorHere': {
    kk: '{sector}, осы өңірде',
    ru: '{sector}, в регионе',
    en: '{sector}, in the region',
  },
  'country.term.allHere': {
    kk: 'барлық сала, осы өңірде',
    ru: 'все отрасли, в регионе',
    en: 'all sectors, in the region',
  },
  'country.term.sectorAll': {
    kk: '{sector}, барлық өңірде',
    ru: '{sector}, во всех регионах',
    en: '{sector}, in all regions',
  },
  'country.term.allAll': {
    kk: 'барлық сала, барлық өңірде',
    ru: 'все отрасли, во всех регионах',
    en: 'all sectors, in all regions',
  },
  'country.term.shareHere': {
    kk: 'саланың өңірдегі үлесі',
    ru: 'доля отрасли в регионе',
    en: 'share in the region',
  },
  'country.term.shareAll': {
    kk: 'саланың барлық өңірдегі үлесі',
    ru: 'доля отрасли во всех регионах',
    en: 'share in all regions',
  },
  'country.term.squared': { kk: '{sector}: үлес²', ru: '{sector}: доля²', en: '{sector}: share²' },
  'country.term.phase': {
    kk: '{year} жылы ашылған жұмыс орындарынан',
    ru: 'от рабочих мест, открытых в {year} году',
    en: 'from the jobs that open in {year}',
  },
  'country.term.byLine': {
    kk: 'жол бір сағаттық еткен қаладан',
    ru: 'от линии, приблизившей город к центру',
    en: 'from the line that brings the town nearer',
  },
  'country.term.newcomers': { kk: 'көшіп келгендер', ru: 'приезжие', en: 'newcomers' },
  'country.term.bornAndDied': {
    kk: 'содан бері туғандар мен қайтыс болғандар',
    ru: 'родившиеся минус умершие с тех пор',
    en: 'born less died since',
  },
  'country.term.homes': {
    kk: 'тұрғындар × тұрғынға шаққандағы аудан',
    ru: 'жители × площадь на жителя',
    en: 'residents × floor area a resident',
  },
  'country.term.residents': { kk: 'барлық тұрғыны', ru: 'все жители', en: 'all residents' },
  'country.term.preschool': { kk: '2–5 жастағылар', ru: 'от 2 до 5 лет', en: 'aged 2 to 5' },
  'country.term.otherAges': {
    kk: 'өзге жастағылар, 6–17-ден бөлек',
    ru: 'остальные возрасты, кроме 6–17',
    en: 'other ages than 6 to 17',
  },
  'country.term.schoolsWithin': {
    kk: 'тірек ауыл маңындағы мектептер',
    ru: 'школы рядом с опорным селом',
    en: 'schools near a support village',
  },
  'country.term.schoolsAll': {
    kk: 'барлық ауыл мектебі',
    ru: 'все сельские школы',
    en: 'all rural schools',
  },
  'country.term.reached': {
    kk: 'табылған таңдаудың қамтуы',
    ru: 'охват найденного выбора',
    en: 'reached by the choice that was found',
  },
  'country.term.bound': {
    kk: 'ешбір таңдау аспайтын шек',
    ru: 'граница для любого выбора',
    en: 'bound for any choice',
  },
  'country.term.covariance': {
    kk: 'Σ ауытқулар көбейтіндісі (log тұрғын, log рет), теріс таңбамен',
    ru: 'Σ произведений отклонений (log жителей, log ранга), с обратным знаком',
    en: 'Σ of products of deviations (log residents, log rank), sign turned',
  },
  'country.term.variance': {
    kk: 'Σ ауытқулар квадраты (log рет)',
    ru: 'Σ квадратов отклонений (log ранга)',
    en: 'Σ of squared deviations (log rank)',
  },
  'country.term.direct': {
    kk: 'тікелей, дәлізсіз',
    ru: 'напрямую, вне коридоров',
    en: 'straight, without corridors',
  },
  'country.term.toCorridor': { kk: 'дәлізге дейін', ru: 'до коридора', en: 'to the corridor' },
  'country.term.along': { kk: 'дәліз бойымен', ru: 'по коридорам', en: 'along corridors' },
  'country.term.fromCorridor': {
    kk: 'дәлізден орталыққа',
    ru: 'от коридора до центра',
    en: 'from the corridor to the centre',
  },
  'country.term.applicable': {
    kk: 'қолданылатын талаптар',
    ru: 'применимые требования',
    en: 'verdicts that apply',
  },
  'country.term.met': { kk: 'орындалғаны', ru: 'выполнено', en: 'met' },
  'country.term.metOrUnknown': {
    kk: 'орындалғаны және белгісіз',
    ru: 'выполнено или неизвестно',
    en: 'met or unknown',
  },
} as const;
