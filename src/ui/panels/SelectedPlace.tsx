/** What can be changed about the place that is selected: capacity, opening years, whether it stays. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { applyScenario, type EffectiveTerritory } from '../../domain/scenario/applyScenario.ts';
import { facilityCapacity, ownPart } from '../../domain/scenario/facilityCapacity.ts';
import { sizeRange, within } from '../../domain/scenario/limits.ts';
import { newEditId } from '../../domain/scenario/mergeEdit.ts';
import { isSized, openedSize, sizeOf } from '../../domain/scenario/projectSize.ts';
import { capacityUnit, sizeUnit } from '../../domain/territory/serviceUnits.ts';
import type { Facility, Project } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';

/** Steps of the sliders, counted from what stands or is planned: seats and m2. */
const STEP = 25;
const HOUSING_STEP_M2 = 5000;
/** More sliders than this are shown when they are asked for. */
const MANY_PHASES = 3;

export function SelectedPlace() {
  const selection = usePage((state) => state.selection);
  const effective = useEffective();
  if (!selection || !effective) return null;
  const facility = effective.facilities.find(({ id }) => id === selection.id);
  const project = effective.projects.find(({ id }) => id === selection.id);
  if (facility) return <SelectedFacility effective={effective} facility={facility} />;
  return project ? <SelectedProject effective={effective} project={project} /> : null;
}

type FacilityProps = { readonly effective: EffectiveTerritory; readonly facility: Facility };

function SelectedFacility({ effective, facility: { id, name, service } }: FacilityProps) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { year, edits, doEdit } = usePage();
  const now = facilityCapacity(effective, id, year);
  const { territory } = effective;
  const planned = useMemo(
    () => facilityCapacity(applyScenario(territory, { edits: [] }), id, year)?.capacity,
    [territory, id, year],
  );
  if (!now) return null;
  const { capacity, fromYear, fromExtensions, range } = now;
  const setCapacity = (chosen: number) => {
    const size = within(range, chosen);
    doEdit(
      {
        id: newEditId(edits),
        type: 'extendFacility',
        facilityId: id,
        capacity: ownPart(size, now),
        fromYear,
      },
      { key: 'edit.extendFacility', params: { name, kind: service, size, fromYear } },
      `capacity ${id}`,
    );
  };
  return (
    <section className="selected-place">
      <h3>{localized(name)}</h3>
      <LabelledSlider
        label={`${text(`scenario.size.${capacityUnit(service) ?? 'places'}`)}, ${fromYear}`}
        value={capacity}
        min={0}
        max={range.max}
        step={STEP}
        anchor={planned ?? 0}
        shown={numbers.whole(capacity)}
        onChange={setCapacity}
      />
      {fromExtensions > 0 && (
        <p className="quiet">
          {text('scenario.fromExtensions', { value: numbers.whole(fromExtensions) })}
        </p>
      )}
      <Button
        className="button"
        onPress={() =>
          doEdit(
            { id: newEditId(edits), type: 'closeFacility', facilityId: id, closeYear: fromYear },
            { key: 'edit.closeFacility', params: { name, closeYear: fromYear } },
          )
        }
      >
        {text('scenario.close')}
      </Button>
    </section>
  );
}

type ProjectProps = { readonly effective: EffectiveTerritory; readonly project: Project };

function SelectedProject({ effective, project }: ProjectProps) {
  const text = useText();
  const localized = useLocalized();
  const { edits, doEdit } = usePage();
  const { id, name, phases } = project;
  return (
    <section className="selected-place">
      <h3>{localized(name)}</h3>
      <ProjectSize effective={effective} project={project} />
      {phases.length > MANY_PHASES ? (
        <Disclosure summary={text('scenario.openYear')}>
          <PhaseYears effective={effective} project={project} />
        </Disclosure>
      ) : (
        <PhaseYears effective={effective} project={project} />
      )}
      <Button
        className="button"
        onPress={() =>
          doEdit(
            { id: newEditId(edits), type: 'removeProject', projectId: id },
            { key: 'edit.removeProject', params: { name } },
          )
        }
      >
        {text('scenario.remove')}
      </Button>
    </section>
  );
}

function PhaseYears({ effective, project: { id, name, phases } }: ProjectProps) {
  const text = useText();
  const { edits, doEdit } = usePage();
  const { baseYear, horizonYear } = effective.territory.manifest;
  return phases.map(({ openYear: now }, phaseIndex) => (
    <LabelledSlider
      // biome-ignore lint/suspicious/noArrayIndexKey: a phase is told by its place in the row
      key={phaseIndex}
      label={
        phases.length > 1
          ? text('scenario.openYearOfPhase', { phase: phaseIndex + 1 })
          : text('scenario.openYear')
      }
      isYear
      value={now}
      min={Math.min(baseYear, now)}
      max={Math.max(horizonYear, now)}
      step={1}
      shown={String(now)}
      onChange={(chosen) => {
        const openYear = within({ min: baseYear, max: horizonYear }, chosen);
        doEdit(
          { id: newEditId(edits), type: 'rephaseProject', projectId: id, phaseIndex, openYear },
          { key: 'edit.rephaseProject', params: { name, phase: phaseIndex + 1, openYear } },
          `year ${id} ${phaseIndex}`,
        );
      }}
    />
  ));
}

/** The size of all phases together; where not all of them have opened, how much has. */
function ProjectSize({ effective, project }: ProjectProps) {
  const text = useText();
  const numbers = useNumbers();
  const { year, edits, doEdit } = usePage();
  const { id, name, kind, phases } = project;
  const size = sizeOf(project);
  const isHousing = kind === 'housing';
  if (!isSized(kind) || size === 0) return null;
  const planned = effective.territory.projects.find((row) => row.id === id);
  const range = sizeRange(kind, planned ? sizeOf(planned) : 0);
  const opened = openedSize(project, year);
  const label = text(`scenario.size.${sizeUnit(kind) ?? 'places'}`);
  return (
    <>
      <LabelledSlider
        label={phases.length > 1 ? `${label}, ${text('scenario.allPhases')}` : label}
        value={size}
        min={0}
        max={Math.max(range.max, size)}
        step={isHousing ? HOUSING_STEP_M2 : STEP}
        anchor={planned ? sizeOf(planned) : 0}
        shown={numbers.whole(size)}
        onChange={(chosen) => {
          const value = within(range, chosen);
          doEdit(
            { id: newEditId(edits), type: 'resizeProject', projectId: id, size: value },
            { key: 'edit.resizeProject', params: { name, kind, size: value } },
            `size ${id}`,
          );
        }}
      />
      {phases.length > 1 && opened < size && (
        <p className="quiet">{text('scenario.openedBy', { year, value: numbers.whole(opened) })}</p>
      )}
    </>
  );
}
