/**
 * How far a batch is in the folder of an embedded database, which one process alone can open: whoever
 * computes there leaves its status beside the database for others to read.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from '../database/embedded.ts';
import type { RunStatus } from '../runs.ts';

const FILE = 'status.json';

type Left = { readonly process: number; readonly status: RunStatus };

/** Puts it there as a whole, and answers it. */
export function leaveStatus(folder: string, status: RunStatus): RunStatus {
  const path = join(folder, FILE);
  writeFileSync(`${path}.part`, JSON.stringify({ process: process.pid, status } satisfies Left));
  renameSync(`${path}.part`, path);
  return status;
}

/** What the process that is at work in a folder has left; null where none is, or it is of another run. */
export function leftStatus(folder: string, run: string | undefined): RunStatus | null {
  const holder = holderOf(folder);
  if (holder === null) return null;
  try {
    const left = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Left;
    const isMeant = run === undefined || run === left.status.run;
    return left.process === holder && isMeant ? left.status : null;
  } catch {
    // It has left nothing yet.
    return null;
  }
}
