/** The window with the notes of a talk: a page of its own, without map and facts. */
import '@fontsource-variable/onest/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from './i18n/messages.ts';
import { firstLanguage } from './share/talk.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts/controls.css';
import { Speaker } from './ui/present/Speaker.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('speaker.html has no element with id "root"');

/** Once the texts are there of the language that it begins with. */
async function show(element: HTMLElement): Promise<void> {
  await loadMessages(firstLanguage());
  createRoot(element).render(
    <StrictMode>
      <Speaker />
    </StrictMode>,
  );
}

void show(root);
