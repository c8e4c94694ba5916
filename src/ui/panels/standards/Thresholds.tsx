/** Thresholds of the table; changing one is an edit of the scenario. */
import { newEditId } from '../../../domain/scenario/mergeEdit.ts';
import type { Standard } from '../../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { useSourceText, useUnitName } from '../../factTexts.ts';
import { LabelledSlider } from '../../parts/LabelledSlider.tsx';
import { StatusMark } from '../../parts/StatusMark.tsx';
import { useServiceName } from '../../standardTexts.ts';

export function Thresholds() {
  const text = useText();
  const standards = useEffective()?.standards ?? [];
  const ownClass = useResults((state) => state.territory?.manifest.settlementClass);
  const distances = standards.filter(
    ({ measure, settlementClass }) =>
      measure === 'distance' && (ownClass === undefined || settlementClass === ownClass),
  );
  return (
    <details className="thresholds">
      <summary>{text('standards.rows')}</summary>
      {distances.map((standard) => (
        <Threshold key={standard.id} standard={standard} />
      ))}
    </details>
  );
}

function Threshold({ standard }: { standard: Standard }) {
  const text = useText();
  const numbers = useNumbers();
  const serviceName = useServiceName();
  const unitName = useUnitName();
  const sourceText = useSourceText();
  const { edits, doEdit } = useParts(usePage, 'edits', 'doEdit');
  const { id, service, settlementClass, threshold, unit } = standard;
  const listed = useResults((state) => state.territory?.manifest.standards);
  const baseline = listed?.find((row) => row.id === id)?.threshold ?? threshold;
  return (
    <div className="assumption">
      <LabelledSlider
        label={`${serviceName(service)}, ${text('standards.class', { value: settlementClass })}`}
        value={threshold}
        anchor={baseline}
        min={100}
        max={Math.max(5000, threshold)}
        step={50}
        shown={`${numbers.whole(threshold)} ${unitName(unit, threshold)}`}
        onChange={(now) =>
          doEdit(
            { id: newEditId(edits), type: 'changeStandard', standardId: id, threshold: now },
            {
              key: 'edit.changeStandard',
              params: { service, settlementClass, threshold: now, unit },
            },
            `standard ${id}`,
          )
        }
      />
      <p className="source">
        <StatusMark status={standard.status} /> {sourceText(standard.source)}
      </p>
    </div>
  );
}
