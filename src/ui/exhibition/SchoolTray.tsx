/**
 * The schools that a visitor has left to place. Each is dragged onto the map, by as many fingers as
 * there are schools; or touched, and then the map is touched; or placed in its middle by Enter.
 */
import { type PointerEvent, useReducer, useRef } from 'react';
import { useText } from '../../i18n/text.tsx';
import { groundAt } from '../../map/mapPort.ts';
import { schoolsIn } from '../../exhibition/game.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { addPlace, movePlace } from '../../store/placing.ts';
import type { Selection } from '../../store/shareable.ts';
import { Icon } from '../icons.tsx';

/** What a finger carries: the token follows it until the map is reached, then the school does. */
type Carried = {
  readonly token: number;
  readonly gesture: string;
  readonly startX: number;
  readonly startY: number;
  readonly x: number;
  readonly y: number;
  readonly place: Selection | null;
};

/** A finger that has moved less has touched, not dragged. */
const DRAG_FROM_PX = 10;

let gestures = 0;

/** Tokens still to be seen: those in somebody's hand, and free ones up to how many are left. */
function visibleTokens(left: number, held: readonly number[]): readonly number[] {
  const free = Array.from({ length: left + held.length }, (_, token) => token)
    .filter((token) => !held.includes(token))
    .slice(0, Math.max(0, left - held.length));
  return [...held, ...free].sort((a, b) => a - b);
}

export function SchoolTray({ count }: { count: number }) {
  const text = useText();
  const { tool, chooseTool, edits } = useParts(usePage, 'tool', 'chooseTool', 'edits');
  // By pointer. Not in a state: several moves may arrive before the next drawing.
  const hands = useRef(new Map<number, Carried>());
  const [, draw] = useReducer((drawn: number) => drawn + 1, 0);
  const held = [...hands.current.values()];
  const inHand = held.filter(({ place }) => place !== null).length;
  const left = count - schoolsIn(edits) + inHand;
  const tokens = visibleTokens(
    left,
    held.map(({ token }) => token),
  );
  if (tokens.length === 0) return null;

  const onPointerDown = (token: number) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    gestures += 1;
    const { clientX: x, clientY: y } = event;
    const gesture = `school ${gestures}`;
    hands.current.set(event.pointerId, { token, gesture, startX: x, startY: y, x, y, place: null });
    draw();
  };

  /** Also where the lifting was lost to a dialog or to the system: the capture ends in any case. */
  const onPointerEnd = (event: PointerEvent) => {
    const now = hands.current.get(event.pointerId);
    hands.current.delete(event.pointerId);
    if (now && !isDrag(now, event)) chooseTool(tool === 'school' ? null : 'school');
    draw();
  };

  const onPointerMove = (event: PointerEvent) => {
    const now = hands.current.get(event.pointerId);
    if (!now) return;
    if (event.buttons === 0) {
      onPointerEnd(event);
      return;
    }
    const { clientX: x, clientY: y } = event;
    const isOnMap = document.elementFromPoint(x, y)?.closest('.map') != null;
    const at = isOnMap && isDrag(now, event) ? groundAt(x, y) : null;
    let { place } = now;
    if (at) {
      const isMoved = place !== null && movePlace(place, at, now.gesture);
      if (!isMoved) place = addPlace('school', at);
    } else if (place) {
      takeBack(place);
      place = null;
    }
    hands.current.set(event.pointerId, { ...now, x, y, place });
    draw();
  };

  return (
    <div className="school-tray">
      <p>{text(tool === 'school' ? 'game.tap' : 'game.task')}</p>
      <div className="school-tokens">
        {tokens.map((token) => {
          const inAir = held.find((row) => row.token === token);
          return (
            <button
              key={token}
              type="button"
              className="school-token"
              aria-label={text('game.school', { number: token + 1 })}
              aria-pressed={tool === 'school'}
              data-held={inAir !== undefined}
              onPointerDown={onPointerDown(token)}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerEnd}
              onPointerCancel={onPointerEnd}
              onLostPointerCapture={onPointerEnd}
              onKeyDown={({ key }) => key === 'Enter' && addPlace('school', null)}
            >
              <Icon name="school" />
              {inAir && !inAir.place && (
                <span className="school-ghost" style={{ left: inAir.x, top: inAir.y }}>
                  <Icon name="school" />
                </span>
              )}
            </button>
          );
        })}
      </div>
    </div>
  );
}

function isDrag({ startX, startY }: Carried, { clientX, clientY }: PointerEvent): boolean {
  return Math.hypot(clientX - startX, clientY - startY) >= DRAG_FROM_PX;
}

/** A school carried back to the tray is not built. */
function takeBack(place: Selection): void {
  const { edits } = usePage.getState();
  const after = edits.filter(
    (edit) => !(edit.type === 'addProject' && edit.projectId === place.id),
  );
  usePage.setState({ edits: after, selection: null });
}
