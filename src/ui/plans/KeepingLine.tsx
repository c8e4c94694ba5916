/** Whether what is done here is kept, in one line. */
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useLibrary } from '../../workspace/library/libraryState.ts';

export function KeepingLine() {
  const text = useText();
  const planId = usePage((state) => state.planId);
  const hasEdits = usePage(({ edits }) => edits.length > 0);
  const { keeping, elsewhere, isNearlyFull } = useLibrary();
  const isSlow = useLasting(keeping.kind === 'writing');
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
      {text(keeping.kind === 'opening' ? 'plans.opening' : isSlow ? 'plans.writing' : 'plans.kept')}
      {isNearlyFull && ` · ${text('plans.nearlyFull')}`}
    </p>
  );
}

/** A write takes some thousandths of a second: only one that lasts is told of. */
const LASTS_MS = 600;

function useLasting(is: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), LASTS_MS);
    return () => clearTimeout(timer);
  }, [is]);
  return is && lasts;
}
