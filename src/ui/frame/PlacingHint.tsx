/** While somebody aims on a small screen: what to do, and the way out. The map has all the room. */
import { Suspense } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { isAiming, useMarking } from '../../store/marking.ts';
import { usePage } from '../../store/pageStore.ts';
import { addPlace } from '../../store/placing.ts';
import { later } from '../later.ts';

const TrialEffect = later(
  async () => (await import('../panels/scenario/LocalEffect.tsx')).TrialEffect,
);

const Aiming = later(async () => (await import('../panels/scenario/Aiming.tsx')).Aiming);

export function PlacingHint() {
  const text = useText();
  const tool = usePage((state) => state.tool);
  const chooseTool = usePage((state) => state.chooseTool);
  const aims = useMarking(isAiming);
  if (aims) {
    return (
      <section className="placing-hint" aria-label={text('scenario.add')}>
        <Suspense>
          <Aiming />
        </Suspense>
      </section>
    );
  }
  if (!tool) return null;
  return (
    <section className="placing-hint" aria-label={text('scenario.add')}>
      <p role="status">{text('scenario.addHint')}</p>
      <Suspense>
        <TrialEffect />
      </Suspense>
      <div className="button-row">
        <Button className="button" onPress={() => addPlace(tool, null)}>
          {text('scenario.addAtCentre')}
        </Button>
        <Button className="button" onPress={() => chooseTool(null)}>
          {text('page.cancel')}
        </Button>
      </div>
    </section>
  );
}
