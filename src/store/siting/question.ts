/**
 * What a person asks where to build: the conditions, and the places and areas that they name. What was
 * said is a choice of the page (`saidQuestion.ts`); what is found is kept in `search.ts`.
 */
import { SIZE_RANGES, within } from '../../domain/scenario/limits.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { ComputedService } from '../../engine/results/results.ts';
import { usePage } from '../pageStore.ts';
import { NEW_PLACE_SIZE, rounded } from '../placing.ts';
import { useResults } from '../resultsStore.ts';
import {
  areKeepable,
  type BuildingYear,
  MOST_SITES,
  MOST_YEARS,
  type QuestionAim,
  type SaidQuestion,
  type SiteArea,
  type SiteAreaUse,
} from './saidQuestion.ts';

export type SiteQuestion = { readonly [Key in keyof SaidQuestion]-?: SaidQuestion[Key] };

/** From asking to opening, by default. */
const YEARS_TO_BUILD = 5;
/** Pupils who are to get a seat for the least money, by default. */
const FIRST_TARGET = 2_000;

/** What was said, as far as it means anything for the service. */
function saidOf(said: SaidQuestion | null, service: ComputedService): Partial<SaidQuestion> {
  if (said === null || said.service === service) return said ?? {};
  const { aim: _, seats: __, placeCostMillionTenge: ___, ...others } = said;
  return others;
}

/** The question as it stands: what was said, over what is asked by default of the service shown. */
export function questionOf(
  { manifest }: Territory,
  said: SaidQuestion | null,
  service: ComputedService,
): SiteQuestion {
  const size = NEW_PLACE_SIZE[service];
  const byDefault: SiteQuestion = {
    service,
    aim: service === 'school' ? 'seated' : 'covering',
    target: FIRST_TARGET,
    siteCount: 5,
    seats: { least: roundedSize(size / 1.5), most: roundedSize(size * 1.5) },
    budgetMillionTenge: null,
    finance: 'state',
    placeCostMillionTenge: null,
    minDistanceM: 0,
    openYear: Math.min(manifest.horizonYear, manifest.baseYear + YEARS_TO_BUILD),
    years: null,
    areas: [],
    ground: 'both',
    extendSeats: null,
    required: [],
  };
  const asked = { ...byDefault, ...saidOf(said, service), service };
  const aims = aimsOf(asked);
  return { ...asked, aim: aims.includes(asked.aim) ? asked.aim : (aims[0] ?? byDefault.aim) };
}

/** What may be sought, as far as it means anything for the service and for sites opening year by year. */
const AIMS: readonly {
  readonly id: QuestionAim;
  readonly isOfSchools: boolean;
  readonly opening: 'one year' | 'years' | 'either';
}[] = [
  { id: 'seated', isOfSchools: true, opening: 'either' },
  { id: 'covering', isOfSchools: false, opening: 'either' },
  { id: 'walks', isOfSchools: false, opening: 'one year' },
  { id: 'fairest', isOfSchools: false, opening: 'one year' },
  { id: 'inStep', isOfSchools: true, opening: 'years' },
  { id: 'leastMoney', isOfSchools: true, opening: 'one year' },
];

/** The aims that a question can have; the first one where another was said. */
export function aimsOf({
  service,
  years,
}: Pick<SiteQuestion, 'service' | 'years'>): readonly QuestionAim[] {
  return AIMS.filter(
    ({ isOfSchools, opening }) =>
      (service === 'school' || !isOfSchools) && opening !== (years === null ? 'years' : 'one year'),
  ).map(({ id }) => id);
}

const roundedSize = (size: number) => Math.round(size / 10) * 10;

/** The question about the territory that is open; null while there is none. */
export function currentQuestion(): SiteQuestion | null {
  const { territory } = useResults.getState();
  const { question, service } = usePage.getState();
  return territory && questionOf(territory, question, service);
}

export function useQuestion(territory: Territory): SiteQuestion {
  const said = usePage((state) => state.question);
  const service = usePage((state) => state.service);
  return questionOf(territory, said, service);
}

/** Changes what is asked; another service is also the one that the page shows. */
export function ask(changed: Partial<SaidQuestion>): void {
  const { service, question, workOn } = usePage.getState();
  const asked = changed.service ?? service;
  if (asked !== service) workOn(asked);
  usePage.setState({ question: { ...saidOf(question, asked), ...changed, service: asked } });
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

type NewArea = Pick<SiteArea, 'use' | 'ring'> & {
  /** Null: as large as any place of the question. */
  readonly mostSeats: number | null;
};

/** Areas have been drawn or imported. @returns how many of them, from the first on, found room. */
export function addAreas(added: readonly NewArea[]): number {
  const question = currentQuestion();
  if (!question) return 0;
  let areas = question.areas;
  for (const { use, ring, mostSeats } of added) {
    const most = within(SIZE_RANGES[question.service], mostSeats ?? question.seats.most);
    const more = [...areas, { use, ring: ring.map(rounded), mostSeats: most }];
    if (!areKeepable(more)) break;
    areas = more;
  }
  const count = areas.length - question.areas.length;
  if (count > 0) ask({ areas });
  return count;
}

/** An area has been drawn. */
export function addArea(use: SiteAreaUse, corners: readonly LonLat[]): void {
  addAreas([{ use, ring: corners, mostSeats: null }]);
}

/** The largest place that may stand on a plot. */
export function askPlotSize(plot: SiteArea, mostSeats: number): void {
  const question = currentQuestion();
  if (!question) return;
  ask({ areas: question.areas.map((area) => (area === plot ? { ...area, mostSeats } : area)) });
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
  ask({ years });
}

export function askYearBudget(year: number, budgetMillionTenge: number | null): void {
  const { years } = currentQuestion() ?? {};
  if (!years) return;
  ask({ years: years.map((one) => (one.year === year ? { year, budgetMillionTenge } : one)) });
}

export function dropArea(dropped: SiteArea): void {
  const question = currentQuestion();
  if (question) ask({ areas: question.areas.filter((area) => area !== dropped) });
}

/** A site has to be here. */
export function requireSite(at: LonLat): void {
  const question = currentQuestion();
  if (!question || question.required.length >= MOST_SITES) return;
  const required = [...question.required, rounded(at)];
  ask({ required, siteCount: Math.max(question.siteCount, required.length) });
}

export function dropRequired(index: number): void {
  const question = currentQuestion();
  if (question) ask({ required: question.required.filter((_, at) => at !== index) });
}
