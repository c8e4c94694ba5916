/** Sources of both packs: who published a figure, and how this map came to it. */
import type { SourceTexts } from './sourceTexts.ts';

export const commonSources: SourceTexts = {
  // An edit of the plan on the page.
  scenario: { kk: 'сіздің жоспарыңыз', ru: 'ваш план', en: 'your plan' },
  'docs/data-kazakhstan.md': {
    kk: 'осы картаның моделі, құжаттамасын қараңыз',
    ru: 'модель этой карты, см. её документацию',
    en: 'model of this map, see its documentation',
  },
  'docs/data-almaty.md': {
    kk: 'осы картаның моделі, құжаттамасын қараңыз',
    ru: 'модель этой карты, см. её документацию',
    en: 'model of this map, see its documentation',
  },
  'model; docs/data-almaty.md': {
    kk: 'осы картаның моделі, құжаттамасын қараңыз',
    ru: 'модель этой карты, см. её документацию',
    en: 'model of this map, see its documentation',
  },
  model: { kk: 'модель', ru: 'модель' },
  'model estimate': { kk: 'модельдің есептік бағалауы', ru: 'оценка модели' },
  'model assumption': { kk: 'модельдің жорамалы', ru: 'допущение модели' },
  'model assumption, to be replaced by the annex of decree No {1} of {2}': {
    kk: 'модельдің жорамалы, {2} жылғы № {1} қаулының қосымшасымен ауыстырылады',
    ru: 'допущение модели, будет заменено приложением к постановлению № {1} от {2} года',
  },
  '{1} meets the published totals exactly': {
    kk: '{1} жарияланған жиынтықтарға дәл келеді',
    ru: '{1} точно соответствует опубликованным итогам',
  },
  'published totals, model curves': {
    kk: 'жарияланған жиынтықтар, модель қисықтары',
    ru: 'опубликованные итоги, модельные кривые',
  },
  'general knowledge': {
    kk: 'жалпы мәлімет, сілтемесіз',
    ru: 'общие сведения, без ссылки',
    en: 'general knowledge, without a reference',
  },
  'general knowledge, unverified': {
    kk: 'жалпы мәлімет, тексерілмеген',
    ru: 'общие сведения, не проверено',
  },
  'general knowledge, rounded': {
    kk: 'жалпы мәлімет, дөңгелектелген',
    ru: 'общие сведения, округлено',
  },
  'drawn by hand from general knowledge': {
    kk: 'жалпы мәлімет бойынша қолмен сызылған',
    ru: 'начерчено от руки по общим сведениям',
  },
  'generalised by hand from general knowledge': {
    kk: 'жалпы мәлімет бойынша қолмен жалпыланған',
    ru: 'обобщено от руки по общим сведениям',
  },
  'press and general knowledge': {
    kk: 'баспасөз және жалпы мәлімет',
    ru: 'пресса и общие сведения',
  },
  'press and general knowledge, row by row': {
    kk: 'баспасөз және жалпы мәлімет, әр жолда жеке',
    ru: 'пресса и общие сведения, построчно',
  },
  'press and statistics, row by row': {
    kk: 'баспасөз және статистика, әр жолда жеке',
    ru: 'пресса и статистика, построчно',
  },
  press: { kk: 'баспасөз', ru: 'пресса' },
  'press and official statements': {
    kk: 'баспасөз және ресми мәлімдемелер',
    ru: 'пресса и официальные заявления',
  },
  unverified: { kk: 'тексерілмеген', ru: 'не проверено' },
  rounded: { kk: 'дөңгелектелген', ru: 'округлено' },
  halved: { kk: 'екіге бөлінген', ru: 'разделено пополам' },
  planned: { kk: 'жоспарда', ru: 'план' },
  place: { kk: 'орны', ru: 'место' },
  name: { kk: 'атауы', ru: 'название' },
  years: { kk: 'жылдары', ru: 'годы' },
  over: { kk: 'көрсетілгеннен көп', ru: 'больше указанного', en: 'more than shown' },
  'more than': { kk: 'көрсетілгеннен көп', ru: 'больше указанного', en: 'more than shown' },
  some: { kk: 'шамамен', ru: 'примерно', en: 'about' },
  almost: { kk: 'көрсетілгенге жуық', ru: 'почти столько', en: 'almost as many' },
  'drawn by hand': { kk: 'қолмен сызылған', ru: 'начерчено от руки' },
  'place within {1} m': { kk: 'орны {1} м дәлдікпен', ru: 'место с точностью до {1} м' },
  'place within {1} km': { kk: 'орны {1} км дәлдікпен', ru: 'место с точностью до {1} км' },
  'the year is assumed': { kk: 'жылы – жорамал', ru: 'год – допущение' },
  'year is assumed': { kk: 'жылы – жорамал', ru: 'год – допущение' },
  'years are assumed': { kk: 'жылдары – жорамал', ru: 'годы – допущение' },
  'years and place unverified': {
    kk: 'жылдары мен орны тексерілмеген',
    ru: 'годы и место не проверены',
  },
  'start of {1}': { kk: '{1} жылдың басы', ru: 'начало {1} года' },
  'January {1}': { kk: '{1} жылғы қаңтар', ru: 'январь {1} года' },
  '{1} January {2}': { kk: '{2} жылғы {1} қаңтар', ru: '{1} января {2} года' },
  '{1} July {2}': { kk: '{2} жылғы {1} шілде', ru: '{1} июля {2} года' },
  '{1} October {2}': { kk: '{2} жылғы {1} қазан', ru: '{1} октября {2} года' },
  '{1} December {2}': { kk: '{2} жылғы {1} желтоқсан', ru: '{1} декабря {2} года' },
  'article of September {1}': {
    kk: '{1} жылғы қыркүйектегі мақала',
    ru: 'статья сентября {1} года',
  },
  'Bureau of National Statistics': {
    kk: 'Ұлттық статистика бюросы',
    ru: 'Бюро национальной статистики',
  },
  'growth of {1} thousand in {2}': {
    kk: '{2} жылғы өсім – {1} мың',
    ru: 'прирост {2} года – {1} тыс.',
  },
  'carried on': { kk: 'әрі қарай жалғастырылған', ru: 'продолжен на следующие годы' },
  '{1} meets the totals of the forecast exactly': {
    kk: '{1} болса, болжам дәл орындалады',
    ru: 'при {1} прогноз выполняется точно',
  },
  'Bureau of National Statistics in the press': {
    kk: 'Ұлттық статистика бюросы, баспасөз бойынша',
    ru: 'Бюро национальной статистики, по сообщениям прессы',
  },
  'Bureau of National Statistics in the press, January {1}': {
    kk: 'Ұлттық статистика бюросы, баспасөз бойынша, {1} жылғы қаңтар',
    ru: 'Бюро национальной статистики, по сообщениям прессы, январь {1} года',
  },
  'Bureau of National Statistics through open-data-kazakhstan': {
    kk: 'Ұлттық статистика бюросы, open-data-kazakhstan жинағы',
    ru: 'Бюро национальной статистики, набор open-data-kazakhstan',
  },
  'city administration': { kk: 'қала әкімдігі', ru: 'акимат города' },
  'city administration in the press': {
    kk: 'қала әкімдігі, баспасөз бойынша',
    ru: 'акимат города, по сообщениям прессы',
  },
  'Almaty detailed plans to {1}': {
    kk: 'Алматының {1} жылға дейінгі егжей-тегжейлі жоспарлау жобалары',
    ru: 'проекты детальной планировки Алматы до {1} года',
  },
  'state norm as reported in the press': {
    kk: 'баспасөз хабарлаған мемлекеттік норматив',
    ru: 'государственный норматив по сообщениям прессы',
  },
  'widely used radius': { kk: 'кең қолданылатын радиус', ru: 'широко применяемый радиус' },
  'school bus beyond {1} km': {
    kk: '{1} км-ден алыс болса – мектеп автобусы',
    ru: 'дальше {1} км – школьный автобус',
  },
  'support village serves satellites within {1}-{2} km': {
    kk: 'тірек ауыл {1}–{2} км аралығындағы серіктес ауылдарға қызмет етеді',
    ru: 'опорное село обслуживает спутниковые сёла в пределах {1}–{2} км',
  },
  'SDG 11.2.1': {
    kk: 'Тұрақты даму мақсаттарының 11.2.1 көрсеткіші',
    ru: 'показатель 11.2.1 Целей устойчивого развития',
    en: 'indicator 11.2.1 of the Sustainable Development Goals',
  },
  'WHO Regional Office for Europe': {
    kk: 'ДДСҰ Еуропалық өңірлік бюросы',
    ru: 'Европейское региональное бюро ВОЗ',
  },
  'pupils per {1} residents of Almaty': {
    kk: 'Алматының {1} тұрғынына шаққандағы оқушылар',
    ru: 'учеников на {1} жителей Алматы',
  },
  'OECD PISA {1}': { kk: 'ЭЫДҰ, PISA {1}', ru: 'ОЭСР, PISA {1}' },
  'PISA {1}': { kk: 'PISA {1}', ru: 'PISA {1}' },
  'PISA {1} in the press': {
    kk: 'PISA {1}, баспасөз бойынша',
    ru: 'PISA {1}, по сообщениям прессы',
  },
  'public domain': { kk: 'қоғамдық игілік', ru: 'общественное достояние' },
  PDDL: { kk: 'PDDL', ru: 'PDDL' },
  ODbL: { kk: 'ODbL', ru: 'ODbL' },
  'CC-BY {1}': { kk: 'CC-BY 4.0', ru: 'CC-BY 4.0', en: 'CC-BY 4.0' },
};
