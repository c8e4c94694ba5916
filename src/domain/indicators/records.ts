/** Of which records of the pack and the scenario an input is made in a year, and how sure they are. */
import { chosenTotals } from '../demography/forecasts.ts';
import type { EffectiveTerritory } from '../scenario/applyScenario.ts';
import { operatingFacilities } from '../scenario/operating.ts';
import type { Observation, ProjectKind, Service, Status } from '../territory/schema.ts';
import { rowsOf as rowsOfSeries } from '../territory/series.ts';
import { type Grounds, type GroundsRow, groundsOf } from './grounds.ts';
import type { RecordsId } from './registry.ts';

/** What edits add has no other source. */
const SCENARIO = 'scenario';
/** What the model makes of records in later years. */
const MODEL = 'model of this map';

/**
 * Rows are weighted by what they add: people, seats, m2. @param areaId of one area only; null: all.
 * O(facilities + projects + cells).
 */
export function recordsGrounds(
  effective: EffectiveTerritory,
  id: RecordsId,
  year: number,
  areaId: string | null = null,
): Grounds {
  return groundsOf(rowsOf(effective, id, year, areaId));
}

function rowsOf(
  effective: EffectiveTerritory,
  id: RecordsId,
  year: number,
  areaId: string | null,
): Iterable<GroundsRow> {
  const { territory } = effective;
  switch (id) {
    case 'population':
      return populationRows(effective, year, areaId);
    case 'ages':
      return ageRows(effective, year, areaId);
    case 'cells':
      return territory.cells
        .filter((cell) => areaId === null || cell.areaId === areaId)
        .map(({ residents, status, source }) => ({
          weight: residents.reduce((sum, count) => sum + count, 0),
          status,
          source,
        }));
    case 'controlTotals':
      return controlRows(effective, year);
    case 'schools':
      return facilityRows(effective, 'school', year, areaId);
    case 'preschools':
      return facilityRows(effective, 'preschool', year, areaId);
    case 'clinics':
      return facilityRows(effective, 'clinic', year, areaId);
    case 'housingProjects':
      return phaseRows(effective, ['housing'], year, areaId);
    case 'serviceProjects':
      return costRows(effective, areaId);
    case 'streets':
      return territory.manifest.layers
        .filter((layer) => layer.id === 'streets')
        .map(({ status, source }) => ({ weight: 1, status, source }));
    case 'standards':
      return effective.standards
        .filter(
          ({ settlementClass }) =>
            territory.manifest.settlementClass === undefined ||
            settlementClass === territory.manifest.settlementClass,
        )
        .map(({ status, source }) => ({ weight: 1, status, source }));
    case 'settlements':
      return territory.settlements
        .filter((settlement) => areaId === null || settlement.areaId === areaId)
        .map(({ status, source }) => ({ weight: 1, status, source }));
  }
}

/** An observation as it stands in its year; between and beyond observations it is an estimate. */
function observedAt(series: readonly Observation[], year: number): GroundsRow {
  const nearest = series.reduce((best, row) =>
    Math.abs(row.year - year) < Math.abs(best.year - year) ? row : best,
  );
  const { value, status, source } = nearest;
  return { weight: value, status: nearest.year === year ? status : 'estimated', source };
}

/** People of the areas in the year, or in the base year if that lies before it. */
function populationRows(
  { territory }: EffectiveTerritory,
  year: number,
  areaId: string | null,
): readonly GroundsRow[] {
  const baseYear = territory.demography?.baseYear ?? territory.manifest.baseYear;
  const counted = Math.min(year, baseYear);
  // The territory's own count, where there is one: its areas divide it, and change it no more.
  const whole =
    areaId === null
      ? rowsOfSeries(territory.indicators, 'population', null).find((row) => row.year === counted)
      : undefined;
  if (whole) return [{ weight: whole.value, status: whole.status, source: whole.source }];
  return territory.areas
    .filter(({ id }) => areaId === null || id === areaId)
    .map(({ population }) => observedAt(population, counted));
}

/**
 * Ages as the pack has them, and as they have become: each year after the base year a new year of
 * age is born into the model, so that after 18 years no child of it has been counted.
 */
function ageRows(
  { territory }: EffectiveTerritory,
  year: number,
  areaId: string | null,
): readonly GroundsRow[] {
  const { demography } = territory;
  if (!demography) return [];
  const modelled = Math.min(1, Math.max(0, year - demography.baseYear) / 18);
  return demography.areas
    .filter((row) => areaId === null || row.areaId === areaId)
    .flatMap(({ women, men, status, source }) => {
      const people = [...women, ...men].reduce((sum, count) => sum + count, 0);
      return [
        { weight: people * (1 - modelled), status, source },
        { weight: people * modelled, status: 'assumption' as const, source: MODEL },
      ];
    });
}

/** The total that the projection meets next; none up to the base year, the model after the last. */
function controlRows(
  { territory, assumptions }: EffectiveTerritory,
  year: number,
): readonly GroundsRow[] {
  const { demography, manifest } = territory;
  if (!demography || year <= demography.baseYear) return [];
  const totals = chosenTotals(demography, assumptions, manifest.horizonYear);
  const next = totals.find((row) => row.year >= year);
  if (!next) return [{ weight: 1, status: 'assumption', source: MODEL }];
  return [{ weight: 1, status: next.status, source: next.source }];
}

/** Open places by their seats: how sure these are, not just where the place stands. */
function facilityRows(
  effective: EffectiveTerritory,
  service: Service,
  year: number,
  areaId: string | null,
): readonly GroundsRow[] {
  const sources = new Map<string, string>();
  for (const { id, source } of effective.facilities) sources.set(id, source);
  for (const { id, source } of effective.projects) sources.set(id, source);
  return operatingFacilities(effective, year)
    .filter(
      (facility) => facility.service === service && (areaId === null || facility.areaId === areaId),
    )
    .map(({ id, capacity, capacityStatus, origin }) => ({
      weight: capacity,
      status: capacityStatus,
      source: origin === 'edit' ? SCENARIO : (sources.get(id) ?? SCENARIO),
    }));
}

/** Phases that open in the year. */
function phaseRows(
  { projects, added }: EffectiveTerritory,
  kinds: readonly ProjectKind[],
  year: number,
  areaId: string | null,
): readonly GroundsRow[] {
  return projects.flatMap((project) => {
    if (!kinds.includes(project.kind)) return [];
    if (areaId !== null && project.areaId !== areaId) return [];
    const source = added.has(project.id) ? SCENARIO : project.source;
    return project.phases.flatMap(({ openYear, floorAreaM2 = 0, capacity = 0, status }) =>
      openYear === year ? [{ weight: floorAreaM2 + capacity, status, source }] : [],
    );
  });
}

/** Services that open from the base year on, by what is known of their cost. */
function costRows(
  { projects, added, territory }: EffectiveTerritory,
  areaId: string | null,
): readonly GroundsRow[] {
  const { baseYear } = territory.manifest;
  return projects.flatMap((project) => {
    const { id, kind, phases, source, costMillionTenge, costStatus = 'planned' } = project;
    if (kind !== 'school' && kind !== 'preschool' && kind !== 'clinic') return [];
    if (areaId !== null && project.areaId !== areaId) return [];
    const weight = phases.reduce(
      (sum, phase) => sum + (phase.openYear >= baseYear ? (phase.capacity ?? 0) : 0),
      0,
    );
    const status: Status = costMillionTenge === undefined ? 'assumption' : costStatus;
    return [{ weight, status, source: added.has(id) ? SCENARIO : source }];
  });
}
