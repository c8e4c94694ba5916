/** Texts of a talk: the window of the audience and that of the speaker. */
export const present = {
  'present.open': {
    kk: 'Залға көрсету',
    ru: 'Показать залу',
    en: 'Present to an audience',
  },
  'present.bar': { kk: 'Баяндамашыға', ru: 'Для докладчика', en: 'For the speaker' },
  'present.choose': { kk: 'Әңгімені таңдаңыз', ru: 'Выберите историю', en: 'Choose a story' },
  'present.notes': {
    kk: 'Баяндамашы жазбалары',
    ru: 'Заметки докладчика',
    en: 'Speaker’s notes',
  },
  'present.black': { kk: 'Қара экран', ru: 'Чёрный экран', en: 'Black screen' },
  'present.showAgain': {
    kk: 'Картаны қайта көрсету',
    ru: 'Снова показать карту',
    en: 'Show the map again',
  },
  'present.leave': { kk: 'Көрсетуді аяқтау', ru: 'Закончить показ', en: 'Leave the show' },
  'present.keys': {
    kk: 'Page Down, Page Up, көрсеткілер – қадамдар; цифр – әңгіме не қадам; B – қара экран; N – жазбалар; Esc – әңгімелер тізімі. Пульт те жарайды.',
    ru: 'Page Down, Page Up, стрелки – шаги; цифра – история или шаг; B – чёрный экран; N – заметки; Esc – список историй. Пульт тоже подходит.',
    en: 'Page Down, Page Up and arrows: steps; a digit: story or step; B: black screen; N: notes; Esc: list of stories. A clicker works too.',
  },
  'present.blocked': {
    kk: 'Браузер екінші терезені бөгеді. Осы бет үшін қалқымалы терезелерге рұқсат беріңіз немесе жазбаларды',
    ru: 'Браузер не дал открыть второе окно. Разрешите для этой страницы всплывающие окна или откройте заметки',
    en: 'The browser did not allow a second window. Allow pop-ups for this page, or open the notes',
  },
  'present.openInTab': {
    kk: 'жаңа қойындыда ашыңыз',
    ru: 'в новой вкладке',
    en: 'in a new tab',
  },
  'present.choosing': {
    kk: 'Залда әңгімелер тізімі тұр',
    ru: 'Зал видит список историй',
    en: 'The audience sees the list of stories',
  },
  'present.elapsed': { kk: 'Өткен уақыт', ru: 'Прошло времени', en: 'Time elapsed' },
  'present.restartClock': {
    kk: 'Уақытты қайта бастау',
    ru: 'Отсчёт заново',
    en: 'Restart the clock',
  },
  'present.mapClosed': {
    kk: 'Карта терезесі жауап бермейді: ол жабылған болуы мүмкін.',
    ru: 'Окно с картой не отвечает: возможно, его закрыли.',
    en: 'The window with the map does not answer: it may have been closed.',
  },
  'present.openMap': {
    kk: 'Картаны осы қадамнан ашу',
    ru: 'Открыть карту на этом шаге',
    en: 'Open the map at this step',
  },
  'present.isBlack': {
    kk: 'Залдың экраны қара.',
    ru: 'Экран в зале чёрный.',
    en: 'The audience sees a black screen.',
  },
  'present.now': { kk: 'Қазіргі қадам', ru: 'Сейчас', en: 'Now' },
  'present.next': { kk: 'Келесі қадам', ru: 'Дальше', en: 'Next' },
  'present.noNext': {
    kk: 'Бұл – соңғы қадам.',
    ru: 'Это последний шаг.',
    en: 'This is the last step.',
  },
  'present.begin': { kk: 'Бастау', ru: 'Начать', en: 'Begin' },
  'present.notesField': {
    kk: 'Баяндамашы жазбалары (зал көрмейді)',
    ru: 'Заметки докладчика (зал их не видит)',
    en: 'Speaker’s notes (the audience does not see them)',
  },
} as const;
