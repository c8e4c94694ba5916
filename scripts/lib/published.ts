/** Figures that somebody has published, beside what the model makes of the same thing. */
import {
  projectTerritory,
  type TerritoryProjection,
} from '../../src/domain/demography/projectTerritory.ts';
import { chosenTotals } from '../../src/domain/demography/forecasts.ts';
import { headCount } from '../../src/domain/demography/cohortComponent.ts';
import { applyScenario } from '../../src/domain/scenario/applyScenario.ts';
import { SCENARIO_VERSION, type Scenario } from '../../src/domain/scenario/scenario.ts';
import { AGE_GROUPS, SCHOOL_AGE } from '../../src/domain/territory/ageGroups.ts';
import type { IndicatorRow } from '../../src/domain/territory/schema.ts';
import type { Territory } from '../../src/domain/territory/territory.ts';
import { CityEngine } from '../../src/engine/cityEngine.ts';
import {
  type AreaResults,
  DEFAULT_CHOICES,
  type YearResults,
} from '../../src/engine/results/results.ts';

export type Comparison = {
  readonly indicator: string;
  /** null: the whole territory. */
  readonly area: string | null;
  readonly year: number;
  readonly published: number;
  readonly model: number;
  readonly unit: string;
  readonly source: string;
  /**
   * `input`: the model was made to have it; `check`: it comes out of the model by itself; `apart`:
   * both count different things, as the note says.
   */
  readonly role: 'input' | 'check' | 'apart';
  readonly note: string;
};

type Measured = Pick<Comparison, 'model' | 'role' | 'note'>;

const BASELINE: Omit<Scenario, 'territoryId' | 'contentHash'> = {
  version: SCENARIO_VERSION,
  name: '',
  edits: [],
};

/**
 * Each published figure of the pack for which the model has a counterpart, by indicator, area and
 * year. Evaluates each of the years once: some seconds for a city.
 */
export function compareWithPublished(
  territory: Territory,
  streets: ArrayBuffer | null,
): readonly Comparison[] {
  const { id, contentHash } = territory.manifest;
  const scenario = { ...BASELINE, territoryId: id, contentHash };
  const engine = new CityEngine();
  engine.load(territory, streets);
  const evaluated = new Map<number, YearResults>();
  const inYear = (year: number): YearResults => {
    const known = evaluated.get(year);
    if (known) return known;
    const results = engine.evaluate({ scenario, choices: DEFAULT_CHOICES, year });
    evaluated.set(year, results);
    return results;
  };
  const projection = projectTerritory(applyScenario(territory, scenario));
  const rows = [...territory.indicators, ...controlRows(territory)];
  return rows.flatMap((row): Comparison[] => {
    const { firstYear, horizonYear } = territory.manifest;
    if (row.year < firstYear || row.year > horizonYear) return [];
    // What the pack itself had to estimate is no published figure.
    if (row.status === 'estimated' || row.status === 'assumption') return [];
    const measured = measure(row, territory, projection, inYear);
    if (!measured || !Number.isFinite(measured.model)) return [];
    const { indicator, areaId = null, year, value: published, unit, source } = row;
    return [{ indicator, area: areaId, year, published, unit, source, ...measured }];
  });
}

/** Totals that the projection meets stand in the demography of the pack, not among its indicators. */
function controlRows({ demography, indicators, manifest }: Territory): readonly IndicatorRow[] {
  const known = new Set(
    indicators
      .filter((row) => row.areaId === undefined)
      .map((row) => `${row.indicator} ${row.year}`),
  );
  const published = demography?.forecasts?.flatMap(({ totals }) => totals) ?? [];
  return [...(demography?.controlTotals ?? []), ...published]
    .filter(
      ({ year, status }) =>
        year <= manifest.horizonYear &&
        !known.has(`population ${year}`) &&
        !known.has(`population-forecast ${year}`) &&
        status === 'forecast',
    )
    .map((row) => ({ indicator: 'population-forecast', unit: 'people', ...row }));
}

function measure(
  { indicator, areaId, year, value, unit, source }: IndicatorRow,
  territory: Territory,
  projection: TerritoryProjection | null,
  inYear: (year: number) => YearResults,
): Measured | null {
  const of = (): AreaResults | undefined =>
    areaId === undefined
      ? inYear(year).total
      : inYear(year).areas.find((area) => area.areaId === areaId);
  const input = (model: number | undefined, note = ''): Measured | null =>
    model === undefined ? null : { model, role: 'input', note };
  const check = (model: number | undefined, note = ''): Measured | null =>
    model === undefined ? null : { model, role: 'check', note };
  const apart = (model: number | undefined, note: string): Measured | null =>
    model === undefined ? null : { model, role: 'apart', note };
  const city = territory.manifest.kind === 'city';
  switch (indicator) {
    case 'population':
    case 'population-forecast': {
      if (year <= territory.manifest.baseYear) return input(of()?.residents);
      if (areaId !== undefined) return check(of()?.residents);
      const met = metTotal(territory, year);
      return met === value
        ? input(of()?.residents, 'the projection meets it')
        : apart(of()?.residents, 'another forecast can be chosen');
    }
    case 'population-published':
      return apart(
        of()?.residents,
        'administrations round and add up to 126,000 fewer than the city: scaled to it',
      );
    case 'schools':
      return city
        ? check(
            of()?.facilityCount.school,
            'with five of the region and the republic, which the city does not count',
          )
        : null;
    case 'schools-state':
    case 'schools-private': {
      if (!city || areaId !== undefined) return null;
      const ownership = indicator === 'schools-state' ? 'state' : 'private';
      const { facilities } = inYear(year);
      const count = facilities.filter(
        (place) => place.service === 'school' && place.ownership === ownership,
      ).length;
      return ownership === 'private'
        ? input(count)
        : check(count, 'with five of the region and the republic, which the city does not count');
    }
    case 'pupils':
      if (!city) return null;
      return year < territory.manifest.baseYear
        ? input(of()?.children.school, 'children of 6-17; the ages were set by it')
        : check(of()?.children.school, 'model: children of 6-17 on 1 January');
    case 'pupils-per-1000': {
      const area = of();
      return city && area
        ? input((area.children.school / area.residents) * 1000, 'sets the ages of the base year')
        : null;
    }
    case 'seat-shortage':
      if (!city) return null;
      if (year === 2018) {
        return apart(of()?.seatShortage, 'published where schools were overfull, model on balance');
      }
      if (source.includes('before the')) {
        return apart(of()?.seatShortage, 'the model counts the schools that opened in the autumn');
      }
      return year === 2024
        ? input(of()?.seatShortage, 'the seats were set by it')
        : check(of()?.seatShortage);
    case 'housing-commissioned':
      return city ? input(of()?.housingCommissionedM2) : null;
    case 'births':
    case 'net-migration':
    case 'natural-growth':
      return flows(indicator, areaId, year, unit, territory, projection, check);
    default:
      return null;
  }
}

/** The published total of a year that the projection is made to meet. */
function metTotal(territory: Territory, wanted: number): number | undefined {
  const { demography, manifest } = territory;
  const { assumptions } = applyScenario(territory, { edits: [] });
  return (demography ? chosenTotals(demography, assumptions, manifest.horizonYear) : []).find(
    ({ year }) => year === wanted,
  )?.value;
}

/** Births, net migration and natural growth of a whole year that the projection covers. */
function flows(
  indicator: 'births' | 'net-migration' | 'natural-growth',
  areaId: string | undefined,
  year: number,
  unit: string,
  territory: Territory,
  projection: TerritoryProjection | null,
  check: (model: number | undefined, note?: string) => Measured | null,
): Measured | null {
  if (!projection || year < projection.baseYear || unit.includes('months')) return null;
  const index = year - projection.baseYear;
  const areas = projection.balances.filter(
    (_, area) => areaId === undefined || territory.areas[area]?.id === areaId,
  );
  const sum = (part: 'births' | 'deaths' | 'migrants') =>
    areas.reduce((all, balances) => all + (balances[index]?.[part] ?? Number.NaN), 0);
  if (indicator === 'births') return check(sum('births'));
  if (indicator === 'net-migration') {
    return check(sum('migrants'), 'what the published total of the next year leaves');
  }
  return check(sum('births') - sum('deaths'));
}

/** Children of school age over all people in a projected year, for the closing lines. */
export function pupilShare(projection: TerritoryProjection, year: number): number {
  const index = year - projection.baseYear;
  const [from, to] = (AGE_GROUPS[SCHOOL_AGE] as string).split('-').map(Number) as [number, number];
  let pupils = 0;
  let people = 0;
  for (const area of projection.people) {
    const population = area[index];
    if (!population) continue;
    people += headCount(population);
    for (const ages of [population.women, population.men]) {
      for (let age = from; age <= to; age += 1) pupils += ages[age] as number;
    }
  }
  return pupils / people;
}
