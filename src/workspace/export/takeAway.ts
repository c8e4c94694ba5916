/** A plan and its results as what is taken away: one model, from which every file is written. */
import type { Point } from 'geojson';
import type { LonLat } from '../../domain/territory/schema.ts';
import { chartsOf } from './charts.ts';
import { headNames } from './headNames.ts';
import type { TakeAwayInput } from './input.ts';
import type { Geometries, Sheet, TakenAway } from './model.ts';
import { aboutSheet, dateFact, fileNameOf, labelsOf } from './sheets/about.ts';
import { districtsSheet } from './sheets/districts.ts';
import { effectByAreaSheet, effectByYearSheet, effectSheet } from './sheets/effect.ts';
import { byAreaSheet, byYearSheet, overviewSheet } from './sheets/figures.ts';
import { assumptionsSheet, editsSheet, methodSheet, sourcesSheet } from './sheets/grounds.ts';
import { neighbourhoodsSheet } from './sheets/neighbourhoods.ts';
import { cellsSheet, facilitiesSheet, projectsSheet, settlementsSheet } from './sheets/places.ts';

const SHEETS: readonly ((input: TakeAwayInput) => Sheet | null)[] = [
  overviewSheet,
  byYearSheet,
  byAreaSheet,
  effectSheet,
  effectByYearSheet,
  effectByAreaSheet,
  editsSheet,
  facilitiesSheet,
  projectsSheet,
  neighbourhoodsSheet,
  cellsSheet,
  settlementsSheet,
  districtsSheet,
  assumptionsSheet,
  ({ words, effective: { territory }, plan }) =>
    methodSheet({ words, territory, year: plan.results.year }),
  ({ words, effective: { territory }, sourceText }) =>
    sourcesSheet({ words, territory, sourceText }),
];

/**
 * The same input gives the same files. O(what is listed).
 * @param pause awaited between two sheets, so that a page can answer meanwhile.
 */
export async function takeAway(
  input: TakeAwayInput,
  pause: () => Promise<void> = async () => {},
): Promise<TakenAway> {
  const { words, plan, reference, effective, date, filterWords, link } = input;
  const { text } = words;
  const { manifest } = effective.territory;
  const territory = words.name(manifest.name);
  const year = String(plan.results.year);
  const facts = [
    { label: text('takeAway.plan'), value: plan.name },
    ...(reference ? [{ label: text('takeAway.reference'), value: reference.name }] : []),
    { label: text('takeAway.territory'), value: territory },
    { label: text('takeAway.year'), value: year },
    { label: text('takeAway.dataVersion'), value: manifest.contentHash },
    dateFact(words, date),
    ...(filterWords ? [{ label: text('takeAway.filters'), value: filterWords }] : []),
  ];
  const attribution = words.name(manifest.attribution);
  const [planHead = '', referenceHead = ''] = headNames([plan.name, reference?.name ?? '']);
  const headed: TakeAwayInput = {
    ...input,
    plan: { ...plan, name: planHead },
    reference: reference && { ...reference, name: referenceHead },
  };
  const sheets: Sheet[] = [];
  for (const make of SHEETS) {
    const sheet = make(headed);
    if (sheet) sheets.push(sheet);
    await pause();
  }
  return {
    language: words.language,
    fileName: fileNameOf(`aumaq-${manifest.id}-${year}-${plan.name}`),
    title: text('takeAway.title', { territory, plan: plan.name, year }),
    question: text('page.question'),
    facts,
    answer: sheets.find(({ id }) => id === 'overview') ?? null,
    sheets: [
      aboutSheet(words, [
        ...facts,
        { label: text('takeAway.source'), value: attribution },
        ...(link ? [{ label: text('takeAway.live'), value: link }] : []),
      ]),
      ...sheets,
    ],
    charts: chartsOf(headed),
    labels: labelsOf(words),
    layers: layersOf(input).filter(({ geometries }) => geometries.length > 0),
    date,
    attribution,
    link,
  };
}

const point = (position: LonLat): Point => ({ type: 'Point', coordinates: [...position] });

function layersOf({ plan, effective }: TakeAwayInput): readonly Geometries[] {
  const { territory, projects } = effective;
  const { areas, cells, settlements } = territory;
  return [
    { sheet: 'byArea', geometries: areas.map(({ geometry }) => geometry) },
    { sheet: 'cells', geometries: cells.map(({ geometry }) => geometry) },
    {
      sheet: 'facilities',
      geometries: plan.results.facilities.map(({ position }) => point(position)),
    },
    { sheet: 'projects', geometries: projects.map(({ position }) => point(position)) },
    { sheet: 'settlements', geometries: settlements.map(({ position }) => point(position)) },
  ];
}
