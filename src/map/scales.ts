/**
 * Class breaks and colours of every measure that colours an area. Map and legend both read them
 * from here, so that they cannot drift apart.
 */
import { HOLDING_PER_YEAR } from '../domain/settlements/holding.ts';
import { hasLoad } from '../domain/territory/serviceUnits.ts';
import type { ComputedService } from '../engine/results/results.ts';
import type { Measure } from '../store/shareable.ts';
import type { MapPalette, Rgb } from './palette.ts';

export type ScaleUnit =
  | 'share'
  | 'people'
  | 'm'
  | 'ratio'
  | 'visits'
  | 'points'
  | 'm2'
  | 'growth'
  | 'perThousand'
  | 'minutes'
  | 'schools'
  | 'schoolShare'
  | 'quotient'
  | 'sector'
  | 'verdict';

export type Scale = {
  readonly unit: ScaleUnit;
  /** Upper bounds of all classes but the last, ascending. A value on a bound belongs above it. */
  readonly breaks: readonly number[];
  /** One more than breaks. */
  readonly colours: readonly Rgb[];
  /** Values up to and including this are left blank: nobody there, nothing missing. */
  readonly blankUpTo?: number;
  /** Of classes that are no ranges; null: all others. */
  readonly names?: readonly (string | null)[];
};

/** Index of the class of a value, or -1 where there is none (not a number). */
export function classOf(scale: Scale, value: number): number {
  if (Number.isNaN(value)) return -1;
  let index = 0;
  for (const bound of scale.breaks) {
    if (value < bound) return index;
    index += 1;
  }
  return index;
}

/*
 * Breaks are round and stay the same in all years and scenarios, or two maps could not be compared. They
 * were chosen by the quantiles of the inhabited cells of Almaty, of about 0.7 km2, in its base year: about
 * a fifth of them in each class, a tenth in the last, so that the worst stand apart from the bad.
 */

/** Quantiles of residents: a fifth below 250, half below 570, a tenth above 1,900. */
const RESIDENTS_BREAKS = [250, 500, 1000, 2000];
/** Pupils: a fifth below 38, half below 85, a tenth above 285; preschoolers about half as many. */
const IN_NEED_BREAKS: Readonly<Record<ComputedService, readonly number[]>> = {
  school: [40, 80, 160, 300],
  preschool: [15, 30, 60, 120],
  // A polyclinic is for everybody.
  clinic: RESIDENTS_BREAKS,
};
/** Of cells with pupils without a place in 2030: a third below 35, half below 54, a tenth above 216. */
const UNPLACED_BREAKS = [35, 75, 200];
/** Each class twice as far as the one before, the standard a break of its own. */
const WALK_FACTORS = [0.5, 1, 2, 4];

function peopleInCells(breaks: readonly number[], palette: MapPalette): Scale {
  return { unit: 'people', breaks, colours: palette.sequential, blankUpTo: 0 };
}

/**
 * The scale of a measure of a service. Distances are cut around the standard that the person chose.
 * Places for a child are good or bad, one each being enough; of visits a shift nobody has said how
 * many are.
 */
export function scaleOf(
  measure: Measure,
  palette: MapPalette,
  standardM: number,
  service: ComputedService,
): Scale {
  const nearToFar = [...palette.diverging].reverse();
  switch (measure) {
    case 'residents':
      return peopleInCells(RESIDENTS_BREAKS, palette);
    case 'children':
      return peopleInCells(IN_NEED_BREAKS[service], palette);
    case 'compliance':
      return {
        unit: 'verdict',
        breaks: [0.5],
        colours: [palette.unmet, palette.met],
      };
    case 'radiusCoverage':
      // Nobody and everybody are a class each: most places are the one or the other.
      return { unit: 'share', breaks: [0.05, 0.35, 0.65, 0.95], colours: palette.diverging };
    case 'networkDistance':
    case 'meanWalk':
      return {
        unit: 'm',
        breaks: WALK_FACTORS.map((factor) => Math.round(factor * standardM)),
        colours: nearToFar,
      };
    case 'accessibility':
      if (!hasLoad(service)) {
        return {
          unit: 'visits',
          breaks: [0.005, 0.01, 0.015, 0.02],
          colours: palette.sequential,
        };
      }
      return { unit: 'ratio', breaks: [0.05, 0.5, 1, 1.5], colours: palette.diverging };
    case 'unplaced':
      return { unit: 'people', breaks: UNPLACED_BREAKS, colours: palette.alarm, blankUpTo: 0 };
    case 'population':
      return {
        unit: 'people',
        breaks: [600_000, 800_000, 1_000_000, 1_500_000],
        colours: palette.sequential,
      };
    case 'growth':
      return { unit: 'growth', breaks: [-0.005, 0, 0.01, 0.02], colours: palette.diverging };
    case 'childrenShare':
      return { unit: 'share', breaks: [0.2, 0.25, 0.3, 0.35], colours: palette.sequential };
    case 'pupilsPerSchool':
      return { unit: 'people', breaks: [300, 500, 700, 900], colours: nearToFar };
    case 'housing':
      return { unit: 'm2', breaks: [18, 22, 26, 30], colours: palette.diverging };
    case 'migration':
      return { unit: 'perThousand', breaks: [-10, 0, 10, 30], colours: palette.diverging };
    case 'townGrowth':
      // Holding is a class of its own, in the middle.
      return {
        unit: 'growth',
        breaks: [-0.015, -HOLDING_PER_YEAR, HOLDING_PER_YEAR, 0.015],
        colours: palette.diverging,
      };
    case 'supportReach':
      // The least there can be, for most support villages are not on the map: no good or bad of it.
      return { unit: 'schoolShare', breaks: [0.05, 0.25, 0.5, 0.75], colours: palette.sequential };
    case 'roadMinutes':
      return { unit: 'minutes', breaks: [30, 60, 90, 120], colours: nearToFar };
    case 'districtSchools':
      return { unit: 'schools', breaks: [15, 30, 45, 60], colours: palette.sequential };
    case 'sectorQuotient':
      // As much of it as the country has is a class of its own, in the middle.
      return { unit: 'quotient', breaks: [0.5, 0.9, 1.1, 2], colours: palette.diverging };
    case 'leadingSector':
      return { unit: 'sector', breaks: [], colours: [] };
    case 'pisa':
      return { unit: 'points', breaks: [400, 420, 440, 460], colours: palette.diverging };
  }
}
