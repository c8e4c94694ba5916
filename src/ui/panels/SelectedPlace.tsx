/** What can be changed about the place that is selected: capacity, opening year, whether it stays. */
import { Button } from 'react-aria-components';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import { facilityIdSchema, projectIdSchema } from '../../domain/territory/schema.ts';
import { capacityUnit, sizeUnit } from '../../domain/territory/serviceUnits.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';

export function SelectedPlace() {
  const selection = usePage((state) => state.selection);
  const effective = useEffective();
  if (!selection || !effective) return null;
  const facility = effective.facilities.find(({ id }) => id === selection.id);
  const project = effective.projects.find(({ id }) => id === selection.id);
  if (facility && facility.capacity > 0) return <SelectedFacility id={facility.id} />;
  return project ? <SelectedProject id={project.id} /> : null;
}

function SelectedFacility({ id }: { id: string }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { year, edits, doEdit } = usePage();
  const results = useResults((state) => state.results);
  const facility = results?.facilities.find((row) => row.id === id);
  const baseYear = useResults((state) => state.territory?.manifest.baseYear ?? 2025);
  if (!facility) return null;
  const facilityId = facilityIdSchema.parse(id);
  const fromYear = Math.max(year, baseYear);
  return (
    <section className="selected-place">
      <h3>{localized(facility.name)}</h3>
      <LabelledSlider
        label={text(`scenario.size.${capacityUnit(facility.service) ?? 'places'}`)}
        value={facility.capacity}
        min={0}
        max={3000}
        step={25}
        shown={numbers.whole(facility.capacity)}
        onChange={(capacity) =>
          doEdit(
            { id: newEditId(edits), type: 'extendFacility', facilityId, capacity, fromYear },
            {
              key: 'edit.extendFacility',
              params: { name: facility.name, kind: facility.service, size: capacity, fromYear },
            },
            `capacity ${id}`,
          )
        }
      />
      <Button
        className="button"
        onPress={() =>
          doEdit(
            { id: newEditId(edits), type: 'closeFacility', facilityId, closeYear: fromYear },
            { key: 'edit.closeFacility', params: { name: facility.name, closeYear: fromYear } },
          )
        }
      >
        {text('scenario.close')}
      </Button>
    </section>
  );
}

function SelectedProject({ id }: { id: string }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { edits, doEdit } = usePage();
  const effective = useEffective();
  const horizonYear = useResults((state) => state.territory?.manifest.horizonYear ?? 2040);
  const baseYear = useResults((state) => state.territory?.manifest.baseYear ?? 2025);
  const project = effective?.projects.find((row) => row.id === id);
  if (!project) return null;
  const projectId = projectIdSchema.parse(id);
  const housing = project.kind === 'housing';
  const size = project.phases.reduce(
    (sum, phase) => sum + ((housing ? phase.floorAreaM2 : phase.capacity) ?? 0),
    0,
  );
  const firstPhase = project.phases[0];
  return (
    <section className="selected-place">
      <h3>{localized(project.name)}</h3>
      {(housing || size > 0) && (
        <LabelledSlider
          label={text(`scenario.size.${sizeUnit(project.kind) ?? 'places'}`)}
          value={size}
          min={0}
          max={housing ? 500_000 : 3000}
          step={housing ? 5000 : 25}
          shown={numbers.whole(size)}
          onChange={(value) =>
            doEdit(
              { id: newEditId(edits), type: 'resizeProject', projectId, size: value },
              {
                key: 'edit.resizeProject',
                params: { name: project.name, kind: project.kind, size: value },
              },
              `size ${id}`,
            )
          }
        />
      )}
      {firstPhase && (
        <LabelledSlider
          label={text('scenario.openYear')}
          value={Math.max(baseYear, firstPhase.openYear)}
          min={baseYear}
          max={horizonYear}
          step={1}
          shown={String(firstPhase.openYear)}
          onChange={(openYear) =>
            doEdit(
              { id: newEditId(edits), type: 'rephaseProject', projectId, phaseIndex: 0, openYear },
              { key: 'edit.rephaseProject', params: { name: project.name, phase: 1, openYear } },
              `year ${id}`,
            )
          }
        />
      )}
      <Button
        className="button"
        onPress={() =>
          doEdit(
            { id: newEditId(edits), type: 'removeProject', projectId },
            { key: 'edit.removeProject', params: { name: project.name } },
          )
        }
      >
        {text('scenario.remove')}
      </Button>
    </section>
  );
}
