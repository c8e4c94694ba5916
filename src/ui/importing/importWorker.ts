/** The importing worker as the page asks it: begun with the sheet, ended to cancel whatever it does. */
import { type Remote, wrap } from 'comlink';
import { type Parsed, refused } from '../../domain/parsed.ts';
import { problemOf } from '../../importing/faults.ts';
import type { ImportHost } from '../../importing/worker/host.ts';

export type Importer = {
  /**
   * What the worker answers; a problem where it cannot start, breaks down or throws, which is mostly for
   * want of memory. Never settles once the worker is ended.
   */
  readonly ask: <Value>(
    question: (host: Remote<ImportHost>) => Promise<Parsed<Value>>,
  ) => Promise<Parsed<Value>>;
  readonly end: () => void;
};

export function startImporter(): Importer {
  return importerOn(
    new Worker(new URL('../../importing/worker/worker.ts', import.meta.url), { type: 'module' }),
  );
}

export function importerOn(worker: Worker): Importer {
  const host = wrap<ImportHost>(worker);
  const broken = new Promise<null>((resolve) => {
    for (const event of ['error', 'messageerror']) {
      worker.addEventListener(event, () => resolve(null));
    }
  });
  return {
    ask: async (question) => {
      const answer = await Promise.race([question(host).catch(() => null), broken]);
      return answer ?? refused(problemOf('import', 'brokenDown'));
    },
    end: () => worker.terminate(),
  };
}
