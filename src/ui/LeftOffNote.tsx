/** Says that the page has opened where somebody left off, and leads to a fresh start. */
import { Button } from 'react-aria-components';
import { EMPTY_HISTORY } from '../domain/scenario/history.ts';
import { useText } from '../i18n/text.tsx';
import { knownPacks } from '../share/address.ts';
import { useLeftOff } from '../share/leftOff.ts';
import { defaultStateOf } from '../share/link/packs.ts';
import { usePage } from '../store/pageStore.ts';
import { Icon } from './icons.tsx';

const putAway = () => useLeftOff.setState({ isTold: false });

/** The territory as it opens by default; the plan stays in the library. */
function startAnew(): void {
  const { territoryId, language, theme, openState } = usePage.getState();
  openState({ ...defaultStateOf(knownPacks(), territoryId), language, theme });
  usePage.setState({ planId: null, history: EMPTY_HISTORY });
  putAway();
}

export function LeftOffNote() {
  const text = useText();
  const isTold = useLeftOff((state) => state.isTold);
  if (!isTold) return null;
  return (
    <section className="notes" role="status" aria-label={text('plans.leftOff')}>
      <Icon name="info" />
      <p>
        {text('plans.leftOff')}{' '}
        <Button className="text-button" onPress={startAnew}>
          {text('plans.startAnew')}
        </Button>
      </p>
      <Button className="icon-button" aria-label={text('page.close')} onPress={putAway}>
        <Icon name="close" />
      </Button>
    </section>
  );
}
