/** A comparison of up to four plans and the baseline as what is taken away: the model of all its files. */
import { type IndicatorId, INDICATORS } from '../../../domain/indicators/registry.ts';
import { headNames } from '../headNames.ts';
import { indicatorFormat, indicatorName, indicatorUnit } from '../indicators.ts';
import { type Chart, SERIES_OF_PLANS, type Sheet, type TakenAway } from '../model.ts';
import { aboutSheet, dateFact, fileNameOf, labelsOf } from '../sheets/about.ts';
import { methodSheet, sourcesSheet } from '../sheets/grounds.ts';
import type { ComparedInput } from './input.ts';
import { rankingSheet } from './rankingSheet.ts';
import {
  comparedByAreaSheet,
  comparedByYearSheet,
  comparedGroundsSheet,
  comparedSheet,
  editsApartSheet,
  MAIN,
} from './sheets.ts';

const DRAWN: readonly IndicatorId[] = [
  'unplaced',
  'seatShortage',
  'coverage.school.streets',
  'meanWalk',
];

/** The same input gives the same files. */
export function takeComparison(input: ComparedInput): TakenAway {
  const { words, territory, plans, referenceIndex, year, filterWords, date, link } = input;
  const { text } = words;
  const { manifest } = territory;
  const names = plans.map(({ name }) => name);
  const facts = [
    { label: text('takeAway.plans'), value: names.join('; ') },
    { label: text('takeAway.reference'), value: names[referenceIndex] ?? '' },
    { label: text('takeAway.territory'), value: words.name(manifest.name) },
    { label: text('takeAway.year'), value: String(year) },
    { label: text('takeAway.dataVersion'), value: manifest.contentHash },
    dateFact(words, date),
    ...(filterWords ? [{ label: text('takeAway.filters'), value: filterWords }] : []),
  ];
  const attribution = words.name(manifest.attribution);
  const title = text('takeAway.title', {
    territory: words.name(manifest.name),
    plan: names.join(' / '),
    year: String(year),
  });
  const heads = headNames(names);
  const headed: ComparedInput = {
    ...input,
    plans: plans.map((plan, index) => ({ ...plan, name: heads[index] ?? plan.name })),
  };
  const sheets: readonly (Sheet | null)[] = [
    aboutSheet(words, [
      ...facts,
      { label: text('takeAway.source'), value: attribution },
      ...(link ? [{ label: text('takeAway.live'), value: link }] : []),
    ]),
    comparedGroundsSheet(headed),
    comparedSheet(headed),
    comparedByYearSheet(headed),
    comparedByAreaSheet(headed),
    rankingSheet(headed),
    editsApartSheet(headed),
    methodSheet({ words, territory, year }),
    sourcesSheet(input),
  ];
  return {
    language: words.language,
    fileName: fileNameOf(`aumaq-${manifest.id}-${year}-${names.slice(1).join('-')}`),
    title,
    question: text('page.question'),
    facts,
    answer: comparedSheet(headed, MAIN),
    sheets: sheets.filter((sheet) => sheet !== null),
    charts: chartsOf(headed),
    labels: labelsOf(words),
    layers: [],
    date,
    attribution,
    link,
  };
}

/** The main indicators over the years, the plans' lines over each other. */
function chartsOf({ words, plans, year }: ComparedInput): readonly Chart[] {
  return DRAWN.flatMap((id): Chart[] => {
    const series = plans.map(({ name, figures }, index) => ({
      name,
      role: SERIES_OF_PLANS[index % SERIES_OF_PLANS.length] ?? 'plan',
      values: figures.years.map((_, at) => {
        const value = figures.total.get(id)?.[at] ?? Number.NaN;
        return Number.isFinite(value) ? value : null;
      }),
    }));
    if (!INDICATORS.has(id) || !series.some(({ values }) => values.some((one) => one !== null))) {
      return [];
    }
    const format = indicatorFormat(id);
    return [
      {
        title: indicatorName(words, id, year),
        unit: format.kind === 'share' ? '' : indicatorUnit(words, id),
        years: plans[0]?.figures.years ?? [],
        format,
        series,
      },
    ];
  });
}
