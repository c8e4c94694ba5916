/** What can be changed about the place that is selected: size, years, phases, who pays, whether it stays. */
import { usePage } from '../../store/pageStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { SelectedFacility } from './scenario/SelectedFacility.tsx';
import { SelectedRegion } from './scenario/SelectedRegion.tsx';
import { SelectedSettlement } from './scenario/SelectedSettlement.tsx';
import { SelectedProject } from './scenario/SelectedProject.tsx';

export function SelectedPlace() {
  const selection = usePage((state) => state.selection);
  const effective = useEffective();
  if (!selection || !effective) return null;
  const { id } = selection;
  const { manifest, areas } = effective.territory;
  if (selection.kind === 'settlement') {
    const settlement = effective.settlements.find((row) => row.id === id);
    return settlement ? <SelectedSettlement manifest={manifest} settlement={settlement} /> : null;
  }
  if (selection.kind === 'area' && manifest.kind === 'country') {
    const area = areas.find((row) => row.id === id);
    return area ? <SelectedRegion effective={effective} area={area} /> : null;
  }
  const facility = effective.facilities.find((row) => row.id === id);
  const project = effective.projects.find((row) => row.id === id);
  if (facility) return <SelectedFacility key={id} effective={effective} facility={facility} />;
  return project ? <SelectedProject key={id} effective={effective} project={project} /> : null;
}
