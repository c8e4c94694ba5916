/** The way out of an exhibition: digits that its visitors do not know, or a confirmation. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { leaveExhibition } from '../../exhibition/entering.ts';
import { useExhibition } from '../../exhibition/exhibition.ts';

const WRONG_TRIES = 5;
const LOCKED_MS = 60_000;
/** Opened by somebody who went away: it closes by itself. */
const CLOSES_AFTER_MS = 20_000;

/** Outlives the dialog, so that opening it again gives no new tries. */
let wrongTries = 0;
let lockedUntilMs = 0;

export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const pin = useExhibition((state) => state.config.pin);
  const [digits, setDigits] = useState('');
  const [problem, setProblem] = useState<'leave.wrong' | 'leave.locked' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every digit starts the time anew
  useEffect(() => {
    const timer = setTimeout(onClose, CLOSES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [digits, onClose]);

  const enter = (entered: string) => {
    setProblem(null);
    if (pin === null || entered.length < pin.length) return setDigits(entered);
    setDigits('');
    if (performance.now() < lockedUntilMs) return setProblem('leave.locked');
    if (entered === pin) {
      wrongTries = 0;
      return leaveExhibition();
    }
    wrongTries += 1;
    if (wrongTries % WRONG_TRIES === 0) lockedUntilMs = performance.now() + LOCKED_MS;
    setProblem('leave.wrong');
  };

  return (
    <div className="exhibition-countdown">
      <div
        className="exhibition-dialog"
        role="dialog"
        aria-modal="true"
        aria-label={text('leave.title')}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onClose();
          if (/^\d$/.test(key)) enter(digits + key);
        }}
      >
        <h2>{text('leave.title')}</h2>
        {pin === null ? (
          <Button className="button primary big" onPress={leaveExhibition} autoFocus>
            {text('leave.confirm')}
          </Button>
        ) : (
          <>
            <p>{text('leave.pin')}</p>
            <p className="pin-digits" aria-live="polite">
              {'●'.repeat(digits.length) || '–'}
            </p>
            <div className="pin-pad">
              {['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'].map((digit, index) => (
                <Button
                  key={digit}
                  className="button big"
                  onPress={() => enter(digits + digit)}
                  autoFocus={index === 0}
                >
                  {digit}
                </Button>
              ))}
              <Button className="button big pin-erase" onPress={() => setDigits('')}>
                {text('leave.erase')}
              </Button>
            </div>
          </>
        )}
        <p role="status">{problem && text(problem)}</p>
        <Button className="button big" onPress={onClose}>
          {text('leave.cancel')}
        </Button>
      </div>
    </div>
  );
}
