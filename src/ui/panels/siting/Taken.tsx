/** The proposal is in the plan: said, with the way back and the way on. */
import { Button } from 'react-aria-components';
import { useText } from '../../../i18n/text.tsx';
import { usePage } from '../../../store/pageStore.ts';
import { useParts } from '../../../store/useParts.ts';
import type { SiteSearch } from '../../../store/siting/search.ts';
import { useSitingText } from './sitingText.tsx';

type Props = { readonly search: Extract<SiteSearch, { kind: 'taken' }> };

export function Taken({ search: { count, edits } }: Props) {
  const page = useText();
  const text = useSitingText();
  const { edits: now, undoEdit, openPanel } = useParts(usePage, 'edits', 'undoEdit', 'openPanel');
  if (now !== edits) return null;
  return (
    <>
      <p>{page('siting.taken', { count })}</p>
      <div className="button-row">
        <Button className="button" onPress={undoEdit}>
          {page('scenario.undo')}
        </Button>
        <Button className="button" onPress={() => openPanel('scenario')}>
          {text('siting.toScenario')}
        </Button>
      </div>
    </>
  );
}
