/** Whether what is done here is kept, in one line. */
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useLibrary } from '../../workspace/library/libraryState.ts';

export function KeepingLine() {
  const text = useText();
  const planId = usePage((state) => state.planId);
  const hasEdits = usePage(({ edits }) => edits.length > 0);
  const { keeping, elsewhere, isNearlyFull } = useLibrary();
  const isElsewhere = planId !== null && elsewhere.has(planId);
  if (keeping.kind === 'notKept') {
    return (
      <p className="keeping" data-tone="unmet" role="alert">
        {text(`plans.notKept.${keeping.why}`)}
      </p>
    );
  }
  if (isElsewhere) {
    return (
      <p className="keeping" data-tone="strained" role="status">
        {text('plans.elsewhere')}
      </p>
    );
  }
  if (planId === null) {
    const key = hasEdits ? 'plans.othersInHand' : 'plans.noneInHand';
    return <p className="quiet keeping">{text(key)}</p>;
  }
  return (
    <p className="quiet keeping">
      {text(keeping.kind === 'kept' ? 'plans.kept' : `plans.${keeping.kind}`)}
      {isNearlyFull && ` · ${text('plans.nearlyFull')}`}
    </p>
  );
}
