/**
 * The numbers that figures of a country were made of, as they are shown: whoever puts them into the formula
 * with a pocket calculator gets the figure. A step after another where the one takes the other's result.
 */
import type { PlantAssumptions } from '../../domain/production/plantNeeds.ts';
import type { NextSupport } from '../../domain/settlements/nextSupport.ts';
import type { RankSize } from '../../domain/settlements/rankSize.ts';
import type { RoadAssumptions } from '../../domain/settlements/roadNetwork.ts';
import type { RoadWay } from '../../domain/settlements/roadTime.ts';
import type { ReachTally } from '../../domain/settlements/supportReach.ts';
import type { RegionStructure, Structure } from '../../domain/specialisation/structure.ts';
import type { Tally } from '../../domain/standards/tally.ts';
import type { PlantEffect } from './countryEffect.ts';
import { sum, type Term, term, type TermParams, type Workings } from './workingTerms.ts';

const ratio = (numerator: Term, denominator: Term): Workings => ({
  kind: 'ratio',
  numerator,
  denominator,
  value: numerator.value / denominator.value,
});

const sumOf = (terms: readonly Term[]): Workings =>
  sum(
    terms,
    terms.reduce((all, { value }) => all + value, 0),
  );

/** A term that is so many factors over another. */
function product(
  key: string,
  unit: string,
  of: readonly number[],
  over = 1,
  params?: TermParams,
): Term {
  const value = of.reduce((all, factor) => all * factor, 1) / over;
  return { ...term(key, value, unit, params), from: { operation: 'product', of, scale: 1 / over } };
}

/** Share in the region, share in all regions, and the one over the other. */
export function quotientWorkings(
  { country, total }: Structure,
  region: RegionStructure,
  sector: string,
): readonly Workings[] {
  const own = region.sectors.find((row) => row.sector === sector);
  const all = country.find((row) => row.sector === sector);
  if (!own || !all) return [];
  return [
    ratio(
      term('country.term.sectorHere', own.value, 'ratio', { sector }),
      term('country.term.allHere', region.total, 'ratio'),
    ),
    ratio(
      term('country.term.sectorAll', all.value, 'ratio', { sector }),
      term('country.term.allAll', total, 'ratio'),
    ),
    ratio(
      term('country.term.shareHere', own.share, 'ratio'),
      term('country.term.shareAll', all.share, 'ratio'),
    ),
  ];
}

/** The squares of the shares, summed. */
export function concentrationWorkings({ sectors }: RegionStructure): readonly Workings[] {
  return [
    sumOf(
      sectors.map(({ sector, share }) =>
        product('country.term.squared', 'ratio', [share, share], 1, { sector }),
      ),
    ),
  ];
}

export type PlantWorkings = {
  readonly newcomers: Workings;
  readonly residents: Workings;
  readonly homes: Workings;
  readonly pupils: Workings;
};

/**
 * How newcomers follow from the jobs of each phase that has opened, and homes and pupils from them. People whom a
 * line brings into a town that comes within an hour of its centre are one number.
 */
export function plantWorkings(
  { phases, year, newcomers, residents, pupils, preschoolChildren }: PlantEffect,
  { newcomerShare, peopleAHousehold, jobsAHousehold, fillingYears }: PlantAssumptions,
  { baseYear, m2PerResident }: { readonly baseYear: number; readonly m2PerResident: number },
): PlantWorkings {
  const fromJobs = phases.flatMap(({ openYear, jobs = 0 }): Term[] => {
    const filled = Math.min(year, openYear + fillingYears) - Math.max(baseYear, openYear);
    if (jobs === 0 || filled <= 0) return [];
    const factors = [jobs, newcomerShare, peopleAHousehold, filled];
    return [
      product('country.term.phase', 'people', factors, jobsAHousehold * fillingYears, {
        year: String(openYear),
      }),
    ];
  });
  const ofJobs = fromJobs.reduce((all, { value }) => all + value, 0);
  const beside = newcomers - ofJobs;
  const byLine = Math.abs(beside) < 0.5 ? [] : [term('country.term.byLine', beside, 'people')];
  return {
    newcomers: sum([...fromJobs, ...byLine], newcomers),
    residents: sumOf([
      term('country.term.newcomers', newcomers, 'people'),
      term('country.term.bornAndDied', residents - newcomers, 'people'),
    ]),
    homes: sumOf([product('country.term.homes', 'm2', [residents, m2PerResident])]),
    pupils: sum(
      [
        term('country.term.residents', residents, 'people'),
        term('country.term.preschool', -preschoolChildren, 'people'),
        term('country.term.otherAges', pupils + preschoolChildren - residents, 'people'),
      ],
      pupils,
    ),
  };
}

export function reachWorkings({ within, all }: ReachTally): readonly Workings[] {
  return [
    ratio(
      term('country.term.schoolsWithin', within, 'schools'),
      term('country.term.schoolsAll', all, 'schools'),
    ),
  ];
}

/** The gap that a choice of support villages leaves; none where no choice could reach anybody. */
export function gapWorkings({ objective, bound, gap }: NextSupport): readonly Workings[] {
  if (!(bound > 0)) return [];
  return [
    {
      kind: 'complement',
      numerator: term('country.term.reached', objective, 'ratio'),
      denominator: term('country.term.bound', bound, 'ratio'),
      value: gap,
    },
  ];
}

/** Least squares: how log residents and log rank vary together, over how log rank varies. */
export function rankSizeWorkings({ covariance, variance }: RankSize): readonly Workings[] {
  return [
    ratio(
      term('country.term.covariance', -covariance, 'ratio'),
      term('country.term.variance', variance, 'ratio'),
    ),
  ];
}

const MINUTES_AN_HOUR = 60;

/** Leg by leg: kilometres, times the detour beside corridors, at the speed of each. */
export function roadWorkings(
  way: RoadWay,
  { corridorSpeedKmh, offCorridorSpeedKmh, detour }: RoadAssumptions,
): readonly Workings[] {
  const beside = (key: string, minutes: number): Term => {
    const km = (minutes * offCorridorSpeedKmh) / (MINUTES_AN_HOUR * detour);
    return product(key, 'minutes', [km, detour, MINUTES_AN_HOUR], offCorridorSpeedKmh);
  };
  if (way.kind === 'direct') return [sumOf([beside('country.term.direct', way.minutes)])];
  const km = (way.alongMinutes * corridorSpeedKmh) / MINUTES_AN_HOUR;
  return [
    sumOf([
      beside('country.term.toCorridor', way.toCorridorMinutes),
      product('country.term.along', 'minutes', [km, MINUTES_AN_HOUR], corridorSpeedKmh),
      beside('country.term.fromCorridor', way.fromCorridorMinutes),
    ]),
  ];
}

/** Where the share would lie if all of what is unknown were not met, and if all of it were. */
export function provisionWorkings({ met, notMet, noData }: Tally): readonly Workings[] {
  const applicable = term('country.term.applicable', met + notMet + noData, 'ratio');
  return [
    ratio(term('country.term.met', met, 'ratio'), applicable),
    ratio(term('country.term.metOrUnknown', met + noData, 'ratio'), applicable),
  ];
}
