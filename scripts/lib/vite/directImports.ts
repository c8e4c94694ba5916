/**
 * Imports parts of the component library from where they are, instead of from its index, which names all of them. What
 * a page really loads then shows in its graph of modules, and `fewFiles` can tell it from what later parts load.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const LIBRARY = 'react-aria-components';
const INDEX = join(
  dirname(createRequire(import.meta.url).resolve(`${LIBRARY}/package.json`)),
  'dist/exports/index.mjs',
);

const OWN_IMPORT = new RegExp(`import \\{([^}]*)\\} from '${LIBRARY}';`, 'g');

export function directImports(): Plugin {
  const fileOf = filesOfNames(readFileSync(INDEX, 'utf8'));
  return {
    name: 'aumaq:direct-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.tsx?$/, code: OWN_IMPORT },
      handler: (code) =>
        code.replace(OWN_IMPORT, (_, names: string) =>
          namesIn(names)
            .map((name) => {
              const file = fileOf.get(name.replace(/ as .*$/, ''));
              if (!file) throw new Error(`${LIBRARY} has no ${name}: look at its index anew`);
              return `import { ${name} } from ${JSON.stringify(file)};`;
            })
            .join(''),
        ),
    },
  };
}

/** Names as an import lists them; types are none. */
function namesIn(list: string): readonly string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

/** Files beside the index; other packages are known by their names everywhere. */
function addressOf(file: string): string {
  return file.startsWith('.') ? join(dirname(INDEX), file) : file;
}

/** Where the index has each name from. */
function filesOfNames(index: string): ReadonlyMap<string, string> {
  const files = [...index.matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(
    ([, names = '', file = '']) =>
      namesIn(names).map((name) => [name.replace(/ as .*$/, ''), addressOf(file)] as const),
  );
  return new Map(files);
}
