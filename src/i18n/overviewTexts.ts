/** Texts of the overview of many territories: they come with it, not with the map. */
import type { Language } from '../domain/territory/schema.ts';
import { inLanguage } from './inLanguage.ts';

const all = {
  'overview.title': {
    kk: 'Аумақтарға шолу',
    ru: 'Обзор территорий',
    en: 'Overview of territories',
  },
  'overview.indicator': { kk: 'Көрсеткіш', ru: 'Показатель', en: 'Indicator' },
  'overview.year': { kk: 'Жыл', ru: 'Год', en: 'Year' },
  'overview.plan': { kk: 'Жоспар', ru: 'План', en: 'Plan' },
  'overview.against': { kk: 'Немен салыстыру', ru: 'С чем сравнить', en: 'Compare with' },
  'overview.nothing': { kk: 'Салыстырмау', ru: 'Не сравнивать', en: 'Nothing' },
  'overview.baseline': {
    kk: 'Өзгеріссіз (базалық)',
    ru: 'Без изменений (базовый)',
    en: 'Unchanged (baseline)',
  },
  'overview.territory': { kk: 'Аумақ', ru: 'Территория', en: 'Territory' },
  'overview.difference': { kk: 'Айырмасы', ru: 'Разница', en: 'Difference' },
  'overview.map': { kk: 'Аумақтар картасы', ru: 'Карта территорий', en: 'Map of the territories' },
  'overview.table': {
    kk: 'Аумақтар кестесі',
    ru: 'Таблица территорий',
    en: 'Table of the territories',
  },
  'overview.open': {
    kk: '{name} картасын ашу',
    ru: 'Открыть карту: {name}',
    en: 'Open the map of {name}',
  },
  'overview.opening': {
    kk: '{name} ашылып жатыр…',
    ru: 'Открывается: {name}…',
    en: 'Opening {name}…',
  },
  'overview.openingFailed': {
    kk: '{name} ашылмады. Байланысты тексеріп, қайталап көріңіз.',
    ru: 'Не открылось: {name}. Проверьте связь и попробуйте ещё раз.',
    en: '{name} did not open. Check the connection and try again.',
  },
  'overview.missing': {
    kk: 'Бұл қалтада шолу жоқ немесе ол зақымдалған. Оны aumaq batch collect --page жасайды.',
    ru: 'В этой папке нет обзора, или он повреждён. Его делает aumaq batch collect --page.',
    en: 'There is no overview in this folder, or it is damaged. aumaq batch collect --page makes one.',
  },
  'overview.from': {
    kk: 'Есептік бағалау: осы картаның моделі, {engine} нұсқасы. Ең қиын жағдайдағылар бірінші тұр.',
    ru: 'Оценка: модель этой карты, версия {engine}. Сначала те, где положение хуже всего.',
    en: 'Estimates by the model of this map, version {engine}. Those worst off come first.',
  },
  'overview.legend': {
    kk: 'Шеңбер неғұрлым қою болса, жағдай соғұрлым қиын; көлемі – тұрғындар саны.',
    ru: 'Чем темнее круг, тем хуже положение; размер – число жителей.',
    en: 'The darker a circle, the worse off; its size tells the residents.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type OverviewKey = keyof typeof all;

export function overviewMessagesOf(language: Language): Record<OverviewKey, string> {
  return inLanguage<OverviewKey>(all, language);
}
