/** Pages of their own beside the map's: without map and facts, with its looks and words. */
import '@fontsource-variable/onest/wght.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '../domain/territory/schema.ts';
import { loadMessages } from '../i18n/messages.ts';
import { firstLanguage } from '../share/talk.ts';
import './tokens.css';
import './base.css';
import './parts/controls.css';

/** Shows a page once the texts are there of the language that it begins with. */
export async function showSidePage(pageIn: (language: Language) => ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no element with id "root"');
  const language = firstLanguage();
  await loadMessages(language);
  createRoot(root).render(<StrictMode>{pageIn(language)}</StrictMode>);
}
