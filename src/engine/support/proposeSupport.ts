/** Asks beside the page which villages should be support villages next; a cancelled search ends with its worker. */
import { wrap } from 'comlink';
import type { NextSupport } from '../../domain/settlements/nextSupport.ts';
import type { NoSiting } from '../../domain/siting/problem.ts';
import { Cancelled } from '../engine.ts';
import type { SupportProposer, SupportRequest } from './supportWorker.ts';

/** Rejects with Cancelled once `signal` is aborted, and with an error where the worker cannot be had. */
export function proposeSupport(
  request: SupportRequest,
  signal: AbortSignal,
): Promise<NextSupport | NoSiting> {
  const worker = new Worker(new URL('./supportWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<NextSupport | NoSiting>((resolve, reject) => {
    const cancel = () => reject(new Cancelled('the search was cancelled'));
    if (signal.aborted) cancel();
    signal.addEventListener('abort', cancel, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'worker')));
    wrap<SupportProposer>(worker).propose(request).then(resolve, reject);
  }).finally(() => worker.terminate());
}
