/** Paths of a plan: a `*` stands for any part of one name of a folder or file. */
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** What a pattern names, in the order of the alphabet; the path itself where it has no `*`. */
export function pathsOf(folder: string, pattern: string): readonly string[] {
  const absolute = resolve(folder, pattern);
  if (!pattern.includes('*')) return [absolute];
  let found: readonly string[] = [sep];
  for (const part of absolute.split(sep).filter((name) => name !== '')) {
    found = found.flatMap((parent) =>
      part.includes('*') ? matching(parent, part) : child(parent, part),
    );
  }
  return found;
}

function child(parent: string, name: string): readonly string[] {
  const path = join(parent, name);
  return existsSync(path) ? [path] : [];
}

function matching(parent: string, part: string): readonly string[] {
  const words = part.split('*').map((word) => word.replaceAll(/[\\^$.+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`^${words.join('.*')}$`);
  try {
    return readdirSync(parent)
      .filter((name) => !name.startsWith('.') && pattern.test(name))
      .sort()
      .map((name) => join(parent, name));
  } catch {
    // No folder: nothing in it is meant.
    return [];
  }
}
