/** PostgreSQL in a folder, by PGlite: nothing to install, for one process at a time. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../cli/io.ts';
import { makeFolder, reasonOf } from '../../cli/processIo.ts';
import type { Database, Row } from './database.ts';
import { codeOf } from './faults.ts';

/** Holds the number of the process that uses the folder. */
const IN_USE = 'in-use';

/** Opens the folder, making it where it is missing. Throws an `InputError` where another uses it. */
export async function embeddedDatabase(folder: string): Promise<Database> {
  const release = takeFolder(folder);
  try {
    const { PGlite } = await import('@electric-sql/pglite');
    const database = await PGlite.create(join(folder, 'database'));
    return {
      title: folder,
      query: async (text, values = []) => (await database.query<Row>(text, [...values])).rows,
      script: async (text) => ((await database.exec(text)).at(-1)?.rows ?? []) as readonly Row[],
      transaction: (work) =>
        database.transaction((transaction) =>
          work({
            query: async (text, values = []) =>
              (await transaction.query<Row>(text, [...values])).rows,
          }),
        ),
      close: async () => {
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Two processes in one folder would damage it. Answers how to give it free. */
function takeFolder(folder: string): () => void {
  const path = join(folder, IN_USE);
  try {
    makeFolder(folder);
    const holder = holderOf(folder);
    if (holder !== null) {
      const what = `process ${holder} is at work in it`;
      throw new InputError(folder, null, what, 'wait for it, or name another with --folder');
    }
    rmSync(path, { force: true });
    writeFileSync(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(folder, null, reasonOf(error), 'name another with --folder');
  }
  return () => rmSync(path, { force: true });
}

/** The number of another living process that is at work in a folder; null where none is. */
export function holderOf(folder: string): number | null {
  const path = join(folder, IN_USE);
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    // Left by one of this number before: in containers everybody is number 1.
    if (holder === process.pid) return null;
    // Asks whether it lives, does nothing to it.
    process.kill(holder, 0);
    return holder;
  } catch (error) {
    // It lives, but belongs to somebody else.
    if (codeOf(error) === 'EPERM') return Number(readFileSync(path, 'utf8'));
    return null;
  }
}
