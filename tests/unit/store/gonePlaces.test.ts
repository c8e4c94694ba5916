/** A place that is gone takes its selection, its catchment and its part of the link along. */
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { operatingFacilities, standingOf } from '../../../src/domain/scenario/operating.ts';
import { editIdSchema } from '../../../src/domain/scenario/scenario.ts';
import { facilityIdSchema, projectIdSchema } from '../../../src/domain/territory/schema.ts';
import type { EvaluateRequest, ReachBand } from '../../../src/engine/engine.ts';
import type { EngineClient } from '../../../src/engine/worker/client.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { useHealth } from '../../../src/store/health.ts';
import { shareableOf, usePage } from '../../../src/store/pageStore.ts';
import { addPlace, movePlace } from '../../../src/store/placing.ts';
import { useResults } from '../../../src/store/resultsStore.ts';
import { startSession } from '../../../src/store/session.ts';
import { defaultState } from '../../../src/store/shareable.ts';
import { smallCity, smallCityFiles } from '../territory/smallCity.ts';

/** Under the id of a shipped pack: others are the person's own and come from the browser. */
const ID = 'almaty';
const files = smallCityFiles();
const city = smallCity();
const server = setupServer(
  http.get(`http://aumaq.test/geo/${ID}/pack.json`, () =>
    HttpResponse.json({ ...files.manifest, id: ID } as never),
  ),
  http.get(`http://aumaq.test/geo/${ID}/:file`, ({ params }) =>
    HttpResponse.json(
      files.layers.get(String(params.file).replace('.geojson', '') as never) as never,
    ),
  ),
);
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterAll(() => server.close());

/** An engine that knows which places operate, and from where catchments were asked for. */
const reachedFrom: unknown[] = [];
const engine = {
  onRestart: () => () => {},
  cancelAll: () => {},
  load: async () => {},
  evaluate: async ({ scenario, year }: EvaluateRequest) => ({
    year,
    facilities: operatingFacilities(applyScenario(city, scenario), year),
  }),
  reach: async (position: unknown): Promise<readonly ReachBand[]> => {
    reachedFrom.push(position);
    return [];
  },
};
const silent = () => new Promise<never>(() => {});
const client = new Proxy(engine as unknown as EngineClient, {
  get: (target, name) => Reflect.get(target, name) ?? silent,
});

const page = () => usePage.getState();
const schoolOne = facilityIdSchema.parse('school-1');
const link = () => encodeLink(shareableOf(page()), [city.manifest]);
let stop: () => void;

beforeEach(async () => {
  usePage.setState(usePage.getInitialState(), true);
  useHealth.setState({ graphics: 'ready' });
  page().openState(defaultState(ID, 'city', 2025));
  stop = startSession(client, new URL('http://aumaq.test/geo/'));
  await expect.poll(() => useResults.getState().results?.year).toBe(2025);
});
afterEach(() => stop());

async function selectWithCatchment(kind: 'facility' | 'project', id: string) {
  page().select({ kind, id });
  await expect.poll(() => useResults.getState().reach).not.toBeNull();
}

it('an added school that is undone is selected no more, and its catchment goes', async () => {
  page().chooseYear(2027);
  addPlace('school', [76.91, 43.2]);
  await selectWithCatchment('facility', 'new-1');
  page().undoEdit();
  expect(page().selection).toBeNull();
  expect(link()).not.toContain('new-1');
  await expect.poll(() => useResults.getState().reach).toBeNull();
});

it('a project that is taken out of the plan is selected no more', () => {
  page().select({ kind: 'project', id: 'project-homes' });
  page().doEdit(
    {
      id: editIdSchema.parse('e1'),
      type: 'removeProject',
      projectId: projectIdSchema.parse('project-homes'),
    },
    { key: 'edit.removeProject', params: {} },
  );
  expect(page().selection).toBeNull();
});

it('what was never there cannot be selected', () => {
  page().select({ kind: 'settlement', id: 'nowhere' });
  expect(page().selection).toBeNull();
});

it.each([
  [
    'closed in this year',
    () =>
      page().doEdit(
        {
          id: editIdSchema.parse('e1'),
          type: 'closeFacility',
          facilityId: schoolOne,
          closeYear: 2025,
        },
        { key: 'edit.closeFacility', params: {} },
      ),
  ],
  ['hidden by a filter', () => page().changeFilters({ ownerships: ['private'] })],
])('the catchment of a school that is %s goes at once', async (_, hide) => {
  await selectWithCatchment('facility', schoolOne);
  hide();
  await expect.poll(() => useResults.getState().reach).toBeNull();
});

it('the catchment of a school goes in a year in which it does not stand', async () => {
  page().chooseYear(2030);
  await expect.poll(() => useResults.getState().results?.year).toBe(2030);
  await selectWithCatchment('facility', 'project-school');
  page().chooseYear(2025);
  await expect.poll(() => useResults.getState().reach).toBeNull();
});

it('the catchment follows a school that is carried', async () => {
  await selectWithCatchment('facility', schoolOne);
  movePlace({ kind: 'facility', id: schoolOne }, [76.95, 43.21], 'drag 1');
  await vi.waitFor(() => expect(reachedFrom.at(-1)).toEqual([76.95, 43.21]));
});

it('a place is told as open, closed or still to come', () => {
  const closed = applyScenario(city, {
    edits: [
      {
        id: editIdSchema.parse('e1'),
        type: 'closeFacility',
        facilityId: schoolOne,
        closeYear: 2028,
      },
    ],
  });
  expect(standingOf(closed, schoolOne, 2027)).toEqual({ kind: 'operating' });
  expect(standingOf(closed, schoolOne, 2028)).toEqual({ kind: 'closed', sinceYear: 2028 });
  expect(standingOf(closed, 'project-school', 2026)).toEqual({ kind: 'planned', openYear: 2027 });
  expect(standingOf(closed, 'project-school', 2027)).toEqual({ kind: 'operating' });
  expect(standingOf(closed, 'nowhere', 2027)).toBeNull();
});
