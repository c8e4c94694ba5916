/** Who meets the standards in a year: settlements of a country, cells of a city by their walks. */
import { corridorsInYear } from '../../domain/production/planRoads.ts';
import type { EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { type Compliance, complianceOf } from '../../domain/standards/compliance.ts';
import {
  cellsInput,
  DEFAULT_CITY_ASSUMPTIONS,
  settlementsInput,
} from '../../domain/standards/inputs.ts';
import { roadAssumptionsOf } from '../../domain/settlements/roadNetwork.ts';
import { settlementsUnder } from '../../domain/standards/settlementsUnder.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { YearResults } from './results.ts';

/** Null where the results are not of this territory, or not there yet. */
export function complianceInYear(
  territory: Territory,
  effective: EffectiveTerritory,
  results: YearResults | null,
  year: number,
): Compliance | null {
  const { manifest, cells } = territory;
  const { standards, assumptions } = effective;
  if (manifest.kind === 'country') {
    return complianceOf(
      settlementsInput(
        { ...territory, settlements: settlementsUnder(effective, year) },
        standards,
        year,
        corridorsInYear(effective, year),
        roadAssumptionsOf(assumptions),
      ),
    );
  }
  if (!results || results.residents.length !== cells.length) return null;
  const { school, preschool, clinic } = results.services;
  const distanceM = {
    ...results.otherDistanceM,
    school: school.networkDistanceM,
    preschool: preschool.networkDistanceM,
    clinic: clinic.networkDistanceM,
  };
  const drivingSpeedKmh =
    assumptions.get('driving-speed-kmh') ?? DEFAULT_CITY_ASSUMPTIONS.drivingSpeedKmh;
  return complianceOf(
    cellsInput(cells, results.residents, manifest.settlementClass ?? 1, standards, distanceM, {
      drivingSpeedKmh,
    }),
  );
}
