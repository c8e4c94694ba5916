/** How the house hangs together: no file imports itself round a corner, nothing is exported or rendered in vain. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

function filesIn(...folders: readonly string[]): ReadonlyMap<string, string> {
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return new Map(files.map((file) => [relative(ROOT, file), readFileSync(file, 'utf8')]));
}

const IMPORT =
  /(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g;

/** Files that a file imports, types included: they hold a reader as fast as values do. */
function importsOf(file: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)]
    .filter(([, , later]) => later === undefined)
    .map(([, path = '']) => join(dirname(file), path));
}

/** Groups of files that import each other, by Tarjan's algorithm (1972). */
function circles(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const other of imports.get(file) ?? []) {
      if (!imports.has(other)) continue;
      const reached = order.has(other)
        ? open.includes(other)
          ? (order.get(other) ?? own)
          : own
        : visit(other);
      lowest.set(file, Math.min(lowest.get(file) ?? own, reached));
    }
    if (lowest.get(file) === own) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) found.push(group.sort());
    }
    return lowest.get(file) ?? own;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return found;
}

it('no file imports itself round a corner', () => {
  const files = filesIn('src', 'scripts');
  const imports = new Map([...files].map(([file, text]) => [file, importsOf(file, text)]));
  // A way of reading imports that finds none would find no circle either.
  expect([...imports.values()].flat().length).toBeGreaterThan(1000);
  expect(circles(imports)).toEqual([]);
});

const EXPORT = /^export (?:async )?(?:const|function\*?|class|type|interface|enum) (\w+)/gm;

/** Which tests alone ask for today, or rooms to come: a list that only gets shorter. */
const STILL_ASKED_FOR_BY_TESTS = ['buildExactGraph', 'untoldRemarks'];

it('nothing is exported that tests alone, or nobody, asks for', () => {
  const files = filesIn('src', 'scripts');
  const asking = new Map([
    ...files,
    ...['vite.config.ts', 'vitest.config.ts'].map((file): [string, string] => [
      file,
      readFileSync(join(ROOT, file), 'utf8'),
    ]),
  ]);
  const words = new Map([...asking].map(([file, text]) => [file, text.match(/\w+/g) ?? []]));
  const saidIn = new Map<string, Set<string>>();
  for (const [file, said] of words) {
    for (const word of said) {
      const places = saidIn.get(word) ?? new Set();
      saidIn.set(word, places.add(file));
    }
  }
  const inVain: string[] = [];
  for (const [file, text] of files) {
    // Code that the build puts in stands in texts.
    for (const [, name = ''] of text.replaceAll(/`[^`]*`/g, '').matchAll(EXPORT)) {
      if (STILL_ASKED_FOR_BY_TESTS.includes(name)) continue;
      const isAskedElsewhere = (saidIn.get(name)?.size ?? 0) > 1;
      const isUsedHere = words.get(file)?.filter((word) => word === name).length !== 1;
      if (!isAskedElsewhere && !isUsedHere) inVain.push(`${file}: ${name}`);
    }
  }
  expect(inVain).toEqual([]);
});

it('knows the packages of batches in their room alone: the page carries nothing of them', () => {
  const packages = /['"](?:pg|pg-boss|@electric-sql\/pglite|hyparquet-writer)['"]/;
  const knowing = [...filesIn('src', 'scripts')].filter(([, text]) => packages.test(text));
  expect(knowing.length).toBeGreaterThan(2);
  expect(knowing.map(([file]) => file).filter((file) => !file.startsWith('src/batch/'))).toEqual(
    [],
  );
});

it('no component takes the whole page or all results: every move of the map would render it', () => {
  const whole = /\b(?:usePage|useResults)\(\)/;
  const partOfOne = /\buseParts\(\s*\w+,\s*'\w+',?\s*\)/;
  const takers = [...filesIn('src')].filter(([, text]) => whole.test(text) || partOfOne.test(text));
  expect(takers.map(([file]) => file)).toEqual([]);
});
