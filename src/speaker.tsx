/** The window with the notes of a talk: a page of its own, without map and facts. */
import '@fontsource-variable/onest/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts/controls.css';
import { Speaker } from './ui/present/Speaker.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('speaker.html has no element with id "root"');

createRoot(root).render(
  <StrictMode>
    <Speaker />
  </StrictMode>,
);
