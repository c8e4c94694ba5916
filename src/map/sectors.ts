/** Colours of regions by sector: a colour for each of the leading ones that lead most regions, one for all others. */
import type { RegionsBySector } from '../domain/specialisation/regionsBySector.ts';
import type { ComputedService } from '../engine/results/results.ts';
import type { Measure } from '../store/shareable.ts';
import type { MapPalette } from './palette.ts';
import { type Scale, scaleOf } from './scales.ts';

/** Of what the table says; before there is one, of the measure as such. */
export function measureScale(
  measure: Measure,
  palette: MapPalette,
  standardM: number,
  service: ComputedService,
  sectors: RegionsBySector | null,
): Scale {
  if (measure !== 'leadingSector') return scaleOf(measure, palette, standardM, service);
  const leading = sectors?.measure === measure ? sectors.leading : [];
  const own = palette.sectors.slice(0, leading.length);
  const named = leading.slice(0, own.length);
  const hasOthers = leading.length > named.length;
  const colours = hasOthers ? [...own, palette.otherSectors] : own;
  return {
    unit: 'sector',
    breaks: colours.slice(1).map((_, index) => index + 0.5),
    colours,
    names: hasOthers ? [...named, null] : named,
  };
}
