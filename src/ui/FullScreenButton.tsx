/** The whole screen for the page as it is, and back; nothing where the browser does not give it. */
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { Icon } from './icons.tsx';

function listen(whenChanged: () => void): () => void {
  document.addEventListener('fullscreenchange', whenChanged);
  return () => document.removeEventListener('fullscreenchange', whenChanged);
}

function toggle(): void {
  const { documentElement, fullscreenElement } = document;
  const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen();
  // Refused: the screen stays as it is, which the button shows.
  done.catch(() => {});
}

export function FullScreenButton() {
  const text = useText();
  const isFull = useSyncExternalStore(listen, () => document.fullscreenElement !== null);
  if (!document.fullscreenEnabled) return null;
  return (
    <Button
      className="icon-button"
      aria-label={text(isFull ? 'page.leaveFullScreen' : 'page.fullScreen')}
      onPress={toggle}
    >
      <Icon name={isFull ? 'smallscreen' : 'fullscreen'} />
    </Button>
  );
}
