/** The session with a whole engine behind it: figures are always of the state that they are taken for. */
import fc from 'fast-check';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import type { EvaluateRequest, ReachBand } from '../../../src/engine/engine.ts';
import type { YearResults } from '../../../src/engine/results/results.ts';
import { createEngineClient, type EngineClient } from '../../../src/engine/worker/client.ts';
import { figuresAreCurrent } from '../../../src/store/currentFigures.ts';
import { useHealth } from '../../../src/store/health.ts';
import { usePage } from '../../../src/store/pageStore.ts';
import { requestOf } from '../../../src/store/requests.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { startSession } from '../../../src/store/session.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { isSameButEdits } from '../../../src/store/stateKey.ts';
import { fakeWorker } from '../engine/fakeWorker.ts';
import { smallCityFiles } from '../territory/smallCity.ts';

const files = smallCityFiles();
const server = setupServer(
  http.get('http://aumaq.test/geo/almaty/:file', ({ params }) => {
    const name = String(params.file).replace(/\.\w+$/, '');
    if (name === 'pack') return HttpResponse.json({ ...files.manifest, id: 'almaty' });
    return HttpResponse.json(files.layers.get(name as never) as object);
  }),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes as long as it is told, with or without edits; bands tell where and how far they are drawn. */
class SlowEngine extends CityEngine {
  baselineMs = 0;
  scenarioMs = 0;
  reachMs = 0;
  override evaluate(request: EvaluateRequest): YearResults {
    const answer = async () => {
      await pause(request.scenario.edits.length === 0 ? this.baselineMs : this.scenarioMs);
      return super.evaluate(request);
    };
    return answer() as unknown as YearResults;
  }
  override reach(position: LonLat, bandsM: readonly number[]): readonly ReachBand[] {
    const answer = async () => {
      await pause(this.reachMs);
      const area = { type: 'Polygon' as const, coordinates: [[[...position]]] };
      const streets = { type: 'MultiLineString' as const, coordinates: [] };
      return bandsM.map((maxDistanceM) => ({ maxDistanceM, area, streets }));
    };
    return answer() as unknown as readonly ReachBand[];
  }
}

let engine: SlowEngine;
let client: EngineClient;
let stop: () => void;
/** Every moment at which nothing was awaited and yet the figures were not those of the choice. */
let lies: string[];
let stopWatching: () => void;

const page = () => usePage.getState();
const results = () => useResults.getState();
const settled = () =>
  expect.poll(() => !results().computing && figuresAreCurrent({ baseline: true })).toBe(true);

beforeEach(async () => {
  useHealth.setState({ graphics: 'ready' });
  useResults.setState({ notes: [] });
  page().openState({ ...defaultState('almaty', 'city', 2026) });
  engine = new SlowEngine();
  client = createEngineClient(() => fakeWorker(engine));
  lies = [];
  stop = startSession(client, new URL('http://aumaq.test/geo/'));
  await expect.poll(() => results().results).not.toBeNull();
  await settled();
  stopWatching = useResults.subscribe(({ computing }) => {
    if (!computing && !figuresAreCurrent({ baseline: true })) {
      lies.push(JSON.stringify([results().resultsOf, page().year, page().edits]));
    }
  });
});
afterEach(() => {
  stopWatching();
  stop();
  client.dispose();
  expect(results().notes).toEqual([]);
});

const edit = (content: object): Edit => editSchema.parse({ id: 'e1', ...content });
const note = { key: 'edit.moveFacility', params: {} };
const moveSchool = (longitude: number) =>
  page().doEdit(
    edit({ type: 'moveFacility', facilityId: 'school-1', position: [longitude, 43.205] }),
    note,
  );
const setStandard = (school: number) =>
  page().changeFilters({ standardDistanceM: { school, preschool: 300, clinic: 1000 } });

/** What an engine that has never seen anything else says of the state. */
function afresh(edits: readonly Edit[]): YearResults {
  const { territory } = results();
  if (!territory) throw new Error('no territory is open');
  const fresh = new CityEngine();
  fresh.load(territory, null);
  return fresh.evaluate(requestOf({ ...page(), edits: [...edits] }));
}

function expectFiguresOfTheChoice(): void {
  expect(results().results?.total).toEqual(afresh(page().edits).total);
  expect(isSameButEdits(results().resultsOf, results().baselineOf)).toBe(page().edits.length > 0);
  if (page().edits.length > 0) expect(results().baseline?.total).toEqual(afresh([]).total);
  expect(lies).toEqual([]);
}

describe('results and baseline', () => {
  it('are of one standard, however quickly it was changed after an edit', async () => {
    engine.baselineMs = 40;
    moveSchool(76.95);
    await expect.poll(() => results().computing).toBe(true);
    await pause(15);
    for (const standardM of [500, 600, 700, 800]) {
      setStandard(standardM);
      await pause(12);
    }
    await settled();
    expectFiguresOfTheChoice();
  });

  it('come for every year that is passed and for the one where it stops', async () => {
    engine.baselineMs = 20;
    moveSchool(76.95);
    for (const year of [2027, 2028, 2029, 2030]) {
      page().chooseYear(year);
      await pause(9);
    }
    await settled();
    expect(results().baseline?.year).toBe(2030);
    expectFiguresOfTheChoice();
  });

  it('are awaited until those of the second of two edits are there', async () => {
    engine.scenarioMs = 30;
    moveSchool(76.95);
    await pause(10);
    moveSchool(76.96);
    await settled();
    expectFiguresOfTheChoice();
    expect(results().results?.facilities[0]?.position[0]).toBe(76.96);
  });

  it('are of the choice in the end and never said to be before, whatever is done how fast', async () => {
    const action = fc.oneof(
      fc.integer({ min: 0, max: 5 }).map((step) => () => moveSchool(76.9 + step / 100)),
      fc.integer({ min: 2024, max: 2028 }).map((year) => () => page().chooseYear(year)),
      fc.constantFrom(500, 800).map((standardM) => () => setStandard(standardM)),
      fc.constant(() => page().undoEdit()),
      fc.constant(() => page().replaceEdits([], note)),
    );
    const steps = fc.array(fc.tuple(action, fc.integer({ min: 0, max: 12 })), { maxLength: 8 });
    const times = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 }));
    await fc.assert(
      fc.asyncProperty(times, steps, async ([baselineMs, scenarioMs], all) => {
        engine.baselineMs = baselineMs;
        engine.scenarioMs = scenarioMs;
        for (const [act, ms] of all) {
          act();
          await pause(ms);
        }
        await settled();
        expectFiguresOfTheChoice();
      }),
      { numRuns: 12 },
    );
  });

  it('of all years are those of the choice, also after a change that was taken back', async () => {
    await expect.poll(() => figuresAreCurrent({ trend: true })).toBe(true);
    const before = results().trend;
    setStandard(800);
    setStandard(500);
    expect(figuresAreCurrent({ trend: true })).toBe(true);
    setStandard(800);
    await expect.poll(() => figuresAreCurrent({ trend: true }), { timeout: 3000 }).toBe(true);
    expect(results().trend).not.toBe(before);
  });
});

describe('bands along streets', () => {
  const drawnAt = () => {
    const area = results().reach?.[0]?.area;
    return area?.type === 'Polygon' ? area.coordinates[0]?.[0] : null;
  };
  const select = (id: string | null) => page().select(id ? { kind: 'facility', id } : null);

  it('are drawn for the school that a link has chosen, as soon as there are results', async () => {
    page().openState({
      ...defaultState('almaty', 'city', 2026),
      selection: { kind: 'facility', id: 'school-2' },
    });
    stop();
    stop = startSession(client, new URL('http://aumaq.test/geo/'));
    await expect.poll(drawnAt).toEqual([77.055, 43.21]);
  });

  it('are not drawn for what is chosen no more when they come', async () => {
    engine.reachMs = 30;
    select('school-1');
    await pause(10);
    select(null);
    await pause(60);
    expect(results().reach).toBeNull();
    select('school-1');
    await pause(10);
    select('school-2');
    await expect.poll(drawnAt).toEqual([77.055, 43.21]);
    expect(results().computing).toBe(false);
  });

  it('follow a school that is carried, and are nowhere in between', async () => {
    select('school-1');
    await expect.poll(drawnAt).toEqual([76.901, 43.21]);
    const seen = new Set<string>();
    const stopSeeing = useResults.subscribe(() => seen.add(JSON.stringify(drawnAt() ?? null)));
    for (const longitude of [76.93, 76.94, 76.95]) {
      moveSchool(longitude);
      await pause(20);
    }
    await expect.poll(drawnAt).toEqual([76.95, 43.205]);
    await settled();
    stopSeeing();
    seen.delete(JSON.stringify([76.901, 43.21]));
    expect([...seen].sort()).toEqual(['[76.95,43.205]', 'null']);
  });

  it('are as far as the standard of the service that is chosen', async () => {
    select('clinic-1');
    await expect
      .poll(() => results().reach?.map(({ maxDistanceM }) => maxDistanceM))
      .toEqual([500, 1000, 1500]);
  });
});
