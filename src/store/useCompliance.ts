/** Compliance with the standards in the chosen year, for the panel and the map. */
import { type Compliance, complianceOf } from '../domain/standards/compliance.ts';
import {
  cellsInput,
  DEFAULT_CITY_ASSUMPTIONS,
  DEFAULT_COUNTRY_ASSUMPTIONS,
  settlementsInput,
} from '../domain/standards/inputs.ts';
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { YearResults } from '../engine/results/results.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { useEffective } from './useEffective.ts';

function judge(
  territory: Territory,
  { standards, assumptions }: Pick<EffectiveTerritory, 'standards' | 'assumptions'>,
  results: YearResults | null,
  year: number,
): Compliance | null {
  const { manifest, cells } = territory;
  if (manifest.kind === 'country') {
    const { drivingSpeedKmh, detour } = DEFAULT_COUNTRY_ASSUMPTIONS;
    return complianceOf(
      settlementsInput(territory, standards, year, {
        drivingSpeedKmh: assumptions.get('village-driving-speed-kmh') ?? drivingSpeedKmh,
        detour,
      }),
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

type Asked = Parameters<typeof judge>;
let latest: { readonly asked: Asked; readonly compliance: Compliance | null } | null = null;

/** Judged once for each year and scenario, however many components ask. */
function complianceFor(...asked: Asked): Compliance | null {
  if (!latest || asked.some((part, index) => part !== latest?.asked[index])) {
    latest = { asked, compliance: judge(...asked) };
  }
  return latest.compliance;
}

/** Null until there is something to judge. */
export function useCompliance(): Compliance | null {
  const { territory, results } = useResults();
  const effective = useEffective();
  const year = usePage((state) => state.year);
  return territory && effective ? complianceFor(territory, effective, results, year) : null;
}
