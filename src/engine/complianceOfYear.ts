/** Who complies with the System of Regional Standards: cells of a city, settlements of a country. */
import { type Compliance, complianceOf } from '../domain/standards/compliance.ts';
import { cellsInput, settlementsInput } from '../domain/standards/inputs.ts';
import type { EvaluateRequest } from './engine.ts';
import type { YearResults } from './results.ts';
import type { World } from './world.ts';

/** The class of a city that does not say its own: cities of national and regional significance. */
const CITY_CLASS = 1;

/** `results` are those of the request; evidence refers to their arrays. */
export function complianceOfYear(
  world: World,
  { residents, services }: YearResults,
  { scenario, year }: EvaluateRequest,
): Compliance {
  const { territory } = world;
  const { standards } = world.effective(scenario.edits);
  if (territory.cells.length === 0)
    return complianceOf(settlementsInput(territory, standards, year));
  return complianceOf(
    cellsInput(
      territory.cells,
      residents,
      territory.manifest.settlementClass ?? CITY_CLASS,
      standards,
      {
        school: services.school.networkDistanceM,
        preschool: services.preschool.networkDistanceM,
        clinic: services.clinic.networkDistanceM,
      },
    ),
  );
}
