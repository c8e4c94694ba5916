/** Texts of what regions live by. They come with the section that says them. */
export const structureTexts = {
  'structure.grp': {
    kk: 'Жалпы өңірлік өнім, 2024 жылғы қаңтар–маусым',
    ru: 'Валовой региональный продукт, январь–июнь 2024 года',
    en: 'Gross regional product, January to June 2024',
  },
  'structure.share': { kk: 'елдегі үлесі', ru: 'доля в стране', en: 'share of the country' },
  'structure.shareHere': {
    kk: 'өңірдегі үлесі',
    ru: 'доля в регионе',
    en: 'share of the region',
  },
  'structure.perResident': {
    kk: 'бір тұрғынға, мың ₸',
    ru: 'на жителя, тыс. ₸',
    en: 'a resident, ₸ thousand',
  },
  'structure.missing': {
    kk: '20 өңірдің салалық құрылымы да, сала бойынша жұмыс орны да жарияланған кесте түрінде табылмады: сондықтан оқшаулау коэффициенті мен шоғырлану өз кестеңізбен ғана есептеледі.',
    ru: 'Ни отраслевой структуры, ни занятых по отраслям для всех 20 регионов в опубликованном виде не найдено, поэтому коэффициенты локализации и концентрация считаются только по вашей таблице.',
    en: 'Neither structure nor jobs by sector of all 20 regions were found published, so location quotients and concentration are computed from your own table alone.',
  },
  'structure.open': {
    kk: 'Өз кестеңізді ашу (CSV, XLSX)',
    ru: 'Открыть свою таблицу (CSV, XLSX)',
    en: 'Open your own table (CSV, XLSX)',
  },
  'structure.columns': {
    kk: 'Бағандары: region, sector, year, jobs және (немесе) product. Кесте осы браузерде қалады, ешқайда жіберілмейді.',
    ru: 'Столбцы: region, sector, year, jobs и (или) product. Таблица остаётся в этом браузере и никуда не отправляется.',
    en: 'Its columns: region, sector, year, jobs and/or product. It stays in this browser and is sent nowhere.',
  },
  'structure.taken': {
    kk: '{figures} көрсеткіш алынды, {regions} өңір.',
    ru: 'Принято показателей: {figures}, регионов: {regions}.',
    en: '{figures} figures taken, of {regions} regions.',
  },
  'structure.faults': {
    kk: 'Алынбаған жолдар:',
    ru: 'Строки, которые не приняты:',
    en: 'Rows that were not taken:',
  },
  'structure.fault.column': {
    kk: '{file}, {row}-жол: «{column}» бағаны жоқ. Оны қосыңыз.',
    ru: '{file}, строка {row}: нет столбца «{column}». Добавьте его.',
    en: '{file}, row {row}: there is no column “{column}”. Add it.',
  },
  'structure.fault.measure': {
    kk: '{file}, {row}-жол: jobs бағаны да, product бағаны да жоқ. Біреуін қосыңыз.',
    ru: '{file}, строка {row}: нет ни столбца jobs, ни столбца product. Добавьте один из них.',
    en: '{file}, row {row}: there is neither a column jobs nor product. Add one of them.',
  },
  'structure.fault.region': {
    kk: '{file}, {row}-жол: «{region}» деген өңір жоқ. Атауын немесе кодын жазыңыз.',
    ru: '{file}, строка {row}: нет региона «{region}». Укажите название или код.',
    en: '{file}, row {row}: there is no region “{region}”. Give its name or id.',
  },
  'structure.fault.sector': {
    kk: '{file}, {row}-жол: сала аталмаған. Атауын жазыңыз.',
    ru: '{file}, строка {row}: отрасль не названа. Укажите её.',
    en: '{file}, row {row}: no sector is named. Name it.',
  },
  'structure.fault.long': {
    kk: '{file}, {row}-жол: сала атауы {most} таңбадан ұзын. Қысқартыңыз.',
    ru: '{file}, строка {row}: название отрасли длиннее {most} знаков. Сократите его.',
    en: '{file}, row {row}: the sector’s name is longer than {most} characters. Shorten it.',
  },
  'structure.fault.year': {
    kk: '{file}, {row}-жол: «{written}» – жыл емес. Төрт цифрмен жазыңыз.',
    ru: '{file}, строка {row}: «{written}» – не год. Запишите четырьмя цифрами.',
    en: '{file}, row {row}: “{written}” is no year. Give four digits.',
  },
  'structure.fault.number': {
    kk: '{file}, {row}-жол, {measure}: «{written}» – нөлден бастап сан емес. Түзетіңіз.',
    ru: '{file}, строка {row}, {measure}: «{written}» – не число от нуля. Исправьте.',
    en: '{file}, row {row}, {measure}: “{written}” is no number from 0 up. Correct it.',
  },
  'structure.fault.twice': {
    kk: '{file}, {row}-жол: сол жылғы «{sector}» үшін {measure} екі рет тұр. Бір жолын қалдырыңыз.',
    ru: '{file}, строка {row}: {measure} для «{sector}» стоит в этом году дважды. Оставьте одну строку.',
    en: '{file}, row {row}: {measure} of “{sector}” stands twice for the year. Keep one row.',
  },
  'structure.unreadable': {
    kk: 'Файл оқылмады: {file}',
    ru: 'Файл не читается: {file}',
    en: 'The file cannot be read: {file}',
  },
  'structure.notKept': {
    kk: 'Браузер кестені сақтай алмады: бетті жапқанша ғана тұрады.',
    ru: 'Браузер не смог сохранить таблицу: она останется до закрытия страницы.',
    en: 'The browser could not keep the table: it lasts until the page is closed.',
  },
  'structure.drop': { kk: 'Кестені алып тастау', ru: 'Убрать таблицу', en: 'Take the table away' },
  'structure.year': { kk: 'Жыл', ru: 'Год', en: 'Year' },
  'structure.region': { kk: 'Өңір', ru: 'Регион', en: 'Region' },
  'structure.beside': { kk: 'Салыстыру', ru: 'Сравнить с', en: 'Compared with' },
  'structure.sector': { kk: 'Сала', ru: 'Отрасль', en: 'Sector' },
  'structure.quotient': {
    kk: 'оқшаулау коэффициенті',
    ru: 'коэффициент локализации',
    en: 'location quotient',
  },
  'structure.change': {
    kk: '{year} жылдан өзгеріс, п.т.',
    ru: 'к {year} году, п.п.',
    en: 'since {year}, points',
  },
  'structure.by': {
    kk: '{measure, select, jobs {Жұмыс орындары бойынша} other {Жұмыс орны толық емес: оның орнына өнім алынды}}',
    ru: '{measure, select, jobs {По рабочим местам} other {Рабочие места известны не везде: вместо них взят продукт}}',
    en: '{measure, select, jobs {By jobs} other {Jobs are not known everywhere: product stands for them}}',
  },
  'structure.concentration': {
    kk: 'Шоғырлану (Херфиндаль)',
    ru: 'Концентрация (Херфиндаль)',
    en: 'Concentration (Herfindahl)',
  },
  'structure.onMap': { kk: 'Картада', ru: 'На карте', en: 'On the map' },
  'structure.leadingOnMap': {
    kk: 'Жетекші салалар',
    ru: 'Ведущие отрасли',
    en: 'Leading sectors',
  },
  'structure.quotientOnMap': {
    kk: 'Бір саланың коэффициенті',
    ru: 'Коэффициент одной отрасли',
    en: 'Quotient of one sector',
  },
  'structure.why': {
    kk: 'Кестеде {counted} / {all} өңір бар. Коэффициенттер осылардың бәріне қатысты.',
    ru: 'В таблице {counted} из {all} регионов. Коэффициенты – относительно их всех вместе.',
    en: 'The table holds {counted} of {all} regions. Quotients are against all of them together.',
  },
} as const;
