/** The handle of the sheet: drawn up and down, pressed, or moved by the arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { Icon } from '../icons.tsx';
import { closeSheet, SHEET_HEIGHTS, stepSheet, useSheet, useSheetContent } from './sheet.ts';

/** A finger that draws the handle so far moves it by a step. */
const STEP_PX = 40;

export function SheetHandle() {
  const text = useText();
  const content = useSheetContent();
  const height = useSheet((state) => state.height);
  const select = usePage((state) => state.select);
  const drawn = useRef<{ readonly fromY: number; readonly steps: number } | null>(null);
  if (content === 'none' || content === 'placing' || content === 'story') return null;
  const onPointerDown = ({ clientY, currentTarget, pointerId }: PointerEvent<HTMLDivElement>) => {
    drawn.current = { fromY: clientY, steps: 0 };
    currentTarget.setPointerCapture(pointerId);
  };
  const onPointerMove = ({ clientY }: PointerEvent) => {
    const from = drawn.current;
    if (!from) return;
    const steps = Math.trunc((from.fromY - clientY) / STEP_PX);
    if (steps === from.steps) return;
    stepSheet(steps > from.steps ? 1 : -1);
    drawn.current = { ...from, steps };
  };
  const letGo = () => {
    drawn.current = null;
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowUp') stepSheet(1);
    if (key === 'ArrowDown') stepSheet(-1);
  };
  const index = SHEET_HEIGHTS.indexOf(height);
  return (
    <div className="sheet-head" data-above-map>
      <div
        className="sheet-handle"
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={text('sheet.handle')}
        aria-valuemin={1}
        aria-valuemax={SHEET_HEIGHTS.length}
        aria-valuenow={index + 1}
        aria-valuetext={text(`sheet.${height}`)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={onKeyDown}
      />
      <Button
        className="icon-button sheet-step"
        aria-label={text(height === 'full' ? 'sheet.lower' : 'sheet.raise')}
        onPress={() => stepSheet(height === 'full' ? -1 : 1)}
      >
        <Icon name={height === 'full' ? 'down' : 'up'} />
      </Button>
      <Button
        className="icon-button sheet-close"
        aria-label={text('page.close')}
        onPress={() => (content === 'card' ? select(null) : closeSheet())}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
