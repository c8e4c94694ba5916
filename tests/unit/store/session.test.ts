import { readFileSync } from 'node:fs';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import { areNamesToCome } from '../../../src/store/namesToCome.ts';
import { useHealth } from '../../../src/store/health.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { NAMES_OF_ADDED } from '../../../src/i18n/messages/namesOfAdded.ts';
import { reopenTerritory, startSession } from '../../../src/store/session.ts';
import { embeddedPack } from '../embeddedPack.ts';

const server = setupServer(
  http.get('http://aumaq.test/geo/:pack/:file', ({ params }) =>
    HttpResponse.arrayBuffer(
      new Uint8Array(readFileSync(`public/geo/${String(params.pack)}/${String(params.file)}`))
        .buffer,
    ),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

it('asks the engine for nothing before it has the territory, and keeps what was said of the link', async () => {
  const asked: string[] = [];
  const waiting = () => new Promise<never>(() => {});
  const client = new Proxy({} as EngineClient, {
    get: (_, name) => {
      if (name === 'onRestart') return () => () => {};
      if (name === 'unload') return () => {};
      return () => {
        asked.push(String(name));
        return waiting();
      };
    },
  });
  // The territory is on the page while the map is still being drawn.
  useHealth.setState({ graphics: 'starting' });
  const page = usePage.getState();
  page.openTerritory('almaty', 'city', 2025);
  page.select({ kind: 'facility', id: 'gone' });
  page.chooseMeasure('pisa');
  const stop = startSession(client, new URL('http://aumaq.test/geo/'), NAMES_OF_ADDED);
  await expect.poll(() => useResults.getState().territory?.manifest.id).toBe('almaty');
  // What a person adds is called in the page's words, for the engine and every view alike.
  expect(useResults.getState().territory?.namesOfAdded).toBe(NAMES_OF_ADDED);
  usePage.getState().changeFilters({ ownerships: ['state'] });
  // Longer than the session lets circles and trends rest.
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(asked).toEqual([]);
  const parts = useResults.getState().notes.map(({ message }) => message?.params.part);
  expect(parts).toEqual(['measure', 'selection']);

  useHealth.setState({ graphics: 'ready' });
  await expect.poll(() => asked).toEqual(['load']);
  stop();
});

it('computes nothing in straight lines where the streets do not come, and opens by trying again', async () => {
  const loaded: unknown[] = [];
  const client = new Proxy({} as EngineClient, {
    get: (_, name) => {
      if (name === 'onRestart') return () => () => {};
      if (name === 'unload') return () => {};
      return (...given: unknown[]) => {
        if (name === 'load') loaded.push(given[1]);
        return new Promise(() => {});
      };
    },
  });
  let isLost = true;
  server.use(
    http.get('http://aumaq.test/geo/almaty/streets.bin', () =>
      isLost ? new HttpResponse('<h1>Log in</h1>') : undefined,
    ),
  );
  useHealth.setState({ graphics: 'ready' });
  useResults.setState({ problems: [], territory: null });
  const stop = startSession(client, new URL('http://aumaq.test/geo/'));
  await expect
    .poll(() => useResults.getState().problems, { timeout: 10_000 })
    .toMatchObject([{ where: 'streets.bin', message: { key: 'note.otherFile' } }]);
  expect(loaded).toEqual([]);
  expect(useResults.getState().territory).not.toBeNull();

  isLost = false;
  reopenTerritory();
  await expect.poll(() => loaded.length, { timeout: 10_000 }).toBe(1);
  expect(loaded[0]).toBeInstanceOf(ArrayBuffer);
  expect(useResults.getState().problems).toEqual([]);
  stop();
});

it('waits no longer for the districts of a country that do not come, and says so', async () => {
  const client = new Proxy({} as EngineClient, {
    get: (_, name) => {
      if (name === 'onRestart') return () => () => {};
      if (name === 'unload') return () => {};
      return () => (name === 'load' ? Promise.resolve() : new Promise(() => {}));
    },
  });
  const districts = embeddedPack('kazakhstan').manifest.layers.find(({ id }) => id === 'districts');
  server.use(
    http.get(
      `http://aumaq.test/geo/kazakhstan/${districts?.file}`,
      () => new HttpResponse('<h1>Log in</h1>'),
    ),
  );
  useHealth.setState({ graphics: 'ready' });
  usePage.getState().openTerritory('kazakhstan', 'country', 2025);
  const stop = startSession(client, new URL('http://aumaq.test/geo/'));
  await expect
    .poll(() => useResults.getState().territory?.manifest.id, { timeout: 10_000 })
    .toBe('kazakhstan');
  await expect.poll(() => areNamesToCome(useResults.getState()), { timeout: 10_000 }).toBe(false);
  expect(useResults.getState().details).toBeNull();
  expect(useResults.getState().notes).toContainEqual(
    expect.objectContaining({ where: districts?.file }),
  );
  stop();
});
