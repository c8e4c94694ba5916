/** A "worker" in this thread: an engine host at the other end of a message channel. */
import { type Endpoint, expose } from 'comlink';
import type { Engine } from '../../../src/engine/engine.ts';
import { EngineHost } from '../../../src/engine/worker/host.ts';

export type FakeWorker = Worker & {
  /** As if the worker's script had thrown outside of any request, or run out of memory. */
  crash(message: string): void;
  readonly isTerminated: boolean;
};

export function fakeWorker(engine: Engine): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const errors = new EventTarget();
  let isTerminated = false;
  expose(new EngineHost(engine), port2 as unknown as Endpoint);
  port1.start();
  const worker = {
    postMessage: (message: unknown, transfer: Transferable[]) =>
      port1.postMessage(message, transfer),
    addEventListener: (type: string, listener: EventListener) =>
      (type === 'message' ? port1 : errors).addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) =>
      (type === 'message' ? port1 : errors).removeEventListener(type, listener),
    terminate() {
      isTerminated = true;
      port1.close();
      port2.close();
    },
    crash(message: string) {
      errors.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
    },
    get isTerminated() {
      return isTerminated;
    },
  };
  return worker as unknown as FakeWorker;
}
