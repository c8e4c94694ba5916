/** What of a project opens in which year: one row a phase, added and taken out as one likes. */
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { sizeRange } from '../../../domain/scenario/limits.ts';
import { isSized, sizeField, sizeOf } from '../../../domain/scenario/projectSize.ts';
import type { OwnPhase } from '../../../domain/scenario/scenario.ts';
import type { Project } from '../../../domain/territory/territory.ts';
import { useText } from '../../../i18n/text.tsx';
import { setPhases } from '../../../store/exactEdits.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { PhaseFields } from './PhaseFields.tsx';
import { PhaseYears } from './PhaseYears.tsx';

/** More rows than this are shown when they are asked for. */
const MANY_PHASES = 4;

type Props = { readonly effective: EffectiveTerritory; readonly project: Project };

export function PhaseTable({ effective, project }: Props) {
  const text = useText();
  const { id, kind, phases } = project;
  const planned = effective.territory.projects.find((row) => row.id === id);
  // What nobody counts can still be put off.
  if (!isSized(kind) || (planned && sizeOf(planned) === 0)) {
    return <PhaseYears effective={effective} project={project} />;
  }
  if (phases.length <= MANY_PHASES) return <Rows effective={effective} project={project} />;
  return (
    <Disclosure summary={`${text('exact.phases')}: ${phases.length}`}>
      <Rows effective={effective} project={project} />
    </Disclosure>
  );
}

function Rows({ effective, project }: Props) {
  const { id, kind } = project;
  if (!isSized(kind)) return null;
  const { baseYear, horizonYear } = effective.territory.manifest;
  const planned = effective.territory.projects.find((row) => row.id === id);
  const plannedSize = planned ? sizeOf(planned) : 0;
  return (
    <PhaseFields
      kind={kind}
      phases={project.phases.map(
        (phase): OwnPhase => ({
          openYear: phase.openYear,
          size: Math.round(phase[sizeField(kind)] ?? 0),
        }),
      )}
      range={sizeRange(kind, plannedSize)}
      years={{ min: baseYear, max: horizonYear }}
      anchor={plannedSize}
      onChange={(phases, field) => setPhases(project, phases, field)}
    />
  );
}
