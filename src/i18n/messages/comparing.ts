/** Texts of the comparison of plans. */
export const comparing = {
  'compare.title': { kk: 'Жоспарларды салыстыру', ru: 'Сравнение планов', en: 'Compare plans' },
  'compare.baseline': { kk: 'Бастапқы жоспар', ru: 'Исходный план', en: 'Baseline' },
  'compare.shown': { kk: 'Экрандағы жоспар', ru: 'План на экране', en: 'The plan on the page' },
  'compare.against': { kk: 'Неге қарағанда', ru: 'По сравнению с', en: 'Compared with' },
  'compare.year': { kk: 'Жыл', ru: 'Год', en: 'Year' },
  'compare.area': { kk: 'Қайда', ru: 'Где', en: 'Where' },
  'compare.wholeTerritory': { kk: 'Бүкіл аумақ', ru: 'Вся территория', en: 'The whole territory' },
  'compare.computing': {
    kk: 'Барлық жыл есептелуде: {value}',
    ru: 'Считаются все годы: {value}',
    en: 'Computing all years: {value}',
  },
  'compare.again': { kk: 'Есептеу', ru: 'Посчитать', en: 'Compute' },
  'compare.notComputed': {
    kk: 'Есептелмеді.',
    ru: 'Не посчитано.',
    en: 'Not computed.',
  },
  'compare.groundsSame': {
    kk: 'Болжамдар мен нормативтер бәрінде бірдей.',
    ru: 'Допущения и нормативы во всех планах одинаковы.',
    en: 'Assumptions and standards are the same in all of them.',
  },
  'compare.groundsDiffer': {
    kk: 'Болжамдары мен нормативтері әртүрлі: айырма тек құрылыстан емес',
    ru: 'Допущения и нормативы различаются: разница не только от стройки',
    en: 'Their assumptions and standards differ: not all of the difference comes from what is built',
  },
  'compare.ground': { kk: 'Негізі', ru: 'Основание', en: 'Ground' },
  'compare.indicators': { kk: 'Көрсеткіштер', ru: 'Показатели', en: 'Indicators' },
  'compare.indicator': { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
  'compare.best': { kk: 'үздігі', ru: 'лучший', en: 'best' },
  'compare.better': { kk: 'жақсырақ', ru: 'лучше', en: 'better' },
  'compare.worse': { kk: 'нашарырақ', ru: 'хуже', en: 'worse' },
  'compare.neither': {
    kk: 'Түссіз айырма жақсы да, жаман да емес: көрсеткіштің жақсы жағы жоқ, айырма көрінбейді немесе орташа есептен тыс қалғандар көбейген.',
    ru: 'Разница без цвета – ни лучше, ни хуже: у показателя нет хорошей стороны, разницы не видно или больше людей осталось вне среднего.',
    en: 'A difference without colour is neither better nor worse: the indicator has no good side, nothing can be seen, or more people are left out of the mean.',
  },
  'compare.overYears': { kk: 'Жылдар бойынша', ru: 'По годам', en: 'Over the years' },
  'compare.chart': {
    kk: 'Диаграммадағы көрсеткіш',
    ru: 'Показатель на графике',
    en: 'Indicator of the chart',
  },
  'compare.edits': {
    kk: 'Өзгерістердегі айырма',
    ru: 'Чем отличаются правки',
    en: 'Where the edits differ',
  },
  'compare.onlyIn': {
    kk: 'Тек «{name}» жоспарында',
    ru: 'Только в плане «{name}»',
    en: 'Only in “{name}”',
  },
  'compare.changed': {
    kk: 'Екеуінде әртүрлі',
    ru: 'В обоих, но по-разному',
    en: 'In both, but not the same',
  },
  'compare.sameEdits': {
    kk: 'Өзгерістері бірдей.',
    ru: 'Правки одинаковы.',
    en: 'Their edits are the same.',
  },
  'compare.sameCount': {
    kk: 'Екеуінде бірдей: {count} өзгеріс.',
    ru: 'Одинаковы в обоих: {count, plural, one {# правка} few {# правки} other {# правок}}.',
    en: 'The same in both: {count, plural, one {# edit} other {# edits}}.',
  },
  'compare.onMap': {
    kk: 'Айырманы картада көрсету',
    ru: 'Показать разницу на карте',
    en: 'Show the difference on the map',
  },
  'compare.onMapTitle': {
    kk: '{year}: «{a}» «{b}» жоспарына қарағанда',
    ru: '{year}: «{a}» по сравнению с «{b}»',
    en: '{year}: “{a}” compared with “{b}”',
  },
  'compare.placeOf': {
    kk: 'Тек «{name}» өзгертеді',
    ru: 'Меняет только «{name}»',
    en: 'Changed by “{name}” only',
  },
  'compare.placeOfBoth': {
    kk: 'Екеуі де, әрқайсысы өзінше',
    ru: 'Меняют оба, но по-разному',
    en: 'Changed by both, each in its own way',
  },
  'beside.lay': {
    kk: '«{name}»: картасын қатар қою',
    ru: 'Рядом на карте: «{name}»',
    en: 'Beside it on the map: “{name}”',
  },
  'beside.divider': {
    kk: 'Екі картаның шегі',
    ru: 'Граница двух карт',
    en: 'Divider of the two maps',
  },
  'beside.end': { kk: 'Алып тастау', ru: 'Убрать', en: 'Take away' },
  'compare.endOnMap': {
    kk: 'Айырманы алып тастау',
    ru: 'Убрать разницу',
    en: 'Take the difference away',
  },
  'compare.backToTable': {
    kk: 'Кестеге оралу',
    ru: 'Вернуться к таблице',
    en: 'Back to the table',
  },
  'compare.ranking': {
    kk: 'Сізге не маңызды?',
    ru: 'Что для вас важно?',
    en: 'What matters to you?',
  },
  'compare.rankingHelp': {
    kk: 'Салмақтарды қойыңыз: әр көрсеткіште ең жақсы жоспар 1, ең нашары 0 алады. Реттілік тек осы жоспарларға қатысты.',
    ru: 'Задайте веса: в каждом показателе лучший план получает 1, худший 0. Порядок верен только для этих планов.',
    en: 'Set weights: in each indicator the best plan has 1, the worst 0. The order holds for these plans only.',
  },
  'compare.noRanking': {
    kk: 'Салмақ қойылған көрсеткіштерде жоспарлар бірдей.',
    ru: 'По взвешенным показателям планы не различаются.',
    en: 'The indicators with a weight do not tell the plans apart.',
  },
  'compare.reason': {
    kk: 'Біріншісін алға шығарған: {names}.',
    ru: 'Первого вперёд выводит: {names}.',
    en: 'What puts the first ahead: {names}.',
  },
  'compare.reasonAgainst': {
    kk: 'Екіншісінің пайдасына: {names}.',
    ru: 'В пользу второго: {names}.',
    en: 'What speaks for the second: {names}.',
  },
  'compare.turn': {
    kk: '«{name}» салмағы {at} болса, екіншісі қуып жетеді.',
    ru: 'Если вес показателя «{name}» будет {at}, второй догонит.',
    en: 'With a weight of {at} for “{name}” the second would catch up.',
  },
  'compare.inLink': {
    kk: 'Сілтеме бұл салыстыруды да алып жүреді.',
    ru: 'Ссылка несёт и это сравнение.',
    en: 'The link carries this comparison too.',
  },
  'linkPart.comparison': {
    kk: 'салыстырылатын жоспар',
    ru: 'план для сравнения',
    en: 'plan to compare with',
  },
} as const;
