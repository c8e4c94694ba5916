/** Texts of the panel "Where to build": how good a choice is: gap, proof, rating, and curves of what is given up. */
export const sitingQualityTexts = {
  'siting.tradeOff': {
    kk: 'Неден ұтып, неден ұтыламыз',
    ru: 'Что чем достигается',
    en: 'What is given up for what',
  },
  'siting.tradeOff.curve': { kk: 'Не өзгереді', ru: 'Что меняется', en: 'What is varied' },
  'siting.tradeOff.curve.sites': { kk: 'Нысан саны', ru: 'Число объектов', en: 'Number of sites' },
  'siting.tradeOff.curve.money': { kk: 'Ақша', ru: 'Деньги', en: 'Money' },
  'siting.tradeOff.curve.fairness': {
    kk: 'Барлығына көп пен аудандарға тең',
    ru: 'Больше всем или поровну районам',
    en: 'Most for all or fair to districts',
  },
  'siting.tradeOff.help.sites': {
    kk: 'Сол шарттармен 1-ден 20-ға дейінгі нысан үшін ең жақсы таңдау; үзік сызық – асыра алмайтын шек.',
    ru: 'Лучший выбор при тех же условиях для 1–20 объектов; пунктир – предел, который не превзойти.',
    en: 'The best choice of 1 to 20 sites under the same conditions; the dashed line is what none can pass.',
  },
  'siting.tradeOff.help.money': {
    kk: 'Сол шарттармен ақша азырақ не көбірек болғандағы ең жақсы таңдау; үзік сызық – асыра алмайтын шек.',
    ru: 'Лучший выбор при тех же условиях за меньшие и большие деньги; пунктир – предел, который не превзойти.',
    en: 'The best choice under the same conditions for less and for more money; the dashed line is what none can pass.',
  },
  'siting.tradeOff.help.fairness': {
    kk: 'Нысандардың барған сайын көбі үлесі ең төмен ауданға қарай таңдалады: солға – барлығына көбірек, оңға – әділірек.',
    ru: 'Всё больше объектов выбирается ради района с наименьшей долей: левее – больше для всех, правее – справедливее.',
    en: 'More and more of the sites are chosen for the district with the smallest share: more for all on the left, fairer on the right.',
  },
  'siting.tradeOff.fair': {
    kk: 'Әділдік үшін',
    ru: 'Ради справедливости',
    en: 'For fairness',
  },
  'siting.tradeOff.unit.fairness': {
    kk: 'бәріне берері; көлденеңінен – аудандар арасындағы ең төмен үлес, %',
    ru: 'что получат все; по горизонтали – наименьшая доля среди районов, %',
    en: 'what all get; across: smallest share of a district, %',
  },
  'siting.tradeOff.openMoney': {
    kk: '{money} млрд теңгені ашу',
    ru: 'Открыть: {money} млрд тенге',
    en: 'Open {money} bn tenge',
  },
  'siting.tradeOff.compute': {
    kk: 'Қисықты есептеу',
    ru: 'Построить кривую',
    en: 'Compute the curve',
  },
  'siting.tradeOff.left': {
    kk: 'Есептелетіні: {count}',
    ru: 'Осталось вариантов: {count}',
    en: '{count} to go',
  },
  'siting.tradeOff.open': {
    kk: '{count} нысанды ашу',
    ru: 'Открыть: {count, plural, one {# объект} few {# объекта} other {# объектов}}',
    en: 'Open {count, plural, one {# site} other {# sites}}',
  },
  'siting.tradeOff.unit.seated': {
    kk: 'норматив шегінен орын алған оқушы',
    ru: 'учеников получили место в пределах норматива',
    en: 'pupils who get a place within the standard',
  },
  'siting.tradeOff.unit.covering': {
    kk: 'норматив шегіне жаңадан кіргендер',
    ru: 'впервые в пределах норматива',
    en: 'newly within the standard',
  },
  'siting.tradeOff.unit.walks': {
    kk: 'жолдар жиыны, км',
    ru: 'сумма путей, км',
    en: 'all walks together, km',
  },
  'siting.tradeOff.unit.fairest': {
    kk: 'аудандар арасындағы ең төмен үлес',
    ru: 'наименьшая доля среди районов',
    en: 'smallest share of a district',
  },
  'siting.tradeOff.unit.inStep': {
    kk: 'орны бар жаңа үйлердегі оқушылардың үлесі',
    ru: 'доля учеников в новых домах с местом',
    en: 'share of pupils in new homes with a place',
  },
  'siting.tradeOff.unit.leastMoney': {
    kk: 'құны, млрд теңге',
    ru: 'стоимость, млрд тенге',
    en: 'cost, bn tenge',
  },
  'siting.rate': { kk: 'Жоспарымды бағалау', ru: 'Оценить мой план', en: 'Rate my plan' },
  'siting.rating': {
    kk: 'Сонша нысан мен орынға ең жақсы таңдау ізделуде…',
    ru: 'Ищется лучший выбор для стольких же объектов и мест…',
    en: 'The best choice of as many sites and places is being sought…',
  },
  'siting.rated.seated': {
    kk: 'Бағасы: 100-ден {score}. Сіз қосқан {count} мектеп {year} жылы нормативтік қашықтықта {own} оқушыға орын береді; сонша мектеп пен орынға табылған ең жақсысы – {best}, {bound} саннан ешбір таңдау асыра алмайды.',
    ru: 'Оценка: {score} из 100. Добавленные вами школы ({count}) в {year} году дают место в пределах норматива {own} ученикам; лучшее найденное для стольких же школ и мест – {best}, больше {bound} не даст никакой выбор.',
    en: 'Score: {score} of 100. The {count, plural, one {school} other {# schools}} you added {count, plural, one {gives} other {give}} {own} pupils a place within the standard in {year}; the best found for as many schools and places is {best}, and no choice can pass {bound}.',
  },
  'siting.rated.covering': {
    kk: 'Бағасы: 100-ден {score}. Сіз қосқан {count} нысан {year} жылы {own} адамды норматив шегіне енгізеді; соншаға табылған ең жақсысы – {best}, {bound} саннан ешбір таңдау асыра алмайды.',
    ru: 'Оценка: {score} из 100. Добавленные вами объекты ({count}) в {year} году приближают к нормативу {own} человек; лучшее найденное для стольких же – {best}, больше {bound} не даст никакой выбор.',
    en: 'Score: {score} of 100. The {count, plural, one {facility you added brings} other {# facilities you added bring}} {own} people within the standard in {year}; the best found for as many is {best}, and no choice can pass {bound}.',
  },
  'siting.asGood': { kk: 'дәл сондай', ru: 'не хуже', en: 'as good' },
  'siting.best': { kk: 'ең жақсы', ru: 'лучшее', en: 'best found' },
  'siting.proved': {
    kk: 'Осы шарттармен бұдан жақсы таңдау жоқ: дәлелденген.',
    ru: 'Лучшего выбора при этих условиях нет: доказано.',
    en: 'No choice under these conditions is better: proved.',
  },
  'siting.proof.prove': { kk: 'Дәлелдеу', ru: 'Доказать', en: 'Prove it' },
  'siting.proof.proving': {
    kk: 'Дәл шешуші бұдан жақсы таңдау бар-жоғын тексеруде…',
    ru: 'Точный решатель проверяет, есть ли выбор лучше…',
    en: 'An exact solver looks whether any choice is better…',
  },
  'siting.proof.proved': {
    kk: 'Дәл шешуші бойынша {value} – мүмкін болатын ең жақсы нәтиже.',
    ru: 'По точному решателю {value} – лучшее из возможного.',
    en: 'By an exact solver {value} is the best possible.',
  },
  'siting.proof.time': {
    kk: '{seconds} секундта дәлелденбеді. Жоғарыдағы шек күшінде.',
    ru: 'За {seconds} с доказать не удалось. Предел выше остаётся в силе.',
    en: 'Not proved within {seconds} s. The bound above still holds.',
  },
  'siting.proof.failed': {
    kk: 'Дәлелдеу аяқталмады. Жоғарыдағы шек күшінде.',
    ru: 'Доказательство не завершено. Предел выше остаётся в силе.',
    en: 'The proof did not finish. The bound above still holds.',
  },
  'siting.proof.refused.tooLarge': {
    kk: 'Сұрақ дәл шешуші үшін тым үлкен: нысанды, орын түрлерін немесе іздеу аумағын азайтыңыз. Жоғарыдағы шек күшінде.',
    ru: 'Вопрос слишком велик для точного решателя: уменьшите число объектов, разброс размеров или территорию поиска. Предел выше остаётся в силе.',
    en: 'The question is too large for the exact solver: ask for fewer sites, fewer sizes or less ground. The bound above still holds.',
  },
  'siting.proof.refused.years': {
    kk: 'Жылдарға бөлінген жоспарды дәл шешуші дәлелдей алмайды. Жоғарыдағы шек күшінде.',
    ru: 'План по годам точный решатель доказать не может. Предел выше остаётся в силе.',
    en: 'A plan over several years is more than the exact solver can prove. The bound above still holds.',
  },
  'siting.proof.refused.target': {
    kk: 'Ең аз ақша туралы сұрақты дәл шешуші дәлелдей алмайды. Жоғарыдағы шек күшінде.',
    ru: 'Вопрос о наименьших затратах точный решатель доказать не может. Предел выше остаётся в силе.',
    en: 'The least money for a target is more than the exact solver can prove. The bound above still holds.',
  },
  'siting.gap.seated': {
    kk: 'Нормативтік қашықтықта {value} оқушы орын алады; осы шарттармен ешбір таңдау {bound} оқушыдан асыра алмайды (алшақтық {gap}).',
    ru: 'В пределах норматива место получат {value}; никакой выбор при этих условиях не даст больше {bound} (разрыв {gap}).',
    en: '{value} pupils get a place within the standard; no choice under these conditions gives one to more than {bound} (gap {gap}).',
  },
  'siting.gap.covering': {
    kk: 'Норматив шегіне {value} адам кіреді; осы шарттармен ешбір таңдау {bound} адамнан асыра алмайды (алшақтық {gap}).',
    ru: 'В пределах норматива окажутся {value}; никакой выбор при этих условиях не даст больше {bound} (разрыв {gap}).',
    en: '{value} come within the standard; no choice under these conditions brings more than {bound} (gap {gap}).',
  },
  'siting.gap.walks': {
    kk: 'Жолдар жиыны {value} км; осы шарттармен {bound} км-ден аз бола алмайды (алшақтық {gap}).',
    ru: 'Сумма путей {value} км; при этих условиях она не может быть меньше {bound} км (разрыв {gap}).',
    en: 'All walks add up to {value} km; under these conditions they cannot be less than {bound} km (gap {gap}).',
  },
  'siting.gap.fairest': {
    kk: 'Ең төмен үлес – {value}; осы шарттармен ешбір таңдау оны {bound} асыра алмайды (алшақтық {gap}).',
    ru: 'Наименьшая доля – {value}; никакой выбор при этих условиях не поднимет её выше {bound} (разрыв {gap}).',
    en: 'The smallest share is {value}; no choice under these conditions raises it above {bound} (gap {gap}).',
  },
  'siting.gap.inStep': {
    kk: 'Осы жылдары жаңа үйлердегі оқушылардың {value} норматив шегінде орны бар; осы шарттармен ешбір таңдау {bound} асыра алмайды (алшақтық {gap}).',
    ru: 'За эти годы место в пределах норматива есть у {value} учеников в новых домах; никакой выбор при этих условиях не даст больше {bound} (разрыв {gap}).',
    en: 'Over these years {value} of pupils in new homes have a place within the standard; no choice under these conditions reaches more than {bound} (gap {gap}).',
  },
  'siting.gap.leastMoney': {
    kk: 'Құны {value} млрд теңге; осы шарттармен мақсатқа {bound} млрд теңгеден аз ақшаға жету мүмкін емес (алшақтық {gap}).',
    ru: 'Стоимость {value} млрд тенге; при этих условиях цель не достижима дешевле чем за {bound} млрд (разрыв {gap}).',
    en: '{value} bn tenge; under these conditions the target cannot be reached for less than {bound} bn (gap {gap}).',
  },
  'siting.fewer': {
    kk: 'Ең жақсы таңдауға {count} нысан жетеді.',
    ru: 'Лучшему выбору достаточно {count, plural, one {# объекта} few {# объектов} other {# объектов}}.',
    en: 'The best choice needs only {count, plural, one {# site} other {# sites}}.',
  },
} as const;
