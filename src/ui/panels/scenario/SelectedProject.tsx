/** A project: its name where one has given it, its phases, who pays, and whether it stays in the plan. */
import { useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import { MAX_PLACE_NAME_CHARACTERS } from '../../../domain/scenario/limits.ts';
import { newEditId } from '../../../domain/scenario/mergeEdit.ts';
import { FINANCES, type Finance } from '../../../domain/territory/schema.ts';
import type { Project } from '../../../domain/territory/territory.ts';
import { useLanguage, useLocalized, useText } from '../../../i18n/text.tsx';
import { renameAdded, setFinance } from '../../../store/exactEdits.ts';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import { SelectField } from '../../parts/SelectField.tsx';
import { MovePlaces } from './MovePlaces.tsx';
import { PhaseTable } from './PhaseTable.tsx';

type Props = { readonly effective: EffectiveTerritory; readonly project: Project };

/** A buy-out is something that the state does with what stands: no project starts as one. */
const OFFERED: readonly Finance[] = ['state', 'private', 'partnership'];

export function SelectedProject({ effective, project }: Props) {
  const text = useText();
  const localized = useLocalized();
  const { edits, doEdit } = useParts(usePage, 'edits', 'doEdit');
  const { id, name, finance } = project;
  return (
    <section className="selected-place">
      <h3>{localized(name)}</h3>
      {effective.added.has(id) && <OwnName project={project} />}
      <PhaseTable effective={effective} project={project} />
      <SelectField
        label={text('exact.finance')}
        value={finance}
        options={FINANCES.filter((one) => OFFERED.includes(one) || one === finance).map((one) => ({
          id: one,
          label: text(`finance.${one}`),
        }))}
        onChange={(chosen) => setFinance(project, chosen)}
      />
      <MovePlaces places={[{ kind: 'project', id }]} />
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

/** Taken over when the field is left or Enter is pressed: every letter would be a step to undo. */
function OwnName({ project: { id, name } }: { project: Project }) {
  const text = useText();
  const language = useLanguage();
  const shown = name[language];
  const [typed, setTyped] = useState<string | null>(null);
  const takeOver = () => {
    if (typed !== null && typed.trim() !== shown) renameAdded(id, typed);
    setTyped(null);
  };
  return (
    <TextField
      className="name-field"
      value={typed ?? shown}
      maxLength={MAX_PLACE_NAME_CHARACTERS}
      onChange={setTyped}
      onBlur={takeOver}
      onKeyDown={(event) => {
        if (event.key === 'Enter') takeOver();
        if (event.key === 'Escape') setTyped(null);
      }}
    >
      <Label>{text('exact.name')}</Label>
      <Input />
    </TextField>
  );
}
