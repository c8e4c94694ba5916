/** A school in a visitor's hand is let go of, whatever becomes of the event that should say so. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { LanguageProvider } from '../../src/i18n/text.tsx';
import { usePage } from '../../src/store/pageStore.ts';
import { defaultState } from '../../src/store/shareable.ts';
import { SchoolTray } from '../../src/ui/exhibition/SchoolTray.tsx';

beforeEach(() => {
  usePage.getState().openState({ ...defaultState('tiny', 'city', 2025), language: 'en' });
  // Made-up pointers cannot be captured.
  vi.spyOn(HTMLElement.prototype, 'setPointerCapture').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

it.each([
  ['is lifted', 'pointerup', 0],
  ['is taken by the system', 'pointercancel', 0],
  ['is let go of by the page', 'lostpointercapture', 1],
  ['was lifted over a dialog', 'pointermove', 0],
])('the school is free again when the pointer %s', async (_, type, buttons) => {
  const screen = await render(
    <LanguageProvider language="en">
      <SchoolTray count={3} />
    </LanguageProvider>,
  );
  const token = screen.getByRole('button').first();
  const send = (kind: string, x: number, held: number) =>
    token.element().dispatchEvent(
      new PointerEvent(kind, {
        bubbles: true,
        pointerId: 7,
        button: 0,
        buttons: held,
        clientX: x,
        clientY: 40,
      }),
    );
  send('pointerdown', 40, 1);
  send('pointermove', 200, 1);
  await expect.element(token).toHaveAttribute('data-held', 'true');
  send(type, 220, buttons);
  await expect.element(token).toHaveAttribute('data-held', 'false');
  send('pointermove', 300, 1);
  await expect.element(token).toHaveAttribute('data-held', 'false');
});
