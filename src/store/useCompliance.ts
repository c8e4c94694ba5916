/** Compliance with the standards in the chosen year, for the panel and the map. */
import type { Compliance } from '../domain/standards/compliance.ts';
import { complianceInYear } from '../engine/results/complianceInYear.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';
import { useParts } from './useParts.ts';
import { useEffective } from './useEffective.ts';

type Asked = Parameters<typeof complianceInYear>;
let latest: { readonly asked: Asked; readonly compliance: Compliance | null } | null = null;

/** Judged once for each year and scenario, however many components ask. */
function complianceFor(...asked: Asked): Compliance | null {
  if (!latest || asked.some((part, index) => part !== latest?.asked[index])) {
    latest = { asked, compliance: complianceInYear(...asked) };
  }
  return latest.compliance;
}

/** Null until there is something to judge. */
export function useCompliance(): Compliance | null {
  const { territory, results } = useParts(useResults, 'territory', 'results');
  const effective = useEffective();
  const year = usePage((state) => state.year);
  return territory && effective ? complianceFor(territory, effective, results, year) : null;
}
