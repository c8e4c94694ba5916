/** Streets of an extract in the place of those of the open territory. */
import { useState } from 'react';
import { WALKING_RULES, type WalkingRule } from '../../importing/territory/walkingRules.ts';
import type { FoundExtract, IntoChoice } from '../../importing/worker/answers.ts';
import { useImportText } from './importText.tsx';
import { PutInto } from './PutInto.tsx';
import { useMaking } from './useMaking.ts';
import { madeInto, usePreview } from './usePreview.ts';
import { WalkingRules } from './WalkingRules.tsx';
import type { SheetProps } from './sheetProps.ts';
import { Working } from './Working.tsx';

export function StreetsSheet({
  extract,
  importer,
  onMade,
  onCancel,
  onProblems,
}: SheetProps & { readonly extract: FoundExtract }) {
  const text = useImportText();
  const [rules, setRules] = useState<readonly WalkingRule[]>(WALKING_RULES);
  const { isMaking, make } = useMaking({ onMade, onProblems });
  const choice: IntoChoice = {
    index: extract.index,
    columns: {},
    kind: 'streets',
    mode: 'replace',
    joinBy: 'place',
    corrections: {},
    rules,
  };
  const { preview, isComputing } = usePreview(importer, choice, onProblems);
  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  const adrift = preview?.counts?.residents?.adrift ?? 0;
  return (
    <>
      <WalkingRules {...{ extract, importer, rules }} onChange={setRules} />
      {adrift > 0 && <p>{text('import.withoutStreets', { people: adrift })}</p>}
      <PutInto
        {...{ preview, isComputing }}
        said={null}
        outcome={{}}
        adding="no"
        onPut={(_, takes) => void make(madeInto(importer, choice), { takesPlan: takes })}
      />
    </>
  );
}
