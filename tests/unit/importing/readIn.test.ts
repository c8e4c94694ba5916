/** Reading files as the sheet asks for it, the worker being replaced. */
import type { Remote } from 'comlink';
import { expect, it } from 'vitest';
import type { ImportHost } from '../../../src/importing/worker/host.ts';
import { readIn } from '../../../src/ui/importing/importer.ts';

it('tells of no progress once the answer is there, though reports arrive behind it', async () => {
  let report: (share: number) => void = () => {};
  const host = {
    readFiles: async (_: unknown, __: unknown, onProgress: typeof report) => {
      report = onProgress;
      report(0.5);
      return { ok: true, value: [], notes: [] };
    },
  } as unknown as Remote<ImportHost>;
  const told: number[] = [];
  const name = 'town.csv';
  await readIn({ host, end: () => {} }, [{ name, bytes: new Uint8Array(1) }], (share) =>
    told.push(share),
  );
  report(1);
  expect(told).toEqual([0.5]);
});
