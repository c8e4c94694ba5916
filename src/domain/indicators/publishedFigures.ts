/**
 * What has been published of an area or of the whole territory: of each indicator the latest result
 * up to a year, and every plan and forecast by itself; the most telling first, the rest by theme.
 */
import type { AreaId, IndicatorRow } from '../territory/schema.ts';
import { figureBy, isResult } from '../territory/series.ts';

export type PublishedFigure = {
  readonly row: IndicatorRow;
  /** All that is published under the same name, by year ascending, `row` among them. */
  readonly series: readonly IndicatorRow[];
};

/** Themes in the order in which they are listed, with their indicators in theirs. */
const INDICATORS_BY_THEME = {
  schools: [
    'seat-shortage',
    'free-seats',
    'schools',
    'schools-state',
    'schools-private',
    'pupils',
    'pupils-state',
    'pupils-private',
    'pupils-growth',
    'pupils-per-1000',
    'schools-located',
    'one-shift-schools',
    'two-shift-schools',
    'three-shift-schools',
    'school-places-opened',
    'schools-opened',
    'schools-renovated',
    'comfortable-schools',
    'comfortable-schools-goal',
    'comfortable-school-places',
    'comfortable-school-places-goal',
    'comfortable-school-seats',
    'comfortable-schools-built',
    'comfortable-school-seats-built',
    'comfortable-schools-bought',
    'comfortable-school-seats-bought',
    'new-schools-plan',
    'school-extensions-plan',
    'school-bus-pupils',
  ],
  preschools: [
    'preschool-queue',
    'preschool-coverage',
    'preschools',
    'preschools-state',
    'preschools-private',
    'preschool-places-under-construction',
    'new-preschools-plan',
  ],
  quality: [
    'pisa-mathematics',
    'pisa-reading',
    'pisa-science',
    'unt-mean-score',
    'unt-passed-share',
    'teachers',
    'teachers-moderator',
    'teachers-expert',
    'teachers-researcher',
    'teachers-master',
  ],
  people: [
    'population',
    'population-published',
    'population-forecast',
    'population-0-15',
    'population-working-age',
    'population-pension-age',
    'urban-population',
    'rural-population',
    'urban-share',
    'births',
    'fertility',
    'natural-growth',
    'net-migration',
    'net-internal-migration',
  ],
  health: [
    'life-expectancy',
    'life-expectancy-women',
    'life-expectancy-men',
    'medical-institutions',
    'primary-care-sites-plan',
  ],
  housing: [
    'housing-commissioned',
    'housing-commissioned-goal',
    'housing-target',
    'housing-per-resident',
    'm2-per-resident',
  ],
  networks: [
    'polycentres-plan',
    'public-transport-trips',
    'roads-republican-standard',
    'roads-local-standard',
    'drinking-water-urban',
    'drinking-water-rural',
    'drinking-water-mains-rural',
    'fibre-villages',
    'fibre-villages-goal',
  ],
  villages: ['standards-provision-villages', 'support-villages', 'satellite-villages'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FigureTheme = keyof typeof INDICATORS_BY_THEME | 'other';

/** What is asked for first, of a city, a region or a country. */
const MOST_TELLING: readonly string[] = [
  'seat-shortage',
  'schools-state',
  'schools-private',
  'schools',
  'preschool-queue',
  'pisa-mathematics',
  'new-schools-plan',
  'public-transport-trips',
  'three-shift-schools',
  'urban-share',
  'life-expectancy',
  'drinking-water-rural',
  'support-villages',
];

const themeOf = new Map<string, { readonly theme: FigureTheme; readonly rank: number }>(
  Object.entries(INDICATORS_BY_THEME).flatMap(([theme, indicators]) =>
    indicators.map((indicator, rank) => [indicator, { theme: theme as FigureTheme, rank }]),
  ),
);

/**
 * The figures of an area, or of the whole territory (`null`), in no particular order. Assumptions of
 * the model are no published figures.
 */
export function publishedFigures(
  rows: readonly IndicatorRow[],
  areaId: AreaId | null,
  year: number,
): PublishedFigure[] {
  const seriesOf = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    if ((row.areaId ?? null) !== areaId || row.status === 'assumption') continue;
    const series = seriesOf.get(row.indicator);
    if (series) series.push(row);
    else seriesOf.set(row.indicator, [row]);
  }
  return [...seriesOf.values()].flatMap((unsorted) => {
    const series = unsorted.sort((a, b) => a.year - b.year);
    const results = series.filter(isResult);
    const latestYear = figureBy(results, year)?.year;
    // Where a year was published twice, the figure that the pack lists first is the one it rests on.
    const latest = results.find((row) => row.year === latestYear);
    const plans = series.filter((row) => !isResult(row));
    return (latest ? [latest, ...plans] : plans).map((row) => ({ row, series }));
  });
}

export type ArrangedFigures = {
  readonly first: readonly PublishedFigure[];
  readonly rest: readonly {
    readonly theme: FigureTheme;
    readonly figures: readonly PublishedFigure[];
  }[];
};

/** The most telling first, at most so many; the others by theme. */
export function arrangeFigures(
  figures: readonly PublishedFigure[],
  firstCount: number,
): ArrangedFigures {
  const rankOf = ({ row }: PublishedFigure) => MOST_TELLING.indexOf(row.indicator);
  const first = figures
    .filter((figure) => rankOf(figure) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a.row.year - b.row.year)
    .slice(0, firstCount);
  const others = figures.filter((figure) => !first.includes(figure));
  const themes: FigureTheme[] = [...(Object.keys(INDICATORS_BY_THEME) as FigureTheme[]), 'other'];
  const rest = themes.flatMap((theme) => {
    const own = others
      .filter(({ row }) => (themeOf.get(row.indicator)?.theme ?? 'other') === theme)
      .sort(
        (a, b) =>
          (themeOf.get(a.row.indicator)?.rank ?? 0) - (themeOf.get(b.row.indicator)?.rank ?? 0) ||
          a.row.year - b.row.year,
      );
    return own.length > 0 ? [{ theme, figures: own }] : [];
  });
  return { first, rest };
}
