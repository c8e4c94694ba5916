/** What colours the map, and of which service where it is of one: "Coverage by radius · schools". */
import { useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useRegionsBySector } from '../store/regionsBySector.ts';
import type { Measure } from '../store/shareable.ts';

const OF_A_SERVICE: ReadonlySet<Measure> = new Set([
  'children',
  'radiusCoverage',
  'networkDistance',
  'accessibility',
  'compliance',
]);

export function useMeasureTitle(): string {
  const text = useText();
  const measure = usePage((state) => state.measure);
  const service = usePage((state) => state.service);
  const sectors = useRegionsBySector((state) => state.sectors);
  const title = text(`measure.${measure}`);
  if (sectors?.measure === measure) {
    return [title, sectors.sector, sectors.year].filter((part) => part !== null).join(' · ');
  }
  if (!OF_A_SERVICE.has(measure)) return title;
  const name = text(`services.${service}`);
  return `${title} · ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
