/** What is in hand or being drawn: what to do next, and the way out. */
import { Button } from 'react-aria-components';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { addCorner, dropCorner, finishArea, nameSite } from '../../../store/drawing.ts';
import { letGoOfAll, putDown, useMarking } from '../../../store/marking.ts';
import { areaOfRingM2 } from '../../../domain/territory/geometry.ts';

export function Aiming() {
  const { inHand, corners, isNamingSite } = useMarking();
  if (corners) return <Drawing />;
  if (isNamingSite) return <NamingSite />;
  return inHand.length > 0 ? <InHand count={inHand.length} /> : null;
}

function InHand({ count }: { count: number }) {
  const text = useText();
  return (
    <div className="tool-hint">
      <p role="status">
        {text('many.putHint', { count })} <span className="for-keys">{text('many.putKeys')}</span>
      </p>
      <div className="button-row">
        <Button className="button" onPress={() => putDown(null)}>
          {text('scenario.addAtCentre')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}

function NamingSite() {
  const text = useText();
  return (
    <div className="tool-hint">
      <p role="status">{text('siting.nameHint')}</p>
      <div className="button-row">
        <Button className="button" onPress={() => nameSite(null)}>
          {text('siting.nameAtCentre')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}

const M2_IN_HECTARE = 10_000;

function Drawing() {
  const text = useText();
  const numbers = useNumbers();
  const corners = useMarking((state) => state.corners) ?? [];
  const hectares = areaOfRingM2(corners) / M2_IN_HECTARE;
  return (
    <div className="tool-hint">
      <p role="status">
        {text('many.drawHint')} <span className="for-keys">{text('many.drawKeys')}</span>{' '}
        {text('many.drawn', { count: corners.length, area: numbers.decimal(hectares, 1) })}
      </p>
      <div className="button-row">
        <Button className="button" onPress={() => addCorner(null)}>
          {text('many.cornerAtCentre')}
        </Button>
        <Button className="button" isDisabled={corners.length === 0} onPress={dropCorner}>
          {text('many.dropCorner')}
        </Button>
        <Button className="button" isDisabled={corners.length < 3} onPress={finishArea}>
          {text('many.finish')}
        </Button>
        <Button className="button" onPress={letGoOfAll}>
          {text('page.cancel')}
        </Button>
      </div>
    </div>
  );
}
