/** What an extract of OpenStreetMap holds, and what is to be told before it becomes a territory. */
import { useEffect, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { Problem } from '../../domain/parsed.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import { WALKING_RULES, type WalkingRule } from '../../importing/territory/walkingRules.ts';
import type { Found } from '../../importing/worker/host.ts';
import { useNumbers } from '../../i18n/text.tsx';
import { below } from '../../store/fetchFile.ts';
import { packsAt } from '../../store/packsAt.ts';
import { ChoiceBoxes } from '../parts/ChoiceBoxes.tsx';
import { useImportText } from './importText.tsx';
import { freeId, type Importer } from './importer.ts';
import { Working } from './Working.tsx';

type Props = {
  readonly extract: Extract<Found, { kind: 'osm' }>;
  readonly importer: Importer;
  readonly onMade: (files: PackContent) => Promise<void>;
  readonly onCancel: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};

export function TerritorySheet({ extract, importer, onMade, onCancel, onProblems }: Props) {
  const text = useImportText();
  const numbers = useNumbers();
  const [name, setName] = useState('');
  const [people, setPeople] = useState('');
  const [rules, setRules] = useState<readonly WalkingRule[]>(WALKING_RULES);
  const [counts, setCounts] = useState(extract.streets);
  const [isMaking, setMaking] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void importer.host.countStreets(rules).then((counted) => {
      if (isCurrent && counted) setCounts(counted);
    });
    return () => {
      isCurrent = false;
    };
  }, [importer, rules]);

  const make = async () => {
    setMaking(true);
    const residents = Number(people.replaceAll(/[\s\u00a0]/g, ''));
    const made = await importer.host.makeTerritory(
      {
        id: freeId(extract.file),
        name: name.trim(),
        people: residents >= 1 ? Math.round(residents) : null,
        rules,
      },
      below(packsAt(), 'almaty/').href,
    );
    setMaking(false);
    if (made.ok) await onMade(made.value.files);
    else onProblems(made.problems);
  };

  if (isMaking) return <Working label={text('import.making')} share={null} onCancel={onCancel} />;
  const { file, buildings, date } = extract;
  return (
    <>
      <p>
        {text('import.osmFound', { file, ways: extract.streets.ways, buildings })}
        {date && <small> · {text('import.dateOf', { date })}</small>}
      </p>
      <TextField value={name} onChange={setName}>
        <Label className="field-label">{text('import.name')}</Label>
        <Input className="text-field" />
      </TextField>
      <TextField value={people} onChange={setPeople} inputMode="numeric">
        <Label className="field-label">{text('import.people')}</Label>
        <Input className="text-field" placeholder={text('import.peopleHint')} />
      </TextField>
      <ChoiceBoxes<WalkingRule>
        label={text('import.rules')}
        chosen={rules}
        options={WALKING_RULES.map((id) => ({
          id,
          label: text(`import.rule.${id}`),
          count: counts.leftOut[id],
        }))}
        onChange={setRules}
      />
      <p role="status">
        {text('import.walked', {
          ways: counts.walkableWays,
          km: numbers.whole(counts.walkableM / 1000),
        })}
      </p>
      <p className="count">{text('import.assumed')}</p>
      <Button className="button" onPress={() => void make()}>
        {text('import.make')}
      </Button>
    </>
  );
}
