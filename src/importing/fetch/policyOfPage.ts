/** What the open page's own policy lets it ask. */
import { originsAllowedBy } from './fetchGiven.ts';

/** Origins; null where the page has no policy, as where it is developed. */
export function policyOfPage(): readonly string[] | null {
  const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  return originsAllowedBy(meta?.getAttribute('content') ?? null);
}
