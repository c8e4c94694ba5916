/** What of a project opens in which year: one row a phase, added and taken out as one likes. */
import { Button } from 'react-aria-components';
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { MAX_OWN_PHASES, sizeRange, within } from '../../../domain/scenario/limits.ts';
import { isSized, sizeField, sizeOf } from '../../../domain/scenario/projectSize.ts';
import type { OwnPhase } from '../../../domain/scenario/scenario.ts';
import { sizeUnit } from '../../../domain/territory/serviceUnits.ts';
import type { Project } from '../../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { setPhases } from '../../../store/exactEdits.ts';
import { usePage } from '../../../store/pageStore.ts';
import { Icon } from '../../icons.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { PhaseYears } from './PhaseYears.tsx';

const STEP = 25;
const STEP_M2 = 1_000;
const SLIDER_STEP_M2 = 5_000;
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
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const { id, kind } = project;
  if (!isSized(kind)) return null;
  const { baseYear, horizonYear } = effective.territory.manifest;
  const planned = effective.territory.projects.find((row) => row.id === id);
  const range = sizeRange(kind, planned ? sizeOf(planned) : 0);
  const isHousing = kind === 'housing';
  const unit = text(`scenario.size.${sizeUnit(kind) ?? 'places'}`);
  const phases = project.phases.map(
    (phase): OwnPhase => ({
      openYear: phase.openYear,
      size: Math.round(phase[sizeField(kind)] ?? 0),
    }),
  );
  const total = phases.reduce((sum, { size }) => sum + size, 0);
  const change = (index: number, part: Partial<OwnPhase>) =>
    setPhases(
      project,
      phases.with(index, { ...(phases[index] as OwnPhase), ...part }),
      `${index} ${Object.keys(part)}`,
    );
  const isOne = phases.length === 1;
  const add = () => {
    const last = phases.at(-1) as OwnPhase;
    const openYear = within({ min: baseYear, max: horizonYear }, last.openYear + 1);
    const size = within({ min: 0, max: range.max - total }, last.size);
    setPhases(project, [...phases, { openYear, size }]);
  };
  const opened = phases.reduce((sum, phase) => sum + (phase.openYear <= year ? phase.size : 0), 0);
  return (
    <div className="phase-table">
      {phases.map((phase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a phase is told by its place in the row
        <fieldset key={index} className="exact-group">
          {!isOne && <legend>{text('exact.phase', { phase: index + 1 })}</legend>}
          <QuantityField
            label={
              isOne ? text('scenario.openYear') : text('exact.phaseYear', { phase: index + 1 })
            }
            value={phase.openYear}
            min={Math.min(baseYear, phase.openYear)}
            max={Math.max(horizonYear, phase.openYear)}
            isYear
            onChange={(openYear) => change(index, { openYear })}
          />
          <QuantityField
            label={isOne ? unit : `${unit}, ${text('exact.phase', { phase: index + 1 })}`}
            value={phase.size}
            min={isOne ? range.min : 0}
            max={Math.max(range.max - total + phase.size, phase.size)}
            step={isHousing ? STEP_M2 : 1}
            {...(isOne
              ? {
                  slider: {
                    step: isHousing ? SLIDER_STEP_M2 : STEP,
                    anchor: planned ? sizeOf(planned) : 0,
                  },
                }
              : {})}
            onChange={(size) => change(index, { size })}
          />
          {!isOne && (
            <Button
              className="text-button"
              aria-label={text('exact.dropPhase', { phase: index + 1 })}
              onPress={() => setPhases(project, phases.toSpliced(index, 1))}
            >
              <Icon name="trash" />
            </Button>
          )}
        </fieldset>
      ))}
      {!isOne && (
        <p className="quiet">
          {text('exact.phasesTotal', { value: numbers.whole(total) })}
          {opened < total &&
            ` · ${text('scenario.openedBy', { year, value: numbers.whole(opened) })}`}
        </p>
      )}
      {phases.length < MAX_OWN_PHASES && (
        <Button className="text-button" onPress={add}>
          {text('exact.addPhase')}
        </Button>
      )}
    </div>
  );
}
