/** `--bands 300:1,600:0.68,1000:0.22`: upper bound and weight of each band. */
import type { Band } from '../domain/accessibility/measures.ts';
import { InputError } from './io.ts';

const REMEDY = 'give bands as upper bound:weight, such as 300:1,600:0.68,1000:0.22';

/**
 * Bands by increasing bound. Whoever lives nearer counts no less: bounds differ, and weights are
 * from 0 to 1 and do not grow with the distance. Throws an `InputError` on others.
 */
export function bandsOf(text: string): readonly Band[] {
  const refused = (what: string) => new InputError('aumaq access', null, what, REMEDY);
  const bands = text.split(',').map((part) => {
    const [upTo, weight, ...rest] = part.split(':').map((value) => Number(value.trim() || 'x'));
    if (
      upTo === undefined ||
      weight === undefined ||
      rest.length > 0 ||
      !(upTo > 0 && upTo < Infinity) ||
      !(weight >= 0)
    ) {
      throw refused(`--bands has '${part}'`);
    }
    if (weight > 1) throw refused(`--bands has '${part}', a weight above 1`);
    return { upTo, weight };
  });
  bands.sort((a, b) => a.upTo - b.upTo);
  bands.forEach(({ upTo, weight }, index) => {
    const before = bands[index - 1];
    if (before === undefined) return;
    if (before.upTo === upTo) throw refused(`--bands has the bound ${upTo} twice`);
    if (before.weight < weight) {
      throw refused(
        `--bands has weights that grow with the distance: ${before.weight} up to ${before.upTo}, ` +
          `${weight} up to ${upTo}`,
      );
    }
  });
  if (bands.every(({ weight }) => weight === 0)) throw refused('--bands has no weight above 0');
  return bands;
}
