/** The steps of the first tour. Read by the tour alone, so that nobody else has to load them. */
import type { LocalizedText } from '../../domain/territory/schema.ts';
import type { Panel } from '../../store/shareable.ts';
import type { TourKind } from './tour.ts';

export type TourStep = {
  readonly text: LocalizedText;
  /** What it is about: the first of these that is on the page. */
  readonly about: string;
  /** What has to be open for it. */
  readonly panel?: Panel;
  /** What somebody may do instead of going on: it ends the tour. */
  readonly offers?: 'story' | 'present';
};

export const TOUR_STEPS: Readonly<Record<TourKind, readonly TourStep[]>> = {
  planner: [
    {
      text: {
        kk: 'Бұл – сіздің сұрағыңызға жауап: шолу таңдалған жылдағы көрсеткіштерді береді. Әр санның жанындағы сөз оның факт, жоспар, бағалау не жорамал екенін айтады.',
        ru: 'Обзор отвечает на главный вопрос цифрами выбранного года. Слово рядом с цифрой говорит, факт это, план, оценка или допущение; нажмите его, чтобы увидеть источник.',
        en: 'The overview answers the question in figures of the chosen year. The word beside a figure says whether it is observed, planned, estimated or assumed; press it for the source.',
      },
      about: '.panel',
      panel: 'overview',
    },
    {
      text: {
        kk: 'Түстердің мәнін шартты белгілер айтады. Картадағы кез келген жерді басыңыз: карточкасы ашылады.',
        ru: 'Что значат цвета, сказано в условных обозначениях. Нажмите на любое место карты – откроется его карточка.',
        en: 'The legend says what the colours mean. Press any place on the map to open its card.',
      },
      about: '.legend',
    },
    {
      text: {
        kk: 'Жыл өзгергенде үйлер, мектептер мен балалар саны бірге өзгереді. Базалық жылдан кейінгісі – болжам.',
        ru: 'Год меняет всё сразу: дома, школы, число детей. После базового года – прогноз.',
        en: 'The year changes homes, schools and children together. After the base year it is a forecast.',
      },
      about: '.timeline',
    },
    {
      text: {
        kk: 'Сценарийде мектеп қосып, картада жылжытып, орын саны мен ашылу жылын өзгертіңіз: нәтижесі бірден есептеледі. Кез келген әрекетті қайтаруға болады.',
        ru: 'В сценарии добавьте школу, двигайте её по карте, меняйте места и год: результат считается сразу. Любой шаг можно отменить.',
        en: 'In the scenario add a school, drag it, change its places and year: the effect is computed at once. Every step can be undone.',
      },
      about: '.panel',
      panel: 'scenario',
    },
    {
      text: {
        kk: 'Бөлісу дәл осы көріністі ашатын сілтеме береді: сценарийіңіз де соның ішінде.',
        ru: '«Поделиться» даёт ссылку, которая откроет именно этот вид вместе с вашим сценарием.',
        en: 'Share gives a link that opens exactly this view, your scenario included.',
      },
      about: '.share-button',
    },
  ],
  visitor: [
    {
      text: {
        kk: 'Карта әр үйдің жанында мектеп бар-жоғын көрсетеді. Қызыл жерде тұрғындардан мектеп алыс, жасыл жерде жақын.',
        ru: 'Карта показывает, есть ли школа рядом с каждым домом. Там, где красно, до школы далеко; где зелено – близко.',
        en: 'The map shows whether each home has a school nearby. Where it is red, school is far; where it is green, near.',
      },
      about: '.legend',
    },
    {
      text: {
        kk: 'Мектебіңізді, көшеңізді не ауданыңызды осы жерден табыңыз.',
        ru: 'Найдите здесь свою школу, улицу или район.',
        en: 'Find your school, street or district here.',
      },
      about: '.search',
    },
    {
      text: {
        kk: 'Жылды жылжытыңыз: ауданыңызда қашан мектеп ашылатынын көресіз.',
        ru: 'Подвигайте год: видно, когда рядом откроется школа.',
        en: 'Move the year to see when a school opens near you.',
      },
      about: '.timeline',
    },
    {
      text: {
        kk: 'Әңгімелер ең маңыздысын өзі көрсетеді: отырып көре беріңіз.',
        ru: 'Истории сами показывают самое важное – можно просто смотреть.',
        en: 'Stories show what matters most by themselves: just watch.',
      },
      about: '.panel',
      panel: 'stories',
      offers: 'story',
    },
    {
      text: {
        kk: 'Енді өзіңіз мектеп орналастырып көріңіз: оны қайда салар едіңіз?',
        ru: 'Попробуйте сами поставить школу: где построили бы вы?',
        en: 'Try to place a school yourself: where would you build it?',
      },
      about: '.panel',
      panel: 'scenario',
    },
  ],
  presenter: [
    {
      text: {
        kk: 'Әңгіме – картаның қадамдары: әрқайсысының өз жері, жылы, көрсеткіші бар. Дайын үш әңгіме осында.',
        ru: 'История – это шаги карты, у каждого своё место, год и показатель. Здесь три готовые.',
        en: 'A story is a series of steps of the map, each with its place, year and figure. Three are ready here.',
      },
      about: '.panel',
      panel: 'stories',
    },
    {
      text: {
        kk: 'Картаны қалағаныңыздай қойып, сол көріністен өз әңгімеңізді бастаңыз. Баяндамашы жазбаларын да қоса аласыз.',
        ru: 'Настройте карту и начните с этого вида свою историю. К шагам можно добавить заметки для себя.',
        en: 'Set the map as you want it and begin a story of your own from that view. Steps can hold notes for you.',
      },
      about: '.own-stories',
      panel: 'stories',
    },
    {
      text: {
        kk: '«Залға көрсету» картаны үлкен әріппен ашады. Пульт қадамдарды ауыстырады, B экранды қарайтады, екінші терезеде – жазбалар мен уақыт.',
        ru: '«Показать залу» открывает карту крупно. Пульт листает шаги, B гасит экран, во втором окне – заметки и время.',
        en: '“Present to an audience” opens the map in large type. A clicker turns the steps, B blackens the screen, a second window has notes and time.',
      },
      about: '.panel',
      panel: 'stories',
      offers: 'present',
    },
    {
      text: {
        kk: 'Проектор үшін жоғары контрасты безендіру осы жерде.',
        ru: 'Контрастное оформление для проектора – здесь.',
        en: 'The high-contrast look for projectors is here.',
      },
      about: '.top-bar-end, .bar-menu-button',
    },
    {
      text: {
        kk: 'Слайдқа сурет, PowerPoint не тірі карта керек болса – Бөлісу арқылы алыңыз.',
        ru: 'Картинку, слайд PowerPoint или живую карту для слайда возьмите в «Поделиться».',
        en: 'For a picture, a PowerPoint slide or a live map in a slide, use Share.',
      },
      about: '.share-button',
    },
  ],
};
