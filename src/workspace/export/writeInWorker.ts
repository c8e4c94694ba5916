/** Writes a file beside the page, which goes on answering; a cancelled one ends with its worker. */
import { wrap } from 'comlink';
import { Cancelled } from '../../engine/engine.ts';
import type { FileWriter } from './exportWorker.ts';
import type { Format } from './formats.ts';
import type { TakenAway } from './model.ts';
import type { DeckPicture } from './pptx/pptx.ts';

/** Rejects with Cancelled once `signal` is aborted, and with an error where it cannot be written. */
export function writeInWorker(
  taken: TakenAway,
  format: Format,
  pictures: readonly DeckPicture[],
  signal: AbortSignal,
): Promise<Blob> {
  const worker = new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    const cancel = () => reject(new Cancelled('writing was cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')));
    wrap<FileWriter>(worker).write(taken, format, pictures).then(resolve, reject);
  }).finally(() => worker.terminate());
}
