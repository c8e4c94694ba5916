/**
 * A talk in two windows: one shows the map to the audience, the other the notes to the speaker. They
 * speak over a channel of the browser and neither needs the other: each keeps what it has heard, and
 * a window that was closed is told everything when it is opened again.
 */
import { z } from 'zod';
import { LANGUAGES, type Language } from '../domain/territory/schema.ts';
import { THEMES } from '../store/shareable.ts';

const textsSchema = z.object({ kk: z.string(), ru: z.string(), en: z.string() });
const talkStepSchema = z.object({
  title: textsSchema,
  text: textsSchema,
  notes: textsSchema.optional(),
  year: z.number(),
});
export type TalkStep = z.infer<typeof talkStepSchema>;

const talkStateSchema = z.object({
  /** What is told; null: the audience sees the choice of stories. */
  story: z
    .object({ id: z.string(), title: textsSchema, steps: z.array(talkStepSchema) })
    .nullable(),
  step: z.number(),
  isBlack: z.boolean(),
  /** When the first step was shown, ms since 1970; null before. */
  startedAt: z.number().nullable(),
  language: z.enum(LANGUAGES),
  theme: z.enum(THEMES),
  /** Opens the map at this step again. */
  link: z.string(),
});
export type TalkState = z.infer<typeof talkStateSchema>;

const commandSchema = z.union([
  z.object({
    do: z.enum(['next', 'previous', 'first', 'last', 'pause', 'black', 'begin']),
  }),
  z.object({ do: z.literal('goTo'), step: z.number() }),
  z.object({ do: z.literal('restartClock') }),
  /** Asks for the state; what the asking window knows of the time goes along. */
  z.object({ do: z.literal('ask'), startedAt: z.number().nullable() }),
]);
export type TalkCommand = z.infer<typeof commandSchema>;

const messageSchema = z.union([
  z.object({ state: talkStateSchema }),
  z.object({ command: commandSchema }),
]);
type TalkMessage = z.infer<typeof messageSchema>;

export type Talk = {
  readonly send: (message: TalkMessage) => void;
  readonly close: () => void;
};

/**
 * Joins a talk.
 * @param id of the talk: windows of another one are not heard.
 */
export function joinTalk(id: string, hear: (message: TalkMessage) => void): Talk {
  const channel = new BroadcastChannel(`aumaq-talk-${id}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = messageSchema.safeParse(data);
    if (message.success) hear(message.data);
  };
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/** Names the talk in addresses of both windows. */
const PARAMETER = 'talk';
const KEPT_AT = 'aumaq.talk';

/** The talk of this window: the one that its address names, or one of its own that a reload keeps. */
export function talkId(): string {
  const named = new URLSearchParams(location.search).get(PARAMETER);
  if (named !== null && /^[a-z0-9]{1,20}$/.test(named)) return named;
  const fresh = Math.random().toString(36).slice(2, 12);
  try {
    const kept = sessionStorage.getItem(KEPT_AT);
    if (kept !== null) return kept;
    sessionStorage.setItem(KEPT_AT, fresh);
  } catch {
    // A browser that keeps nothing: a reload of the map begins another talk.
  }
  return fresh;
}

/** The name of the map's window, so that it is opened once. */
export function audienceName(): string {
  return `aumaq-map-${talkId()}`;
}

/** Address of the window with the notes. @param language that it speaks until it hears of another. */
export function speakerAddress(id: string, language: Language): string {
  return `./speaker.html?${PARAMETER}=${id}&lang=${language}`;
}

/** The language in which the window with the notes begins. */
export function firstLanguage(): Language {
  const named = new URLSearchParams(location.search).get('lang');
  return LANGUAGES.find((language) => language === named) ?? 'kk';
}

/** The link of a state as an address that opens the map of this talk again. */
export function audienceAddress(link: string, id: string): string {
  const address = new URL(link);
  address.searchParams.set('mode', 'present');
  address.searchParams.set(PARAMETER, id);
  return address.href;
}
