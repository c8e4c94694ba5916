import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { reopenTerritory, startSession } from '../../../src/store/session.ts';

const PACKS = new URL('http://aumaq.test/geo/');
let isReachable = false;
const server = setupServer(
  http.get('http://aumaq.test/geo/:territory/:file', ({ params }) =>
    isReachable
      ? HttpResponse.arrayBuffer(
          new Uint8Array(readFileSync(`public/geo/${params.territory}/${params.file}`)).buffer,
        )
      : HttpResponse.error(),
  ),
);

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

/** An engine that answers nothing: the test is about opening, not about figures. */
const idleEngine = new Proxy({} as EngineClient, {
  get: (_, name) => (name === 'onRestart' ? () => () => {} : () => new Promise(() => {})),
});

it('a territory that could not be opened is opened by trying again', async () => {
  usePage.setState({ territoryId: 'kazakhstan' });
  const end = startSession(idleEngine, PACKS);
  await vi.waitFor(() => expect(useResults.getState().problems).not.toEqual([]));

  isReachable = true;
  reopenTerritory();
  expect(useResults.getState().problems).toEqual([]);
  await vi.waitFor(() => expect(useResults.getState().territory?.manifest.id).toBe('kazakhstan'), {
    timeout: 5_000,
  });
  end();
});
