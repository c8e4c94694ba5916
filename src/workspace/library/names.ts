/** Names of plans that nobody has named yet. */
import { MAX_SCENARIO_NAME_CHARACTERS } from '../../domain/scenario/limits.ts';

const NUMBER = / \((\d+)\)$/;

/**
 * The name with a number behind it that none of the others has: "School plan (2)".
 * @param most characters that it may have.
 */
export function nameBeside(
  name: string,
  taken: readonly string[],
  most = MAX_SCENARIO_NAME_CHARACTERS,
): string {
  const stem = name.replace(NUMBER, '');
  for (let number = 2; ; number++) {
    const behind = ` (${number})`;
    const beside = stem.slice(0, most - behind.length) + behind;
    if (!taken.includes(beside)) return beside;
  }
}

/** The first of "Plan 1", "Plan 2" … that is free. @param numbered with `{number}` in it. */
export function numberedName(numbered: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const name = numbered.replace('{number}', String(number));
    if (!taken.includes(name)) return name;
  }
}
