/**
 * What a speaker may say to the steps of the stories that ship: read by the speaker's window alone, so
 * that nobody else has to load it. No figures: those on the map are of the moment.
 */
import type { LocalizedText } from '../../domain/territory/schema.ts';

/** By story, in the order of its steps. */
export const SHIPPED_NOTES: Readonly<Record<string, readonly LocalizedText[]>> = {
  'plant-and-town': [
    {
      kk: 'Жұмыс орны мен жыл – жарияланғаннан; картадағы мәртебе белгісін көрсетіңіз. Залдан сұраңыз: бұл адамдар қайда тұрады?',
      ru: 'Рабочие места и год – из объявлений; покажите отметку статуса в карточке. Спросите зал: где эти люди будут жить?',
      en: 'Jobs and year are from announcements; point at the status in the card. Ask the room where these people will live.',
    },
    {
      kk: 'Жылдар өтіп жатқанда картаны оқыңыз: алдымен жұмыс, кейін тұрғын, содан соң оқушы. Жұмыстан кейінгінің бәрі – жорамал.',
      ru: 'Пока идут годы, читайте карточку: сначала работа, потом жители, потом ученики. Всё после работы – допущения.',
      en: 'Read the card while the years run: jobs first, then residents, then pupils. All after the jobs is assumed.',
    },
    {
      kk: 'Мектепті сценарийде кейінге жылжытып көріңіз: үлгеру қалай өзгереді?',
      ru: 'Попробуйте в сценарии сдвинуть школу на позже: как изменится шаг?',
      en: 'Put the school off in the scenario: how does being in step change?',
    },
    {
      kk: 'Бұл – болжам емес, сұрақ: адам қайдан келеді? Ел жиынтығы сол қалпында.',
      ru: 'Это не прогноз, а вопрос: откуда приедут люди? Итог по стране прежний.',
      en: 'This is no forecast but a question: where do the people come from? The country’s total stays.',
    },
  ],
  'school-in-step': [
    {
      kk: 'Залдан сұраңыз: кімнің баласы екінші ауысымда оқиды? Жылдар өтіп жатқанда үндемеңіз – екі сызықтың арасы өзі сөйлейді. Соңғы жылдағы айырма – қазіргі орын тапшылығы.',
      ru: 'Спросите зал: у кого ребёнок учится во вторую смену? Пока идут годы, молчите – расстояние между линиями говорит само. Разрыв в последнем году и есть нынешний дефицит мест.',
      en: 'Ask the room whose child goes to school in the second shift. Say nothing while the years run: the distance between the lines speaks for itself. The gap in the last year is today’s shortage.',
    },
    {
      kk: 'Екі көрсеткішті салыстырыңыз: радиус бойынша және көше бойымен. Айырмашылықтың себебі – темір жол, арық, жабық аулалар. Тыңдаушыларға таныс бір ықшамауданды көрсетіңіз.',
      ru: 'Сравните два показателя: по радиусу и по улицам. Разница – это железная дорога, арыки, закрытые дворы. Покажите микрорайон, который зал знает.',
      en: 'Compare the two figures, by radius and along streets. The difference is the railway, canals and gated yards. Point at a neighbourhood that the audience knows.',
    },
    {
      kk: 'Мұнда жылдар 2032 жылға дейін өзі жүреді. Назар аударатын жері: батыс пен солтүстіктегі бағандар қатар өседі. Кейінгі қадам осы үйлердің мектебі туралы.',
      ru: 'Здесь годы сами идут до 2032-го. Обратите внимание: столбики на западе и севере растут вместе. Следующий шаг – о школах для этих домов.',
      en: 'The years run to 2032 by themselves. Watch the columns in the west and north rise together. The next step is about schools for these homes.',
    },
    {
      kk: 'Көрсеткішті қарапайым тілмен айтыңыз: «Жаңа үйдегі он оқушының нешеуіне жақын жерден орын табылады?» Бұл – модельдің есебі, ресми статистика емес.',
      ru: 'Скажите показатель простыми словами: «Скольким из десяти учеников новых домов хватит места рядом?» Это расчёт модели, не официальная статистика.',
      en: 'Say the figure in plain words: how many of ten pupils in new homes find a place nearby? This is a computation of the model, not an official statistic.',
    },
    {
      kk: 'Мұнда ең жақсы жағдай көрсетілген: орындар тиімді бөлінген. Демек, тапшылықты бөлу жолымен жабу мүмкін емес, мектеп салу керек.',
      ru: 'Это лучший случай: места распределены наилучшим образом. Значит, распределением дефицит не закрыть – нужно строить.',
      en: 'This is the best case: places are assigned as well as they can be. So assigning alone does not close the gap; something has to be built.',
    },
    {
      kk: 'Бір ұзын доғаны таңдап, бір баланың жолын айтып беріңіз. Орташа жол мектептен орын алғандар бойынша ғана есептеледі.',
      ru: 'Выберите одну длинную дугу и расскажите путь одного ребёнка. Средний путь считается только по тем, кому место нашлось.',
      en: 'Choose one long arc and tell the way of one child. The mean walk counts only those who have a place.',
    },
    {
      kk: 'Негізгі ой: жаңа ақша сұралмайды, тек мерзім жылжиды. Көрсеткіштегі айырма – осы бір шешімнің нәтижесі. Аяқтағанда картаны сұраққа ашық қалдырыңыз.',
      ru: 'Главная мысль: новых денег не просят, меняется только срок. Разница в показателе – результат одного этого решения. В конце оставьте карту открытой для вопросов.',
      en: 'The point: no new money is asked for, only the date moves. The change in the figure is what this one decision does. Leave the map open for questions at the end.',
    },
  ],
  'five-private-schools': [
    {
      kk: 'Алдымен бастапқы жағдай: барлық жоспар орындалса да, кейбір балаларға орын жетпейді. Қызыл жерлерді атап өтіңіз.',
      ru: 'Сначала исходное положение: даже если весь план выполнен, части детей мест не хватит. Назовите красные места.',
      en: 'First where things stand: even with the whole plan carried out, some children have no place. Name the red spots.',
    },
    {
      kk: 'Бес мектеп – мысал, нақты жоба емес. Учаскелерді есептеу таңдаған, жердің бос-бос емесі тексерілмеген.',
      ru: 'Пять школ – пример, а не проект. Участки выбрал расчёт; свободна ли земля, не проверялось.',
      en: 'The five schools are an example, not a project. The sites come from a computation; nobody has checked whether the land is free.',
    },
    {
      kk: 'Жаңа шеңберлердің ішіндегі ықшамаудандарды атаңыз. Көрсеткіш – пайыздық тармақ: пайыздан айырмасын түсіндіріңіз.',
      ru: 'Назовите микрорайоны внутри новых кругов. Показатель – в процентных пунктах: поясните, чем это отличается от процентов.',
      en: 'Name the neighbourhoods inside the new circles. The figure is in percentage points: say how that differs from per cent.',
    },
    {
      kk: 'Құны – жорамал. «Неге бұл сан?» түймесі есептің қалай шыққанын көрсетеді, сұрақ болса, ашыңыз.',
      ru: 'Стоимость – допущение. Кнопка «Почему такая цифра?» показывает расчёт: откройте её, если спросят.',
      en: 'The cost is an assumption. “Why this figure?” shows how it is computed: open it if somebody asks.',
    },
    {
      kk: 'Ойды теңестіріңіз: құрылысқа бюджет төлемейді, бірақ әр орын үшін жылдар бойы төлейді. Диаграммадағы ең биік бағанды көрсетіңіз.',
      ru: 'Уравновесьте мысль: за строительство бюджет не платит, но за каждое место платит годами. Покажите самый высокий столбик.',
      en: 'Balance the thought: the budget does not pay for building, but pays for each place for years. Point at the tallest bar.',
    },
  ],
  'managed-urbanisation': [
    {
      kk: 'Жылдардың ағымын үнсіз өткізіңіз. Содан кейін сұраңыз: қай өңір толды, қайсысы босады?',
      ru: 'Дайте годам пройти молча. Затем спросите: какой регион наполнился, какой опустел?',
      en: 'Let the years pass in silence. Then ask which region filled up and which emptied.',
    },
    {
      kk: 'Өсім жылына пайызбен берілген. Кему – құлдырау емес, жоспар үшін белгі: желілерді қайта құру керек.',
      ru: 'Прирост дан в процентах за год. Убыль – не приговор, а сигнал для плана: сеть услуг придётся перестраивать.',
      en: 'Growth is in per cent a year. Decline is no verdict but a signal for the plan: services have to be rearranged.',
    },
    {
      kk: 'Алматы мен айналасындағы қалаларды бір сөйлеммен байланыстырыңыз: адам Қаскелеңде ұйықтап, Алматыда жұмыс істейді.',
      ru: 'Свяжите Алматы и города вокруг одной фразой: человек спит в Каскелене, а работает в Алматы.',
      en: 'Tie Almaty to the towns around it in one sentence: people sleep in Kaskelen and work in Almaty.',
    },
    {
      kk: 'Тыңдаушылардың өңірін басып, мамандануын оқыңыз. Нақты зауыттар тізімде, сызықтар – сұлба.',
      ru: 'Коснитесь региона слушателей и прочтите его специализацию. Конкретные заводы – в списке, линии схематичны.',
      en: 'Tap the region of your audience and read its specialisation. Actual plants are in the list; lines are schematic.',
    },
    {
      kk: 'Тыңдаушылардың ауданын басып, үлесін оқыңыз. Бұл – ең төменгі шек: тізімнің көп бөлігі жарияланбаған.',
      ru: 'Коснитесь района слушателей и прочтите долю. Это нижняя граница: большая часть списка не опубликована.',
      en: 'Tap the district of your audience and read its share. It is the least there can be: most of the list is not published.',
    },
    {
      kk: '«Жалпы көрініс» панеліндегі іздеуді ашыңыз: санын, өңірін, міндетті ауылдарын өздері таңдасын.',
      ru: 'Откройте поиск в панели «Обзор»: пусть сами выберут число, регион и обязательные сёла.',
      en: 'Open the search in the panel “Overview”: let them choose the number, the region and the required villages.',
    },
    {
      kk: 'Стандарт – уәде емес, өлшем: неше мектеп, қандай қашықтық. Бір елді мекеннің карточкасын ашып көрсетіңіз.',
      ru: 'Стандарт – не обещание, а мера: сколько школ, на каком расстоянии. Откройте карточку одного населённого пункта.',
      en: 'A standard is a measure, not a promise: how many schools, how far. Open the card of one settlement.',
    },
    {
      kk: 'Келесі әңгімеге көпір: енді бір қаланы алып, осы сұраққа мектепке дейін жауап береміз.',
      ru: 'Мостик к следующей истории: теперь возьмём один город и ответим на этот вопрос до каждой школы.',
      en: 'The bridge to the next story: now one city, and the same question down to every school.',
    },
  ],
};
