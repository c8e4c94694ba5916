/** The rules by which streets are walked along, with how many each leaves out. */
import { useEffect, useState } from 'react';
import { taken } from '../../domain/parsed.ts';
import { useNumbers } from '../../i18n/text.tsx';
import { WALKING_RULES, type WalkingRule } from '../../importing/territory/walkingRules.ts';
import type { FoundExtract } from '../../importing/worker/answers.ts';
import { ChoiceBoxes } from '../parts/ChoiceBoxes.tsx';
import type { Importer } from './importWorker.ts';
import { useImportText } from './importText.tsx';

type Props = {
  readonly extract: FoundExtract;
  readonly importer: Importer;
  readonly rules: readonly WalkingRule[];
  readonly onChange: (rules: readonly WalkingRule[]) => void;
};

export function WalkingRules({ extract, importer, rules, onChange }: Props) {
  const text = useImportText();
  const numbers = useNumbers();
  const [counts, setCounts] = useState(extract.streets);
  useEffect(() => {
    let isCurrent = true;
    void importer
      .ask(async (host) => taken(await host.countStreets(rules)))
      .then((counted) => {
        if (isCurrent && counted.ok && counted.value) setCounts(counted.value);
      });
    return () => {
      isCurrent = false;
    };
  }, [importer, rules]);
  return (
    <>
      <ChoiceBoxes<WalkingRule>
        label={text('import.rules')}
        chosen={rules}
        options={WALKING_RULES.map((id) => ({
          id,
          label: text(`import.rule.${id}`),
          count: counts.leftOut[id],
        }))}
        onChange={onChange}
      />
      <p role="status">
        {text('import.walked', {
          ways: counts.walkableWays,
          km: numbers.whole(counts.walkableM / 1000),
        })}
      </p>
    </>
  );
}
