import { beforeEach, expect, it } from 'vitest';
import { Cancelled, UnsoundStreets } from '../../../src/engine/engine.ts';
import { EngineCrashed, EngineGaveUp } from '../../../src/engine/worker/client.ts';
import type { YearResults } from '../../../src/engine/results/results.ts';
import { computed, noteRestart, passOver } from '../../../src/store/engineFaults.ts';
import { useResults } from '../../../src/store/resultsStore.ts';

const keysOf = (list: 'notes' | 'problems') =>
  useResults.getState()[list].map(({ message }) => message?.key);
const someResults = { year: 2025 } as YearResults;

beforeEach(() => useResults.setState({ notes: [], problems: [], results: someResults }));

it('what is tried again by itself is not told of', () => {
  passOver(new Cancelled('a newer one'));
  passOver(new EngineCrashed('the worker died'));
  noteRestart({ reason: 'out of memory', restarts: 1, failedStarts: 1 });
  expect([keysOf('notes'), keysOf('problems')]).toEqual([[], []]);
});

it('a computation given up is said beside the figures, until one of its kind is answered', () => {
  passOver(new EngineGaveUp('trend'));
  computed('evaluate');
  expect(keysOf('notes')).toEqual(['page.computationGivenUp']);
  computed('trend');
  expect(keysOf('notes')).toEqual([]);
});

it('before there is any figure it is why there is none', () => {
  useResults.setState({ results: null });
  passOver(new UnsoundStreets('its columns take 4 bytes, not 5'));
  expect(keysOf('problems')).toEqual(['note.otherFile']);
  expect(keysOf('notes')).toEqual([]);
});

it('a worker that does not start at all is told of, and no more once it does', () => {
  useResults.setState({ results: null });
  noteRestart({ reason: 'SecurityError', restarts: 3, failedStarts: 3 });
  expect(keysOf('problems')).toEqual(['page.computationDoesNotStart']);
  computed('evaluate');
  expect(keysOf('problems')).toEqual([]);
});
