/**
 * `<aumaq-map>`: the map as an element of any page, a frame inside and docs/embed.md between. Built
 * on its own, without dependencies, as `aumaq-map.js`.
 */
import type { EmbedAnswer, EmbedEvent, EmbedState } from './protocol.ts';

const VERSION = 1;
const ANSWER_WITHIN_MS = 15_000;
/** A map on a slow line may take as long to open; what is asked of it waits. */
const READY_WITHIN_MS = 60_000;
/** Attributes that become parameters of the address. */
const PARAMETERS = ['territory', 'lang', 'theme'] as const;
const OBSERVED = ['year', 'link', ...PARAMETERS];
/** What opens another state first, what changes it afterwards. */
const IN_ORDER = ['territory', 'link', 'year', 'lang', 'theme'] as const;

/** Where this script came from is where the map lies. */
const scriptAddress =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;

type Waiting = {
  readonly resolve: (state: EmbedState) => void;
  readonly reject: (error: Error) => void;
  readonly timer: ReturnType<typeof setTimeout>;
};

class AumaqMap extends HTMLElement {
  static readonly observedAttributes = OBSERVED;
  readonly #frame = document.createElement('iframe');
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isReady = false;
  #state: EmbedState | null = null;
  /** What was asked before the map was ready, in its order. */
  readonly #early = new Set<() => void>();
  /** Attributes that were changed while the map was opening. */
  readonly #changed = new Set<string>();

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    this.#frame.style.cssText = 'width:100%;height:100%;border:0';
    this.#frame.allow = 'fullscreen; clipboard-write';
    shadow.append(this.#frame);
  }

  /** The state that the map last told of, by an event or an answer; null before it is ready. */
  get state(): EmbedState | null {
    return this.#state;
  }

  getState = () => this.#ask({ do: 'getState' });
  setYear = (year: number) => this.#ask({ do: 'setYear', year });
  open = (link: string) => this.#ask({ do: 'open', link });
  goToStep = (story: string, step: number) => this.#ask({ do: 'goToStep', story, step });
  setLanguage = (language: string) => this.#ask({ do: 'setLanguage', language });
  setTheme = (theme: string) => this.#ask({ do: 'setTheme', theme });
  setLayers = (layers: object) => this.#ask({ do: 'setLayers', layers });
  select = (selection: object | null) => this.#ask({ do: 'select', selection });

  connectedCallback(): void {
    this.style.display ||= 'block';
    window.addEventListener('message', this.#onMessage);
    this.#frame.title = this.getAttribute('title') ?? 'Aumaq';
    this.#frame.src = this.#address();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    for (const { timer, reject } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new Error('the map was taken out of the page'));
    }
    this.#waiting.clear();
    this.#isReady = false;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || after === null) return;
    if (this.#isReady) this.#apply(name, after);
    // Before it is in a page the address takes them all.
    else if (this.#frame.src !== '') this.#changed.add(name);
  }

  #apply(name: string, value: string): void {
    const change: Readonly<Record<string, () => Promise<unknown>>> = {
      territory: () => this.open(this.#linkToTerritory(value)),
      year: () => this.setYear(Number(value)),
      link: () => this.open(value),
      lang: () => this.setLanguage(value),
      theme: () => this.setTheme(value),
    };
    void change[name]?.().catch((error: unknown) => console.warn(`aumaq-map ${name}:`, error));
  }

  /** As the territory opens by itself, in the language and look that are there. */
  #linkToTerritory(territory: string): string {
    const { language, theme } = this.#state ?? {};
    const look = language && theme ? `&lang=${language}&theme=${theme}` : '';
    return `#v=1&t=${encodeURIComponent(territory)}${look}`;
  }

  #address(): string {
    const base = this.getAttribute('src') ?? scriptAddress;
    const address = new URL('./', new URL(base, location.href));
    address.searchParams.set('embed', '');
    address.searchParams.set('parentOrigin', location.origin);
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(name, value);
    }
    const link = this.getAttribute('link');
    const year = this.getAttribute('year');
    if (link !== null) address.hash = link.slice(Math.max(0, link.indexOf('#')));
    else if (year !== null) {
      address.hash = `#v=1&t=${this.getAttribute('territory') ?? 'almaty'}&y=${year}`;
    }
    return address.href;
  }

  #ask(request: object): Promise<EmbedState> {
    if (this.#isReady) return this.#send(request);
    return new Promise((resolve, reject) => {
      const send = () => {
        clearTimeout(timer);
        this.#send(request).then(resolve, reject);
      };
      const timer = setTimeout(() => {
        this.#early.delete(send);
        const why = this.isConnected ? 'it has not opened' : 'it is in no page';
        reject(new Error(`the map does not answer: ${why}`));
      }, READY_WITHIN_MS);
      this.#early.add(send);
    });
  }

  #send(request: object): Promise<EmbedState> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new Error('the map does not answer'));
      }, ANSWER_WITHIN_MS);
      this.#waiting.set(id, { resolve, reject, timer });
      const origin = new URL(this.#frame.src).origin;
      this.#frame.contentWindow?.postMessage({ aumaq: VERSION, id, ...request }, origin);
    });
  }

  readonly #onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== this.#frame.contentWindow || data?.aumaq !== VERSION) return;
    if ('event' in data) this.#take(data as EmbedEvent);
    else this.#settle(data as EmbedAnswer);
  };

  #take({ event, state }: EmbedEvent): void {
    this.#state = state;
    if (!this.#isReady) this.#open();
    this.dispatchEvent(new CustomEvent(`aumaq-${event}`, { detail: state, bubbles: true }));
  }

  /** Ready: first what the attributes have come to say, then what was asked, in its order. */
  #open(): void {
    this.#isReady = true;
    for (const name of IN_ORDER) {
      const value = this.getAttribute(name);
      if (this.#changed.has(name) && value !== null) this.#apply(name, value);
    }
    this.#changed.clear();
    for (const send of this.#early) send();
    this.#early.clear();
  }

  #settle(answer: EmbedAnswer): void {
    const waiting = this.#waiting.get(Number(answer.id));
    if (!waiting) return;
    this.#waiting.delete(Number(answer.id));
    clearTimeout(waiting.timer);
    if (answer.ok) {
      // Told at once; the event of the change comes when it has come to rest.
      this.#state = answer.state;
      waiting.resolve(answer.state);
    } else {
      const { where, what, remedy } = answer.error;
      waiting.reject(new Error(`${where}: ${what}; ${remedy}`));
    }
  }
}

customElements.define('aumaq-map', AumaqMap);
