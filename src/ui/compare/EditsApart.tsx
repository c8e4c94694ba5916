/** What one plan does that another does not, in words. */
import { type ReactNode, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { describeEdits } from '../../domain/scenario/describeEdits.ts';
import { diffScenarios } from '../../domain/scenario/diffScenarios.ts';
import { placesOfEdits } from '../../domain/scenario/placesOfEdits.ts';
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { useMessage } from '../../i18n/message.ts';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';
import { closeDialog } from '../openDialog.ts';
import { useNameOf } from './planNames.ts';

type Props = {
  readonly a: ComparedPlan;
  readonly b: ComparedPlan;
  /** What else leads from here. */
  readonly children: ReactNode;
};

export function EditsApart({ a, b, children }: Props) {
  const text = useText();
  const message = useMessage();
  const nameOf = useNameOf();
  const territory = useResults((state) => state.territory);
  const notes = useMemo(() => {
    const all = territory ? [a, b].flatMap(({ edits }) => describeEdits(territory, edits)) : [];
    return new Map(all.map(({ edit, note }) => [edit, note]));
  }, [territory, a, b]);
  const rows = useMemo(() => diffScenarios(a, b), [a, b]);
  const places = useMemo(() => {
    const all = territory
      ? [a, b].flatMap(({ edits }) => [...placesOfEdits(territory, edits)])
      : [];
    return new Map(all);
  }, [territory, a, b]);
  const lineOf = (edit: Edit, words = wordsOf(edit)): Line => ({
    words,
    at: places.get(edit) ?? null,
  });
  const wordsOf = (edit: Edit) => {
    const note = notes.get(edit);
    return note ? message(note) : edit.type;
  };
  const onlyA = rows.flatMap((row) => (row.kind === 'onlyA' ? [lineOf(row.a)] : []));
  const onlyB = rows.flatMap((row) => (row.kind === 'onlyB' ? [lineOf(row.b)] : []));
  const changed = rows.flatMap((row) =>
    row.kind === 'changed' ? [lineOf(row.a, `${wordsOf(row.b)} → ${wordsOf(row.a)}`)] : [],
  );
  const same = rows.filter(({ kind }) => kind === 'same').length;
  const isSame = onlyA.length + onlyB.length + changed.length === 0;
  return (
    <section className="compare-edits">
      <h3>
        {text('compare.edits')}: {nameOf(a)} – {nameOf(b)}
      </h3>
      {isSame && <p>{text('compare.sameEdits')}</p>}
      <Listed title={text('compare.onlyIn', { name: nameOf(a) })} lines={onlyA} />
      <Listed title={text('compare.onlyIn', { name: nameOf(b) })} lines={onlyB} />
      <Listed title={text('compare.changed')} lines={changed} />
      {same > 0 && <p className="quiet">{text('compare.sameCount', { count: same })}</p>}
      {children}
    </section>
  );
}

type Line = { readonly words: string; readonly at: LonLat | null };

const NEAR_ZOOM = 14.5;

/** Leads to where the plans differ. */
function leadTo([longitude, latitude]: LonLat): void {
  closeDialog();
  usePage.getState().moveCamera({ longitude, latitude, zoom: NEAR_ZOOM, bearing: 0, pitch: 0 });
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <p className="field-label">{title}</p>
      <ul className="compare-lines">
        {lines.map(({ words, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two edits may read alike; nothing keeps a state.
          <li key={`${index} ${words}`}>
            {at ? (
              <Button className="text-button" onPress={() => leadTo(at)}>
                {words}
              </Button>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
