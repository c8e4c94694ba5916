/** A disk that is soon full: a little memory as a file system. */
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for an empty database and the tables of batches. */
const SIZE = '24m';
const LEFT_BYTES = 64 * 1024;

export type TinyDisk = {
  readonly folder: string;
  /** An empty folder on it that belongs to a user. */
  readonly folderOf: (user: number) => string;
  /** Leaves room for a few pages. */
  readonly fill: () => void;
  readonly dispose: () => void;
};

/** Null where whoever runs the tests may not mount one. */
export function tinyDisk(): TinyDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'aumaq-tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    folderOf: (user) => {
      const own = join(folder, `of-${user}`);
      mkdirSync(own);
      chownSync(own, user, user);
      return own;
    },
    fill: () => {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(join(folder, 'filling'), Buffer.alloc(bavail * bsize - LEFT_BYTES));
    },
    dispose: () => {
      execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
      rmSync(folder, { recursive: true });
    },
  };
}
