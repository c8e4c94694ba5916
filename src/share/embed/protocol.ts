/**
 * What a page that frames the map and the map say to each other by postMessage. Every message
 * carries the version; every request has an id and gets one answer, or an error that says why not.
 * Described for others in docs/embed.md.
 */
import { z } from 'zod';
import { shortened } from '../../domain/bounded.ts';
import { LANGUAGES, yearSchema } from '../../domain/territory/schema.ts';
import {
  layerChoiceSchema,
  MAP_LAYERS,
  type Selection,
  selectionSchema,
  type ShareableState,
  THEMES,
} from '../../store/shareable.ts';

export const EMBED_VERSION = 1;

const id = z.union([z.string().max(100), z.number()]);
const request = <Kind extends string, Fields extends z.core.$ZodLooseShape>(
  kind: Kind,
  fields: Fields,
) => z.strictObject({ aumaq: z.literal(EMBED_VERSION), id, do: z.literal(kind), ...fields });

const requestSchema = z.discriminatedUnion('do', [
  request('getState', {}),
  request('setYear', { year: yearSchema }),
  /** A link, or its part from `#` on. */
  request('open', { link: z.string().max(60_000) }),
  request('goToStep', { story: z.string().min(1).max(60), step: z.int().min(0).max(200) }),
  request('setLanguage', { language: z.enum(LANGUAGES) }),
  request('setTheme', { theme: z.enum(THEMES) }),
  request('setLayers', {
    layers: z.partialRecord(z.enum(MAP_LAYERS), layerChoiceSchema.partial()),
  }),
  request('select', { selection: selectionSchema.nullable() }),
]);
export type EmbedRequest = z.infer<typeof requestSchema>;
export type RequestId = z.infer<typeof id>;

/** What others learn of the map's state. */
export type EmbedState = Pick<
  ShareableState,
  'territoryId' | 'year' | 'language' | 'theme' | 'story'
> & {
  readonly selection: Selection | null;
  /** Opens exactly this state. */
  readonly link: string;
};

export type EmbedFault = { readonly where: string; readonly what: string; readonly remedy: string };

export type EmbedAnswer = { readonly aumaq: typeof EMBED_VERSION; readonly id: RequestId } & (
  | { readonly ok: true; readonly state: EmbedState; readonly notes: readonly EmbedFault[] }
  | { readonly ok: false; readonly error: EmbedFault }
);

export type EmbedEvent = {
  readonly aumaq: typeof EMBED_VERSION;
  readonly event: 'ready' | 'change';
  readonly state: EmbedState;
};

export type ReadRequest =
  | { readonly kind: 'request'; readonly request: EmbedRequest }
  | { readonly kind: 'fault'; readonly id: RequestId; readonly error: EmbedFault }
  /** Not for us: another library's message, or none that could be answered. */
  | { readonly kind: 'other' };

/** Reads a message of whatever kind; never throws. */
export function readRequest(message: unknown): ReadRequest {
  if (typeof message !== 'object' || message === null || !('aumaq' in message)) {
    return { kind: 'other' };
  }
  const named = z.object({ id }).safeParse(message);
  if (!named.success) return { kind: 'other' };
  const read = requestSchema.safeParse(message);
  if (read.success) return { kind: 'request', request: read.data };
  const [issue] = read.error.issues;
  return {
    kind: 'fault',
    id: named.data.id,
    error: {
      where: shortened(issue?.path.join('.') ?? '', 80) || 'message',
      what: shortened(issue?.message ?? 'it cannot be read', 200),
      remedy: 'see docs/embed.md for the requests of version 1',
    },
  };
}
