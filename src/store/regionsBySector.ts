/**
 * What colours regions by sector: from the person's own table, which is opened, with the script that reads it,
 * when such a measure is first chosen.
 */
import { create } from 'zustand';
import { isMapOfSectors } from '../domain/specialisation/measureNames.ts';
import type { RegionsBySector } from '../domain/specialisation/regionsBySector.ts';
import { passOver } from './engineFaults.ts';
import { follow } from './follow.ts';
import { usePage } from './pageStore.ts';
import { useResults } from './resultsStore.ts';

/** Null where another measure is chosen, or the table has nothing for this one. */
export const useRegionsBySector = create<{ readonly sectors: RegionsBySector | null }>()(() => ({
  sectors: null,
}));

/** Keeps it in step with measure, sector, year and table; returns how to end that. */
export function keepRegionsBySector(): () => void {
  let computedOf: readonly unknown[] = [];
  let stopTable: (() => void) | null = null;
  let isOver = false;
  const compute = async (): Promise<void> => {
    const { measure } = usePage.getState();
    const { territory } = useResults.getState();
    if (!territory || !isMapOfSectors(measure)) {
      computedOf = [];
      if (useRegionsBySector.getState().sectors) useRegionsBySector.setState({ sectors: null });
      return;
    }
    try {
      const [{ openSectorTable, useSectorTable }, { regionsBySector }] = await Promise.all([
        import('./sectorTable.ts'),
        import('../domain/specialisation/regionsBySector.ts'),
      ]);
      if (isOver || useResults.getState().territory !== territory) return;
      openSectorTable(territory);
      stopTable ??= useSectorTable.subscribe(() => void compute());
      const { sector, year, measure: chosen } = usePage.getState();
      const { figures } = useSectorTable.getState();
      const asked = [chosen, sector, year, figures];
      if (!isMapOfSectors(chosen) || asked.every((part, at) => part === computedOf[at])) return;
      computedOf = asked;
      useRegionsBySector.setState({ sectors: regionsBySector(chosen, figures, year, sector) });
    } catch (error) {
      passOver(error);
    }
  };
  const end = follow(compute);
  return () => {
    isOver = true;
    stopTable?.();
    end();
  };
}
