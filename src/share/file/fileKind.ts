/** What a file that Aumaq has saved holds: people open one in the place of the other. */

/** Of a file's JSON; null where it is neither. Files of older versions did not say it themselves. */
export function kindOfFile(value: unknown): 'scenario' | 'story' | null {
  if (typeof value !== 'object' || value === null) return null;
  const { format, edits, changes, steps } = value as Readonly<Record<string, unknown>>;
  if (format === 'aumaq-scenario') return 'scenario';
  if (format === 'aumaq-story') return 'story';
  if (format !== undefined) return null;
  if (Array.isArray(edits) || Array.isArray(changes)) return 'scenario';
  return Array.isArray(steps) ? 'story' : null;
}
