/**
 * `<aumaq-map>`: the map as an element of any page, a frame inside and docs/embed.md between. Built
 * on its own, without dependencies, as `aumaq-map.js`.
 */
import type { EmbedAnswer, EmbedEvent, EmbedState } from './protocol.ts';

const VERSION = 1;
const ANSWER_WITHIN_MS = 15_000;
/** Attributes that become parameters of the address. */
const PARAMETERS = ['territory', 'lang', 'theme'] as const;
const OBSERVED = ['year', 'link', ...PARAMETERS];

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

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    this.#frame.style.cssText = 'width:100%;height:100%;border:0';
    this.#frame.allow = 'fullscreen; clipboard-write';
    shadow.append(this.#frame);
  }

  /** The state that the map last told of; null before it is ready. */
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
    if (before === after || after === null || !this.#isReady) return;
    const change: Readonly<Record<string, () => Promise<unknown>>> = {
      year: () => this.setYear(Number(after)),
      link: () => this.open(after),
      lang: () => this.setLanguage(after),
      theme: () => this.setTheme(after),
    };
    void change[name]?.().catch((error: unknown) => console.warn(`aumaq-map ${name}:`, error));
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
    this.#isReady = true;
    this.dispatchEvent(new CustomEvent(`aumaq-${event}`, { detail: state, bubbles: true }));
  }

  #settle(answer: EmbedAnswer): void {
    const waiting = this.#waiting.get(Number(answer.id));
    if (!waiting) return;
    this.#waiting.delete(Number(answer.id));
    clearTimeout(waiting.timer);
    if (answer.ok) waiting.resolve(answer.state);
    else {
      const { where, what, remedy } = answer.error;
      waiting.reject(new Error(`${where}: ${what}; ${remedy}`));
    }
  }
}

customElements.define('aumaq-map', AumaqMap);
