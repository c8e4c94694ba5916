/** Where may be built: cells, plots and facilities to extend, each in the sizes that it may have. */
import { greatCircleDistanceM } from '../../domain/accessibility/distance.ts';
import { type SizedSite, tooNearSites } from '../../domain/siting/sizedSites.ts';
import type { SitingRules } from '../../domain/siting/problem.ts';
import { isInside } from '../../domain/territory/geometry.ts';
import { nearestCellIndex } from '../../domain/territory/nearestCell.ts';
import type { FacilityId, LonLat } from '../../domain/territory/schema.ts';
import type { OperatingFacility } from '../results/results.ts';
import type { SitePlanRequest } from '../siteRequests.ts';
import type { World } from '../world.ts';

/** Sizes that are tried between the least and the most, where seats cost money. */
const SIZES_TRIED = 4;
/** Sizes are built in steps of so many seats. */
export const SEATS_STEP = 50;

export type SitePlace = {
  readonly position: LonLat;
  readonly cellIndex: number;
  readonly plot: number | null;
  /** What is extended there; null for a new site. */
  readonly extended: (OperatingFacility & { readonly id: FacilityId }) | null;
  readonly seats: { readonly least: number; readonly most: number };
};

/** Whether who finds a seat is counted, so that sizes matter. */
export function countsSeats({ aim, service }: Pick<SitePlanRequest, 'aim' | 'service'>): boolean {
  return aim === 'seated' || aim === 'in step' || (aim === 'fairest' && service === 'school');
}

/** `facilities` are those that operate when the first site opens. */
export function sitePlacesOf(
  world: World,
  request: SitePlanRequest,
  facilities: readonly OperatingFacility[],
): SitePlace[] {
  const { seats, plots = [], extendable = [], forbidden = [] } = request;
  const { candidates = 'cells' } = request;
  const { cells } = world.territory;
  const isForbidden = (position: LonLat) =>
    forbidden.some((ring) =>
      isInside(position, { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] }),
    );
  const places: SitePlace[] = [];
  if (candidates !== 'plots') {
    cells.forEach(({ centre }, cellIndex) => {
      if (isForbidden(centre)) return;
      places.push({ position: centre, cellIndex, plot: null, extended: null, seats });
    });
  }
  if (candidates !== 'cells') {
    plots.forEach(({ position, mostSeats }, plot) => {
      if (isForbidden(position) || mostSeats < seats.least) return;
      const cellIndex = nearestCellIndex(cells, position);
      const most = Math.min(seats.most, mostSeats);
      places.push({ position, cellIndex, plot, extended: null, seats: { ...seats, most } });
    });
  }
  for (const { facilityId, mostSeats } of extendable) {
    const extended = facilities.find(({ id }) => id === facilityId);
    if (extended === undefined || mostSeats < 1) continue;
    const { position } = extended;
    places.push({
      position,
      cellIndex: nearestCellIndex(cells, position),
      plot: null,
      extended: { ...extended, id: facilityId },
      seats: { least: Math.min(SEATS_STEP, mostSeats), most: mostSeats },
    });
  }
  return places;
}

/** A place in one size, which is not one of those that may be chosen. */
export function ownPlace(world: World, position: LonLat, seats: number): SitePlace {
  const cellIndex = nearestCellIndex(world.territory.cells, position);
  return { position, cellIndex, plot: null, extended: null, seats: { least: seats, most: seats } };
}

/** Each place in the sizes that make a difference; a required one as large as it may be. */
export function siteOptionsOf(places: readonly SitePlace[], request: SitePlanRequest): SizedSite[] {
  const required = requiredPlaces(places, request);
  const { budgetMillionTenge, years = [] } = request;
  const isPaid =
    request.target !== undefined ||
    budgetMillionTenge !== null ||
    years.some((year) => year.budgetMillionTenge !== null);
  return places.flatMap(({ seats: { least, most } }, place) => {
    if (!countsSeats(request)) return [{ place, seats: least }];
    const sizes = new Set([most]);
    // Without a budget more seats are never worse.
    if (isPaid && !required.has(place)) {
      for (let step = 0; step < SIZES_TRIED; step++) {
        const size = least + ((most - least) * step) / SIZES_TRIED;
        sizes.add(Math.min(most, Math.max(least, Math.round(size / SEATS_STEP) * SEATS_STEP)));
      }
    }
    return [...sizes].sort((a, b) => a - b).map((seats) => ({ place, seats }));
  });
}

function requiredPlaces(
  places: readonly SitePlace[],
  { required = [] }: SitePlanRequest,
): ReadonlySet<number> {
  return new Set(
    required.map((position) => {
      let nearest = -1;
      let leastM = Infinity;
      places.forEach((place, index) => {
        const awayM = greatCircleDistanceM(place.position, position);
        if (place.extended !== null || awayM >= leastM) return;
        leastM = awayM;
        nearest = index;
      });
      return nearest;
    }),
  );
}

/** What the options have to keep to, but for money. Extensions may be as near to a site as they are. */
export function siteRulesOf(
  places: readonly SitePlace[],
  options: readonly SizedSite[],
  request: SitePlanRequest,
): SitingRules {
  const isNew = (option: number) => places[(options[option] as SizedSite).place]?.extended === null;
  const apart = tooNearSites(
    options,
    (place) => (places[place] as SitePlace).position,
    request.minDistanceM,
  );
  const required = requiredPlaces(places, request);
  return {
    tooNear: apart.map((others, option) =>
      others.filter(
        (other) =>
          options[other]?.place === options[option]?.place || (isNew(option) && isNew(other)),
      ),
    ),
    places: Int32Array.from(options, ({ place }) => place),
    required: options.flatMap(({ place }, option) => (required.has(place) ? [option] : [])),
  };
}
