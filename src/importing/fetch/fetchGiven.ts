/**
 * Files from an address that a person enters. Nothing is fetched before they say so, and only from where
 * the page's own security policy lets it: the policy is the one list of places that can be asked.
 */
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { asProblem, ImportFault, tooLarge } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { GivenFile } from '../readFiles.ts';
import { joined } from '../../domain/unpacked.ts';

export type FetchOptions = {
  readonly limits: Limits;
  /** `connect-src` of the page's policy; null: there is none, as where the page is developed. */
  readonly allowed: readonly string[] | null;
  /** Where the page itself lies. */
  readonly page: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (share: number) => void;
};

/** What a file that comes without a name is called. */
const NAMELESS = 'file';

/** The file behind an address. A refusal says what to do. Throws only where it was called off. */
export async function fetchGiven(
  address: string,
  options: FetchOptions,
  init: RequestInit = {},
): Promise<Parsed<GivenFile>> {
  const { limits, signal, onProgress = () => {} } = options;
  let name = address.slice(0, 200);
  try {
    const url = addressOf(address, options);
    name = decodeURIComponent(url.pathname.split('/').at(-1) || NAMELESS);
    const response = await fetch(url, {
      ...init,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (!response.ok) throw new ImportFault(name, 'notFetched', { status: response.status });
    const expected = Number(response.headers.get('content-length') ?? 0);
    if (expected > limits.fileBytes) throw tooLarge(name, expected, limits);
    const bytes = await bytesOf(response, (received) => {
      if (received > limits.fileBytes) throw tooLarge(name, received, limits);
      onProgress(expected > 0 ? Math.min(1, received / expected) : 0);
    });
    return taken({ name, bytes });
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof ImportFault) return refused(error.problem);
    return refused(asProblem(new ImportFault(name, 'notFetched', { status: '–' }), name, ''));
  }
}

function addressOf(address: string, { allowed, page }: FetchOptions): URL {
  let url: URL;
  try {
    url = new URL(address.trim(), page);
  } catch {
    throw new ImportFault(address.slice(0, 200), 'noAddress');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new ImportFault(address.slice(0, 200), 'noAddress');
  }
  const isOwn = url.origin === new URL(page).origin;
  if (!isOwn && allowed !== null && !allowed.includes(url.origin)) {
    throw new ImportFault(address.slice(0, 200), 'notAllowed', { host: url.origin });
  }
  return url;
}

async function bytesOf(
  response: Response,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    received += part.value.length;
    try {
      onReceived(received);
    } catch (error) {
      await reader?.cancel();
      throw error;
    }
  }
  return joined(parts, received);
}

/** Origins that a Content-Security-Policy lets a page ask; null where it says nothing of that. */
export function originsAllowedBy(policy: string | null): readonly string[] | null {
  const directive = policy?.split(';').find((part) => part.trim().startsWith('connect-src '));
  return directive ? directive.trim().split(/\s+/).slice(1) : null;
}
