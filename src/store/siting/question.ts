/**
 * What a person asks where to build: the conditions, and the places and areas that they name. Choices
 * alone, kept as long as the territory is open; what is found is kept in `search.ts`.
 */
import { create } from 'zustand';
import { SIZE_RANGES, within } from '../../domain/scenario/limits.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { SiteAim, SitePlanRequest } from '../../engine/siteRequests.ts';
import type { ComputedService } from '../../engine/results/results.ts';
import { usePage } from '../pageStore.ts';
import { NEW_PLACE_SIZE, rounded } from '../placing.ts';
import { useResults } from '../resultsStore.ts';

/** What an area means that is drawn for a question. */
export const SITE_AREA_USES = ['forbidden', 'protected', 'plot'] as const;
export type SiteAreaUse = (typeof SITE_AREA_USES)[number];

export type SiteArea = {
  readonly id: number;
  readonly use: SiteAreaUse;
  /** Corners, not closed. */
  readonly ring: readonly LonLat[];
  /** Of a plot: the largest place that may stand there. */
  readonly mostSeats: number;
};

/** Where sites are looked for: everywhere that people live, on the plots that were drawn, or both. */
export const SITE_GROUNDS = ['cells', 'plots', 'both'] as const;

/** A year in which sites may open, and the money for it; null for no limit. */
export type BuildingYear = { readonly year: number; readonly budgetMillionTenge: number | null };

/** What is asked beside the chosen state: the conditions that a proposal has to keep. */
export type SiteConditions = Pick<
  SitePlanRequest,
  'service' | 'siteCount' | 'seats' | 'budgetMillionTenge' | 'finance' | 'minDistanceM' | 'openYear'
> & { readonly aim: Exclude<SiteAim, 'fairest'> };

export type SiteQuestion = SiteConditions & {
  /** Sites open year by year; null: all in the opening year. */
  readonly years: readonly BuildingYear[] | null;
  readonly areas: readonly SiteArea[];
  readonly ground: (typeof SITE_GROUNDS)[number];
  /** What stands may get so many places more instead of something new; null: it stays as it is. */
  readonly extendSeats: number | null;
  /** Where a site has to be, whatever else is chosen. */
  readonly required: readonly LonLat[];
};

/** From asking to opening, by default. */
const YEARS_TO_BUILD = 5;
export const MOST_SITES = 20;
/** From the first opening to the last. */
const MOST_YEARS = 8;
/** Of areas, and of required places. */
export const MOST_NAMED = 20;

type Asked = Partial<SiteQuestion> & {
  /** Places and areas of another territory mean nothing here. */
  readonly territoryId?: string;
};

/** As far as a person has said anything; the rest is as it is by default. */
export const useAsked = create<Asked>()(() => ({}));

/** What was said of this territory; sizes and aims of one service mean nothing for another. */
function saidOf(
  { territoryId, ...said }: Asked,
  { id }: Territory['manifest'],
  service: ComputedService,
): Partial<SiteQuestion> {
  if (territoryId !== id) return {};
  if (said.service === service) return said;
  const { aim: _, seats: __, ...others } = said;
  return others;
}

/** The question as it stands: what was said, over what is asked by default of the service shown. */
export function questionOf(
  { manifest }: Territory,
  asked: Asked,
  service: ComputedService,
): SiteQuestion {
  const size = NEW_PLACE_SIZE[service];
  const byDefault: SiteQuestion = {
    service,
    aim: service === 'school' ? 'seated' : 'covering',
    siteCount: 5,
    seats: { least: roundedSize(size / 1.5), most: roundedSize(size * 1.5) },
    budgetMillionTenge: null,
    finance: 'state',
    minDistanceM: 0,
    openYear: Math.min(manifest.horizonYear, manifest.baseYear + YEARS_TO_BUILD),
    years: null,
    areas: [],
    ground: 'both',
    extendSeats: null,
    required: [],
  };
  return { ...byDefault, ...saidOf(asked, manifest, service), service };
}

const roundedSize = (size: number) => Math.round(size / 10) * 10;

/** The question about the territory that is open; null while there is none. */
export function currentQuestion(): SiteQuestion | null {
  const { territory } = useResults.getState();
  return territory && questionOf(territory, useAsked.getState(), usePage.getState().service);
}

export function useQuestion(territory: Territory): SiteQuestion {
  const asked = useAsked();
  const service = usePage((state) => state.service);
  return questionOf(territory, asked, service);
}

/** Changes what is asked; another service is also the one that the page shows. */
export function ask(changed: Partial<SiteQuestion>): void {
  const { territory } = useResults.getState();
  if (!territory) return;
  const { service, workOn } = usePage.getState();
  if (changed.service !== undefined && changed.service !== service) workOn(changed.service);
  const { manifest } = territory;
  const said = saidOf(useAsked.getState(), manifest, changed.service ?? service);
  useAsked.setState({ ...said, territoryId: manifest.id, service, ...changed }, true);
}

/** Sizes of one place: the other end goes along where it has to. */
export function askSeats(end: 'least' | 'most', wanted: number): void {
  const question = currentQuestion();
  if (!question) return;
  const value = within(SIZE_RANGES[question.service], wanted);
  const { least, most } = question.seats;
  ask({
    seats:
      end === 'least'
        ? { least: value, most: Math.max(value, most) }
        : { least: Math.min(value, least), most: value },
  });
}

/** An area has been drawn. */
export function addArea(use: SiteAreaUse, corners: readonly LonLat[]): void {
  const question = currentQuestion();
  if (!question || question.areas.length >= MOST_NAMED) return;
  const id = 1 + Math.max(0, ...question.areas.map((area) => area.id));
  const mostSeats = question.seats.most;
  ask({ areas: [...question.areas, { id, use, ring: corners.map(rounded), mostSeats }] });
}

/** The largest place that may stand on a plot. */
export function askPlotSize(id: number, mostSeats: number): void {
  const question = currentQuestion();
  if (!question) return;
  ask({ areas: question.areas.map((area) => (area.id === id ? { ...area, mostSeats } : area)) });
}

/** Sites open in any of these years; the money that a year had stays with it. */
export function askYears(from: number, to: number): void {
  const question = currentQuestion();
  if (!question) return;
  const last = Math.max(from, Math.min(to, from + MOST_YEARS - 1));
  const years = Array.from({ length: last - from + 1 }, (_, index): BuildingYear => {
    const year = from + index;
    const known = question.years?.find((one) => one.year === year);
    return known ?? { year, budgetMillionTenge: null };
  });
  ask({ years, ...(question.aim === 'walks' ? { aim: 'covering' } : {}) });
}

export function askYearBudget(year: number, budgetMillionTenge: number | null): void {
  const { years } = currentQuestion() ?? {};
  if (!years) return;
  ask({ years: years.map((one) => (one.year === year ? { year, budgetMillionTenge } : one)) });
}

export function dropArea(id: number): void {
  const question = currentQuestion();
  if (question) ask({ areas: question.areas.filter((area) => area.id !== id) });
}

/** A site has to be here. */
export function requireSite(at: LonLat): void {
  const question = currentQuestion();
  if (!question || question.required.length >= MOST_NAMED) return;
  const required = [...question.required, rounded(at)];
  ask({ required, siteCount: Math.max(question.siteCount, required.length) });
}

export function dropRequired(index: number): void {
  const question = currentQuestion();
  if (question) ask({ required: question.required.filter((_, at) => at !== index) });
}
