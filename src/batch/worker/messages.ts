/** What the main thread and a computing thread say to each other. */
import type { Edit } from '../../domain/scenario/scenario.ts';
import type { Slice } from '../plan/slice.ts';
import type { EvaluatedSlice } from './evaluateSlice.ts';

export type Task = { readonly slice: Slice; readonly edits: readonly Edit[] };

export type ToThread =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'pack'; readonly hash: string; readonly archive: Uint8Array };

export type FromThread =
  | { readonly kind: 'needsPack'; readonly hash: string }
  | { readonly kind: 'done'; readonly result: EvaluatedSlice; readonly seconds: number }
  | { readonly kind: 'failed'; readonly message: string };
