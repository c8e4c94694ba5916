/** Compliance with the standards in the chosen year, for the panel and the map. */
import { type Compliance, complianceOf } from '../domain/standards/compliance.ts';
import { cellsInput, settlementsInput } from '../domain/standards/inputs.ts';
import type { Standard } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { YearResults } from '../engine/results.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { useEffective } from './useEffective.ts';

function judge(
  territory: Territory,
  standards: readonly Standard[],
  results: YearResults | null,
  year: number,
): Compliance | null {
  const { manifest, cells } = territory;
  if (manifest.kind === 'country')
    return complianceOf(settlementsInput(territory, standards, year));
  if (!results || results.residents.length !== cells.length) return null;
  const { school, preschool, clinic } = results.services;
  return complianceOf(
    cellsInput(cells, results.residents, manifest.settlementClass ?? 1, standards, {
      school: school.networkDistanceM,
      preschool: preschool.networkDistanceM,
      clinic: clinic.networkDistanceM,
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
  const standards = useEffective()?.standards;
  const year = usePage((state) => state.year);
  return territory && standards ? complianceFor(territory, standards, results, year) : null;
}
