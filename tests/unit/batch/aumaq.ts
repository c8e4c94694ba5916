/** The command line: here, and in processes of its own where it is to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../../src/cli/main.ts';
import { processIo } from '../../../src/cli/processIo.ts';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

export type Started = {
  readonly process: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Exit code; null where it was killed. */
  readonly ended: Promise<number | null>;
};

export function startAumaq(folder: string, args: readonly string[], environment = {}): Started {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], {
    cwd: folder,
    env: { ...process.env, AUMAQ_DATABASE: '', ...environment },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => {
    out += piece.toString();
  });
  child.stderr.on('data', (piece: Buffer) => {
    err += piece.toString();
  });
  return {
    process: child,
    out: () => out,
    err: () => err,
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Runs a command in this process. */
export async function aumaq(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    ...processIo,
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

/** Looks again and again until something is so. */
export async function until(holds: () => Promise<boolean> | boolean, atMostMs = 180_000) {
  for (const start = performance.now(); performance.now() - start < atMostMs; ) {
    if (await holds()) return;
    await pause(25);
  }
  throw new Error('it did not come about');
}
