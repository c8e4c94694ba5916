/** Title, languages and the way back to the start; hidden behind the mark, the way out. */
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { goHome, useExhibition } from '../../exhibition/exhibition.ts';
import { usePage } from '../../store/pageStore.ts';
import { useParts } from '../../store/useParts.ts';
import { Mark } from '../icons.tsx';
import { LanguageSwitch } from '../parts/LanguageSwitch.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';

/** Nobody rests a finger on the mark for so long by accident. */
const HOLD_TO_LEAVE_MS = 4_000;

export function ExhibitionBar() {
  const text = useText();
  const { attention, config } = useExhibition();
  const { language, chooseLanguage } = useParts(usePage, 'language', 'chooseLanguage');
  const [isLeaving, setLeaving] = useState(false);
  return (
    <header className="exhibition-bar">
      <HoldableMark onHeld={() => setLeaving(true)} />
      <h1 className="exhibition-title">
        {text('page.title')}
        <small>{text('page.subtitle')}</small>
      </h1>
      {attention.kind === 'visit' && (
        <Button className="button big" onPress={goHome}>
          {text('exhibition.home')}
        </Button>
      )}
      <LanguageSwitch
        languages={config.languages}
        value={language}
        onChange={chooseLanguage}
        spelledOut
      />
      {isLeaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </header>
  );
}

/** Held down for some seconds, or called by Ctrl+Alt+L, it opens the way out. */
function HoldableMark({ onHeld }: { onHeld: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const release = () => clearTimeout(timer.current);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyL') onHeld();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('keydown', onKey);
    };
  }, [onHeld]);
  return (
    <span
      className="exhibition-mark"
      onPointerDown={() => {
        release();
        timer.current = setTimeout(onHeld, HOLD_TO_LEAVE_MS);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={release}
    >
      <Mark />
    </span>
  );
}
