/**
 * Placeholder figures until the whole is measured: a projection of 20 districts over 25 years with
 * indicators of every year, and 200 samples of its assumptions.
 */
export function run(): Record<string, unknown> {
  return {};
}
