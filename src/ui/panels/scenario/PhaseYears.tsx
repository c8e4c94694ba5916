/** The years of phases whose size nobody sets: works and plants. */
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { within } from '../../../domain/scenario/limits.ts';
import { newEditId } from '../../../domain/scenario/mergeEdit.ts';
import type { Project } from '../../../domain/territory/territory.ts';
import { useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { QuantityField } from '../../parts/QuantityField.tsx';

type Props = { readonly effective: EffectiveTerritory; readonly project: Project };

export function PhaseYears({ effective, project: { id, name, phases } }: Props) {
  const text = useText();
  const { edits, doEdit } = useParts(usePage, 'edits', 'doEdit');
  const { baseYear, horizonYear } = effective.territory.manifest;
  return phases.map(({ openYear: now }, phaseIndex) => (
    <QuantityField
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
