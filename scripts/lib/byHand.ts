/** Figures of a city from the rows of its pack, with sums and products alone: a check on the engine. */
import type { Project, Territory } from '../../src/domain/territory/territory.ts';

const EARTH_RADIUS_M = 6_371_008.8;
/** The walk to school that the page starts with. */
export const SCHOOL_STANDARD_M = 500;
/** So many points a side stand for a cell. */
export const POINTS_A_SIDE = 12;

export const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0);

/** Places of a service by district in the year: what stands, and what projects have opened by then. */
export function placesByArea(
  { areas, facilities, projects }: Territory,
  service: 'school' | 'preschool',
  year: number,
): readonly number[] {
  const isOpen = (facility: Territory['facilities'][number]) =>
    facility.service === service &&
    (facility.openYear ?? year) <= year &&
    year < (facility.closeYear ?? year + 1);
  const opened = ({ phases }: Project) =>
    sumOf(phases.map(({ openYear, capacity = 0 }) => (openYear <= year ? capacity : 0)));
  const areaOf = (project: Project) =>
    facilities.find(({ id }) => id === project.extends)?.areaId ?? project.areaId;
  return areas.map(
    ({ id }) =>
      sumOf(
        facilities
          .filter((facility) => facility.areaId === id && isOpen(facility))
          .map(({ capacity }) => capacity),
      ) +
      sumOf(
        projects
          .filter((project) => project.kind === service && areaOf(project) === id)
          .map(opened),
      ),
  );
}

/** Children aged 6 to 17 by district, from the ages of the base year. */
export function pupilsByArea({ areas, demography }: Territory): readonly number[] {
  return areas.map(({ id }) => {
    const row = demography?.areas.find(({ areaId }) => areaId === id);
    return row ? sumOf(row.women.slice(6, 18)) + sumOf(row.men.slice(6, 18)) : 0;
  });
}

function distanceM([lon1, lat1]: readonly number[], [lon2, lat2]: readonly number[]): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [fromLat, toLat] = [radians(lat1 ?? 0), radians(lat2 ?? 0)];
  const half =
    Math.sin((toLat - fromLat) / 2) ** 2 +
    Math.cos(fromLat) * Math.cos(toLat) * Math.sin(radians((lon2 ?? 0) - (lon1 ?? 0)) / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(half));
}

function isInside([x, y]: readonly [number, number], ring: readonly number[][]): boolean {
  let inside = false;
  ring.forEach(([x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** Share of children within the standard of a school, by points of a grid in each cell. */
export function coverageByPoints(
  { cells, facilities, projects }: Territory,
  year: number,
  pupils: Float64Array,
): number {
  const schools = [
    ...facilities
      .filter(
        ({ service, openYear = year, closeYear = year + 1 }) =>
          service === 'school' && openYear <= year && year < closeYear,
      )
      .map(({ position }) => position),
    ...projects
      .filter(
        ({ kind, extends: extended, phases }) =>
          kind === 'school' && !extended && phases.some(({ openYear }) => openYear <= year),
      )
      .map(({ position }) => position),
  ];
  let within = 0;
  cells.forEach(({ geometry, centre }, index) => {
    const ring = geometry.coordinates[0];
    if (!ring) return;
    const near = schools.filter((school) => distanceM(school, centre) < 3 * SCHOOL_STANDARD_M);
    const [lons, lats] = [ring.map(([lon = 0]) => lon), ring.map(([, lat = 0]) => lat)];
    const [west, south] = [Math.min(...lons), Math.min(...lats)];
    const [width, height] = [Math.max(...lons) - west, Math.max(...lats) - south];
    let points = 0;
    let reached = 0;
    for (let at = 0; at < POINTS_A_SIDE ** 2; at += 1) {
      const point = [
        west + (width * ((at % POINTS_A_SIDE) + 0.5)) / POINTS_A_SIDE,
        south + (height * (Math.floor(at / POINTS_A_SIDE) + 0.5)) / POINTS_A_SIDE,
      ] as const;
      if (!isInside(point, ring)) continue;
      points += 1;
      if (near.some((school) => distanceM(school, point) <= SCHOOL_STANDARD_M)) reached += 1;
    }
    if (points > 0) within += ((pupils[index] ?? 0) * reached) / points;
  });
  return within / sumOf([...pupils]);
}

/** Million tenge that the phases opening in the years cost, and of them what is not the state's. */
export function capitalByHand({ projects, manifest }: Territory) {
  const value = (id: string) => manifest.assumptions.find((row) => row.id === id)?.value ?? 0;
  let all = 0;
  let privately = 0;
  for (const project of projects) {
    const { kind, finance, phases, costMillionTenge = 0, costStatus } = project;
    const each =
      kind === 'school'
        ? value(project.extends ? 'cost-per-seat-extension' : `cost-per-seat-${finance}`)
        : kind === 'preschool'
          ? value('cost-per-place-preschool')
          : kind === 'clinic'
            ? value('cost-per-visit-clinic')
            : 0;
    if (each === 0) continue;
    const whole = sumOf(phases.map(({ capacity = 0 }) => capacity));
    const isPublished = costMillionTenge > 0 && costStatus !== 'assumption';
    for (const { openYear, capacity = 0 } of phases) {
      if (openYear < manifest.baseYear || openYear > manifest.horizonYear) continue;
      const cost = isPublished ? (costMillionTenge * capacity) / whole : capacity * each;
      all += cost;
      if (finance === 'private' || finance === 'partnership') privately += cost;
    }
  }
  return { all, privately };
}

/** Million tenge for the private seats of the last years, at the year's monthly index. */
export function paymentByHand({ projects, manifest }: Territory, year: number): number {
  const value = (id: string) => manifest.assumptions.find((row) => row.id === id)?.value;
  const lastKnown = Math.max(
    ...manifest.assumptions.flatMap(({ id }) => Number(/^mci-(\d{4})$/.exec(id)?.[1] ?? 0)),
  );
  const index =
    value(`mci-${year}`) ??
    (value(`mci-${lastKnown}`) ?? 0) * (1 + (value('mci-growth') ?? 0)) ** (year - lastKnown);
  const years = value('private-seat-years') ?? 0;
  const indices = projects
    .filter(({ kind, finance }) => kind === 'school' && finance === 'private')
    .flatMap((project) =>
      project.phases.map(({ openYear, capacity = 0 }) =>
        openYear <= year && openYear > year - years
          ? capacity *
            (value(project.extends ? 'private-seat-mci-rebuilt' : 'private-seat-mci-new') ?? 0)
          : 0,
      ),
    );
  return (sumOf(indices) * index) / 1e6;
}
