/** Why these sites: what each brings, what is lost at other places, what looser conditions would bring. */
import { greatCircleDistanceM } from '../../domain/accessibility/distance.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { YearResults } from '../results/results.ts';
import type {
  SearchWatch,
  SiteExplanations,
  SiteExplanationsRequest,
  SitePlanRequest,
} from '../siteRequests.ts';
import type { World } from '../world.ts';
import { type SiteJudge, siteJudge } from './siteJudge.ts';
import { countsSeats, ownPlace, type SitePlace } from './sitePlaces.ts';
import { costPerSeat, siteQuestion, WALKS_SHARE } from './siteProblem.ts';

/** Places looked at around a site, and those told. */
const NEAR = 12;
const NEAR_M = 2_000;
const TOLD = 3;
/** Places tried for one more site. */
const TRIED = 10;
const MORE_SEATS = 100;
const BILLION_IN_MILLIONS = 1_000;

export async function explainSites(
  world: World,
  evaluate: (request: SitePlanRequest) => YearResults,
  { request, sites }: SiteExplanationsRequest,
  step: SearchWatch,
): Promise<SiteExplanations> {
  const results = evaluate(request);
  const seatsOfBillion = Math.floor(
    BILLION_IN_MILLIONS / Math.max(1e-9, costPerSeat(world, request)({ extended: null })),
  );
  // Each site as it is, and larger; then the places that were asked for.
  const own = [0, MORE_SEATS, seatsOfBillion].flatMap((more) =>
    sites.map(({ position, seats }) => ownPlace(world, position, seats + more)),
  );
  // Money is no matter here, and every place has one size.
  const priceless = { ...request, budgetMillionTenge: null, required: [], minDistanceM: 0 };
  const question = await siteQuestion(world, [results], priceless, step, own);
  const asked = question.options.length - own.length;
  const isApart = (position: LonLat, others: readonly LonLat[]) =>
    others.every((other) => greatCircleDistanceM(position, other) >= request.minDistanceM);
  const judge = siteJudge(world, question, sites.length + 1);
  const chosen = sites.map((_, at) => asked + at);
  const all = judge.brings(chosen);
  const explained: SiteExplanations['sites'][number][] = [];
  for (const at of chosen) {
    await step(WALKS_SHARE + ((1 - WALKS_SHARE) * explained.length) / (sites.length + 1));
    const rest = chosen.filter((other) => other !== at);
    explained.push({
      brings: all - judge.brings(rest),
      alternatives: alternativesTo(judge, at, rest, all, asked, isApart),
    });
  }
  const larger = (group: number): number | null =>
    countsSeats(request)
      ? Math.max(
          0,
          ...chosen.map((at, place) => {
            const rest = chosen.filter((other) => other !== at);
            return judge.brings([...rest, asked + group * sites.length + place]) - all;
          }),
        )
      : null;
  return {
    sites: explained,
    looser: {
      oneMoreSite: oneMore(judge, chosen, all, asked, isApart),
      hundredSeats: larger(1),
      oneBillion: larger(2),
    },
  };
}

type IsApart = (position: LonLat, others: readonly LonLat[]) => boolean;

/** `options` before `asked` are those that may be chosen. */
function alternativesTo(
  { question, brings }: SiteJudge,
  at: number,
  rest: readonly number[],
  all: number,
  asked: number,
  isApart: IsApart,
): SiteExplanations['sites'][number]['alternatives'] {
  const { options, places } = question;
  const placeOf = (option: number) => places[options[option]?.place ?? -1] as SitePlace;
  const { position } = placeOf(at);
  const others = rest.map((option) => placeOf(option).position);
  return [...Array(asked).keys()]
    .map((option) => ({
      option,
      awayM: greatCircleDistanceM(placeOf(option).position, position),
    }))
    .filter(
      ({ awayM, option }) =>
        awayM > 0 && awayM <= NEAR_M && isApart(placeOf(option).position, others),
    )
    .sort((a, b) => a.awayM - b.awayM || a.option - b.option)
    .slice(0, NEAR)
    .map(({ option }) => {
      const { cellIndex, position: there } = placeOf(option);
      return { cellIndex, position: there, loses: all - brings([...rest, option]) };
    })
    .sort((a, b) => a.loses - b.loses || a.cellIndex - b.cellIndex)
    .slice(0, TOLD);
}

function oneMore(
  { question: { options, places }, brings, promises }: SiteJudge,
  chosen: readonly number[],
  all: number,
  asked: number,
  isApart: IsApart,
): number {
  brings(chosen);
  const promised = promises().subarray(0, asked);
  const positionOf = (option: number) =>
    (places[options[option]?.place ?? -1] as SitePlace).position;
  const best = [...promised.keys()]
    .filter((option) => isApart(positionOf(option), chosen.map(positionOf)))
    .sort((a, b) => (promised[b] as number) - (promised[a] as number) || a - b)
    .slice(0, TRIED);
  return Math.max(0, ...best.map((option) => brings([...chosen, option]) - all));
}
