/** Texts of stories: playing them, writing them, and what can be wrong with one. */
export const stories = {
  'stories.intro': {
    kk: 'Карта әңгімені өзі жүргізеді: әр қадамның өз жері, жылы және көрсеткіші бар.',
    ru: 'Карта рассказывает сама: у каждого шага своё место, год и показатель.',
    en: 'The map tells the story: each step has its place, its year and its figure.',
  },
  'stories.stage': { kk: 'Әңгіме', ru: 'История', en: 'Story' },
  'stories.next': { kk: 'Келесі қадам', ru: 'Следующий шаг', en: 'Next step' },
  'stories.previous': { kk: 'Алдыңғы қадам', ru: 'Предыдущий шаг', en: 'Previous step' },
  'stories.step': {
    kk: '{total} қадамның {number}-қадамы',
    ru: 'Шаг {number} из {total}',
    en: 'Step {number} of {total}',
  },
  'stories.goTo': {
    kk: '{number}-қадам: {title}',
    ru: 'Шаг {number}: {title}',
    en: 'Step {number}: {title}',
  },
  'stories.play': { kk: 'Өзі жүрсін', ru: 'Показать самому', en: 'Play by itself' },
  'stories.pause': { kk: 'Кідірту', ru: 'Пауза', en: 'Pause' },
  'stories.end': { kk: 'Әңгімені аяқтау', ru: 'Закончить историю', en: 'End the story' },
  'stories.open': { kk: 'Бастау', ru: 'Начать', en: 'Start' },
  'stories.stop': { kk: 'Аяқтау', ru: 'Закончить', en: 'End' },
  'stories.return': {
    kk: 'Бұрынғы картаға оралу',
    ru: 'Вернуться к прежней карте',
    en: 'Back to the map as it was',
  },
  'stories.keys': {
    kk: 'Пернелер: Page Up және Page Down – қадамдар, K – кідірту, Esc – аяқтау. Пульт те жарайды.',
    ru: 'Клавиши: Page Up и Page Down – шаги, K – пауза, Esc – конец. Пульт тоже подходит.',
    en: 'Keys: Page Up and Page Down for steps, K to pause, Esc to end. A remote control works too.',
  },
  'stories.steps': {
    kk: '{count} қадам',
    ru: '{count, plural, one {# шаг} few {# шага} other {# шагов}}',
    en: '{count, plural, one {# step} other {# steps}}',
  },
  'stories.points': { kk: '{value} п. т.', ru: '{value} п. п.', en: '{value} pp' },
  'stories.againstBaseline': {
    kk: 'осы өзгерістерсіз жоспармен салыстырғанда, {year}',
    ru: 'против плана без этих изменений, {year}',
    en: 'against the plan without these changes, {year}',
  },
  'stories.sinceYear': {
    kk: '{from}–{year} жылдардағы өзгеріс, карта моделі',
    ru: 'изменение за {from}–{year}, модель этой карты',
    en: 'change from {from} to {year}, the model of this map',
  },
  'stories.chart.payments': {
    kk: 'Жеке орындар үшін мемлекет төлемі',
    ru: 'Выплаты государства за частные места',
    en: 'What the state pays for private seats',
  },
  'stories.chart.billion': {
    kk: 'млрд ₸ жылына',
    ru: 'млрд ₸ в год',
    en: '₸ billion a year',
  },
  'stories.chart.millionM2': { kk: 'млн м²', ru: 'млн м²', en: 'million m²' },
  'stories.notAStory': {
    kk: 'Бұл – Aumaq сақтаған әңгіме емес. {extension} деп аяқталатын файлды ашыңыз.',
    ru: 'Это не история, сохранённая в Aumaq. Откройте файл с окончанием {extension}.',
    en: 'This is no story that Aumaq has saved. Open a file that ends in {extension}.',
  },
  'stories.fault.unknown': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: {detail} деген өріс жоқ. Оны алып тастаңыз.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: поля {detail} не бывает. Уберите его.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: there is no field {detail}. Take it out.',
  },
  'stories.fault.tooBig': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: ең көбі {detail}. Қысқартыңыз.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: не больше {detail}. Сократите.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: {detail} at most. Make it smaller.',
  },
  'stories.fault.tooSmall': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: кемінде {detail}. Толтырыңыз.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: не меньше {detail}. Дополните.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: {detail} at least. Fill it in.',
  },
  'stories.fault.oneOf': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: мыналардың бірін жазыңыз: {detail}.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: укажите одно из: {detail}.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: use one of {detail}.',
  },
  'stories.fault.type': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: мән жоқ немесе түрі басқа. Керегі: {detail}.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: значения нет или оно другого вида. Нужно: {detail}.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: missing, or of another kind. It takes: {detail}.',
  },
  'stories.fault.between': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: {detail} аралығында болуы керек.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: должно лежать в пределах {detail}.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: it must lie in {detail}.',
  },
  'stories.fault.picture': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: сурет әңгіменің ішінде не беттің жанында болуы керек: {detail}.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: рисунок должен быть в самой истории или рядом со страницей: {detail}.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: a picture must come with the story or lie beside the page: {detail}.',
  },
  'stories.fault.other': {
    kk: '{step, select, 0 {Әңгіме} other {{step}-қадам}}, {field}: мән жарамайды ({detail}). Түзетіңіз.',
    ru: '{step, select, 0 {История} other {Шаг {step}}}, {field}: значение не подходит ({detail}). Исправьте его.',
    en: '{step, select, 0 {Story} other {Step {step}}}, {field}: this does not fit ({detail}). Correct it.',
  },
  'stories.setAside': {
    kk: 'Браузер сақтаған әңгімелеріңіз оқылмады. Олар жойылған жоқ: «{name}» деген атпен бөлек сақталды. Әңгімені файлынан ашыңыз.',
    ru: 'Ваши истории, сохранённые браузером, не читаются. Они не потеряны: отложены под именем «{name}». Откройте историю из файла.',
    en: 'Your stories that this browser kept can no longer be read. They are not lost: they were set aside as “{name}”. Open the story from its file.',
  },
  'stories.notKept': {
    kk: 'Бұл браузер әңгімелеріңізді сақтамайды. Бетті жаппас бұрын оларды файлға сақтаңыз.',
    ru: 'Этот браузер не хранит ваши истории. Сохраните их в файл, прежде чем закрыть страницу.',
    en: 'This browser does not keep your stories. Save them as files before you leave the page.',
  },
} as const;
