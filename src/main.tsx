import '@fontsource-variable/onest/wght.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/page.css';
import './ui/embed.css';
import { createEngineClient } from './engine/worker/client.ts';
import { startAddress } from './share/address.ts';
import { warmUpGraphics } from './map/graphics.ts';
import { registerOffline } from './offline/registerOffline.ts';
import { watchScripts, whenMapIsDrawn } from './store/health.ts';
import { followOpenings } from './store/followOpenings.ts';
import { packsAt } from './store/packsAt.ts';
import { startSession } from './store/session.ts';
import { loadMessages } from './i18n/messages.ts';
import { NAMES_OF_ADDED } from './i18n/messages/namesOfAdded.ts';
import { usePage } from './store/pageStore.ts';
import { App } from './ui/App.tsx';
import { fetchMapView } from './ui/mapView.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with id "root"');

watchScripts();
startAddress();
// The texts first: nothing is shown without them, and a browser fetches few files at a time.
// Where they fail, the page around it says so: public/cannot-start.js.
show(root).catch(() => dispatchEvent(new Event('aumaq:cannot-start')));
void fetchMapView();
warmUpGraphics();
followOpenings();
const engine = createEngineClient(
  () => new Worker(new URL('./engine/worker/worker.ts', import.meta.url), { type: 'module' }),
);
startSession(engine, packsAt(), NAMES_OF_ADDED);

/** Plans and stories are kept from the first edit on, which needs a map. */
void whenMapIsDrawn().then(async () => {
  const [{ startLibrary }, { openStories }] = await Promise.all([
    import('./workspace/library/library.ts'),
    import('./workspace/library/stories.ts'),
  ]);
  await Promise.all([startLibrary(), openStories()]);
});

// An own territory that lies at an address.
if (new URLSearchParams(location.search).has('pack')) {
  void import('./ui/importing/openByAddress.ts').then(({ openPackOfAddress }) =>
    openPackOfAddress(),
  );
}

// Only a page around the map has something to say to it.
if (window.parent !== window) {
  void import('./share/embed/startEmbed.ts').then(({ startEmbed }) => startEmbed());
}

/** Once the texts are there of the language that is spoken then. */
async function show(element: HTMLElement): Promise<void> {
  const { language } = usePage.getState();
  await loadMessages(language);
  if (language !== usePage.getState().language) return show(element);
  createRoot(element).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void registerOffline();
