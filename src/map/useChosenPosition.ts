/** Where on the map lies what is chosen. */
import type { LonLat } from '../domain/territory/schema.ts';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { useEffective } from '../store/useEffective.ts';

/** Null where nothing is chosen, or something larger than a point. The same array while it stays there. */
export function useChosenPosition(): LonLat | null {
  const selection = usePage((state) => state.selection);
  const { territory, results } = useParts(useResults, 'territory', 'results');
  const projects = useEffective()?.projects;
  if (!selection || !territory) return null;
  const { kind, id } = selection;
  switch (kind) {
    case 'facility':
      return (
        (results?.facilities ?? territory.facilities).find((one) => one.id === id)?.position ?? null
      );
    case 'project':
      return projects?.find((one) => one.id === id)?.position ?? null;
    case 'cell':
      return territory.cells.find((one) => one.id === id)?.centre ?? null;
    case 'settlement':
      return territory.settlements.find((one) => one.id === id)?.position ?? null;
    case 'infrastructure':
    case 'area':
    case 'district':
    case 'school':
      return null;
  }
}
