/**
 * The program of a computing thread as one text. A thread that finds and translates its few hundred
 * modules by itself takes three seconds of a core before it computes anything; made once for all
 * threads of a process and handed over whole, it takes a third of one.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('./thread.ts', import.meta.url));

let made: Promise<string> | null = null;

/** What a `Worker` runs with `eval`. Made when it is first asked for. */
export function threadProgram(): Promise<string> {
  made ??= bundled();
  return made;
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'silent',
  });
  return (outputFiles[0] as (typeof outputFiles)[number]).text;
}
