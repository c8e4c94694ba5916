/** Many territories side by side: a page of its own beside the map, for what a batch has computed. */
import '@fontsource-variable/onest/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadMessages } from './i18n/messages.ts';
import { firstLanguage } from './share/talk.ts';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts/controls.css';
import { OverviewPage } from './ui/overview/OverviewPage.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('overview.html has no element with id "root"');

/** Once the texts are there of the language that it begins with. */
async function show(element: HTMLElement): Promise<void> {
  const language = firstLanguage();
  await loadMessages(language);
  createRoot(element).render(
    <StrictMode>
      <OverviewPage firstLanguage={language} />
    </StrictMode>,
  );
}

void show(root);
