/** The window with the notes of a talk: a page of its own, without map and facts. */
import { Speaker } from './ui/present/Speaker.tsx';
import { showSidePage } from './ui/sidePage.tsx';

void showSidePage(() => <Speaker />);
