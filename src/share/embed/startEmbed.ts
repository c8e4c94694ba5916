/**
 * The framed map's side of docs/embed.md: answers requests of the page around it and tells of every
 * change. It listens to its own origin and to the one named in `?parentOrigin=`, to nobody else.
 */
import { openFitted } from '../../store/openFitted.ts';
import { usePage } from '../../store/pageStore.ts';
import { type ResultsState, useResults } from '../../store/resultsStore.ts';
import { currentLink, knownPacks } from '../address.ts';
import { decodeLink } from '../link/decodeLink.ts';
import { namesLanguage } from '../link/encodeLink.ts';
import { playStory } from '../stories/player.ts';
import { isOwnStoryId } from '../stories/schema.ts';
import { STORIES } from '../stories.ts';
import {
  EMBED_VERSION,
  type EmbedAnswer,
  type EmbedEvent,
  type EmbedFault,
  type EmbedRequest,
  type EmbedState,
  readRequest,
} from './protocol.ts';

/** Changes come to rest before the page around the map hears of them. */
const CHANGE_DELAY_MS = 150;

/** Thrown for a request that is well-formed and yet cannot be done. */
class Refused extends Error {
  readonly fault: EmbedFault;
  constructor(where: string, what: string, remedy: string) {
    super(what);
    this.fault = { where, what, remedy };
  }
}

/** The state as others see it. */
function embedState(): EmbedState {
  const { territoryId, year, language, theme, selection, story: open } = usePage.getState();
  const story = open && !isOwnStoryId(open.id) ? open : null;
  return { territoryId, year, language, theme, story, selection, link: currentLink() };
}

/** Does what is asked. @returns what could not be kept of a link. @throws Refused */
function perform(request: EmbedRequest): readonly EmbedFault[] {
  const page = usePage.getState();
  switch (request.do) {
    case 'getState':
      return [];
    case 'setYear': {
      // Known before the territory is there.
      const pack = knownPacks().find(({ id }) => id === page.territoryId);
      const { year } = request;
      if (pack && (year < pack.firstYear || year > pack.horizonYear)) {
        const range = `${pack.firstYear} to ${pack.horizonYear}`;
        throw new Refused('year', `${year} is not in the territory`, `choose from ${range}`);
      }
      page.chooseYear(year);
      return [];
    }
    case 'open': {
      const fragment = request.link.slice(Math.max(0, request.link.indexOf('#')));
      const { state, notes } = decodeLink(fragment, knownPacks());
      // A person's own stories are nobody else's to open.
      const story = state.story && !isOwnStoryId(state.story.id) ? state.story : null;
      const language = namesLanguage(fragment) ? state.language : page.language;
      return [...notes, ...openFitted({ ...state, language, story, mode: page.mode })];
    }
    case 'goToStep': {
      const story = STORIES.find(({ id }) => id === request.story);
      if (!story) throw new Refused('story', 'there is no such story', 'use an id that ships');
      if (request.step >= story.steps.length) {
        throw new Refused(
          'step',
          'the story is shorter',
          `choose from 0 to ${story.steps.length - 1}`,
        );
      }
      playStory(story, { step: request.step });
      return [];
    }
    case 'setLanguage':
      page.chooseLanguage(request.language);
      return [];
    case 'setTheme':
      page.chooseTheme(request.theme);
      return [];
    case 'setLayers': {
      const { layers } = page;
      const changed = Object.entries(request.layers).map(([id, { visible, opacity }]) => {
        const before = layers[id as keyof typeof layers];
        return [
          id,
          { visible: visible ?? before.visible, opacity: opacity ?? before.opacity },
        ] as const;
      });
      usePage.setState({ layers: { ...layers, ...Object.fromEntries(changed) } });
      return [];
    }
    case 'select':
      page.select(request.selection);
      return [];
  }
}

/** The answer to a message; null where there is none to give. Never throws. */
export function answerTo(message: unknown): EmbedAnswer | null {
  const read = readRequest(message);
  if (read.kind === 'other') return null;
  if (read.kind === 'fault') {
    return { aumaq: EMBED_VERSION, id: read.id, ok: false, error: read.error };
  }
  const { id } = read.request;
  try {
    const notes = perform(read.request);
    return {
      aumaq: EMBED_VERSION,
      id,
      ok: true,
      state: embedState(),
      notes: notes.map(({ where, what, remedy }) => ({ where, what, remedy })),
    };
  } catch (error) {
    const fault =
      error instanceof Refused
        ? error.fault
        : { where: read.request.do, what: String(error), remedy: 'report this message' };
    return { aumaq: EMBED_VERSION, id, ok: false, error: fault };
  }
}

/**
 * The one origin that may drive the map: `?parentOrigin=`, or the map's own. Apps name theirs by a
 * scheme of their own. Null where it is one that no message can be addressed to: a file, a sandbox.
 */
export function trustedOrigin({
  origin,
  search,
}: Pick<Location, 'origin' | 'search'>): string | null {
  const named = new URLSearchParams(search).get('parentOrigin');
  const own = origin === 'null' ? null : origin;
  if (named === null || !URL.canParse(named)) return own;
  const { origin: other, protocol, host } = new URL(named);
  if (other !== 'null') return other;
  return host === '' ? null : `${protocol}//${host}`;
}

/** Starts answering where the page stands in a frame; returns how to stop. */
export function startEmbed(): () => void {
  const { parent } = window;
  const origin = trustedOrigin(location);
  if (parent === window) return () => {};
  if (origin === null) {
    console.warn('The page around the map has no origin that messages could be sent to.');
    return () => {};
  }
  let isRefused = false;
  const send = (message: EmbedAnswer | EmbedEvent): void => {
    if (isRefused) return;
    try {
      parent.postMessage(message, origin);
    } catch {
      // Nothing of the page may stop because nobody around it can be told.
      isRefused = true;
      console.warn(`The browser sends no messages to ${origin}.`);
    }
  };

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== parent || event.origin !== origin) return;
    const answer = answerTo(event.data);
    if (answer) send(answer);
  };
  window.addEventListener('message', onMessage);

  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  const tell = (): void => {
    const state = embedState();
    const now = JSON.stringify(state);
    if (now === told) return;
    told = now;
    send({ aumaq: EMBED_VERSION, event: 'change', state });
  };
  const stopPage = usePage.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(tell, CHANGE_DELAY_MS);
  });
  let isReady = false;
  const tellReady = ({ results }: Pick<ResultsState, 'results'>): void => {
    if (isReady || results === null) return;
    isReady = true;
    send({ aumaq: EMBED_VERSION, event: 'ready', state: embedState() });
  };
  const stopResults = useResults.subscribe(tellReady);
  // The first figures may have come while this was being fetched.
  tellReady(useResults.getState());
  return () => {
    clearTimeout(timer);
    stopPage();
    stopResults();
    window.removeEventListener('message', onMessage);
  };
}
