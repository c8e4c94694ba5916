/** Many places between the page and the worker: in pieces, and only once as long as nothing about them changes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import type { Facility, Territory } from '../../../src/domain/territory/territory.ts';
import type { Engine, EvaluateRequest } from '../../../src/engine/engine.ts';
import {
  DEFAULT_CHOICES,
  type OperatingFacility,
  type YearResults,
} from '../../../src/engine/results/results.ts';
import { createEngineClient, EngineCrashed } from '../../../src/engine/worker/client.ts';
import { EngineHost } from '../../../src/engine/worker/host.ts';
import { PLACES_AT_ONCE, PlacesTeller } from '../../../src/engine/worker/toldPlaces.ts';
import { fakeWorker } from './fakeWorker.ts';

const MANY = 2 * PLACES_AT_ONCE + 1;
const placeOf = (index: number) =>
  ({ id: `place-${index}`, capacity: index }) as unknown as OperatingFacility;
const territoryOf = (id: string) =>
  ({
    manifest: { id },
    cells: [],
    facilities: Array.from({ length: MANY }, (_, index) => ({ id: `${id}-${index}` })),
  }) as unknown as Territory;
const yearOf = (year: number): EvaluateRequest => ({
  scenario: { edits: [] } as unknown as Scenario,
  choices: DEFAULT_CHOICES,
  year,
});

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** An engine whose answers have the places that are told for a year. */
function clientWith(placesIn: (year: number) => readonly OperatingFacility[]) {
  const loaded: Territory[] = [];
  const engine = {
    load: (territory: Territory) => void loaded.push(territory),
    evaluate: ({ year }: EvaluateRequest) =>
      ({ year, facilities: placesIn(year) }) as unknown as YearResults,
  } as unknown as Engine;
  const client = createEngineClient(() => fakeWorker(engine));
  disposals.push(() => client.dispose());
  return { client, loaded };
}

describe('answers', () => {
  it('come whole, however many places they have', async () => {
    const places = Array.from({ length: MANY }, (_, index) => placeOf(index));
    const { client } = clientWith(() => places);
    await client.load(territoryOf('city'), null);
    expect((await client.evaluate(yearOf(2025))).facilities).toEqual(places);
  });

  it('keep the places of the answer before, as the same objects, in whatever order and number they come', async () => {
    const places = Array.from({ length: 40 }, (_, index) => placeOf(index));
    const moved = placeOf(99);
    const byYear: Readonly<Record<number, readonly OperatingFacility[]>> = {
      2025: places,
      2026: [...places.slice(1, 20), moved, ...places.slice(20)],
      2027: [],
      2028: places.toReversed(),
    };
    const { client } = clientWith((year) => byYear[year] ?? []);
    await client.load(territoryOf('city'), null);
    const answers: (readonly OperatingFacility[])[] = [];
    for (const year of [2025, 2026, 2027, 2028]) {
      answers.push((await client.evaluate(yearOf(year))).facilities);
      expect(answers.at(-1)).toEqual(byYear[year]);
    }
    expect(answers[1]?.[0]).toBe(answers[0]?.[1]);
  });

  it('come again after one whose places have not arrived', async () => {
    const places = Array.from({ length: MANY }, (_, index) => placeOf(index));
    const { client } = clientWith(() => places);
    await client.load(territoryOf('city'), null);
    const more = vi.spyOn(EngineHost.prototype, 'morePlaces');
    disposals.push(() => more.mockRestore());
    more.mockImplementationOnce(() => {
      throw new Error('no memory for it');
    });
    await expect(client.evaluate(yearOf(2025))).rejects.toBeInstanceOf(EngineCrashed);
    expect((await client.evaluate(yearOf(2026))).facilities).toEqual(places);
  });

  it('tell only what the answer before had not', () => {
    const teller = new PlacesTeller();
    const places = Array.from({ length: MANY }, (_, index) => placeOf(index));
    const results = (facilities: readonly OperatingFacility[]) =>
      ({ facilities }) as unknown as YearResults;
    const first = teller.told(1, results(places));
    expect([first.freshCount, first.fresh.length]).toEqual([MANY, PLACES_AT_ONCE]);
    expect(teller.more(1, PLACES_AT_ONCE)).toHaveLength(PLACES_AT_ONCE);
    expect(teller.more(1, 2 * PLACES_AT_ONCE)).toEqual([places.at(-1)]);
    const dragged = placeOf(7);
    const second = teller.told(2, results(places.with(7, dragged)));
    expect(second.fresh).toEqual([dragged]);
  });
});

describe('a territory of many places', () => {
  it('reaches the engine whole', async () => {
    const { client, loaded } = clientWith(() => []);
    const city = territoryOf('city');
    await client.load(city, null);
    expect(loaded).toEqual([city]);
  });

  it('gives way to another that is opened while it is given', async () => {
    const { client, loaded } = clientWith(() => []);
    const first = client.load(territoryOf('first'), null).catch((error: unknown) => error);
    await client.load(territoryOf('second'), null);
    expect(await first).toMatchObject({ name: 'Cancelled' });
    expect(loaded.at(-1)).toEqual(territoryOf('second'));
    const ids = (loaded.at(-1)?.facilities ?? []).map(({ id }: Facility) => id);
    expect(ids.every((id) => id.startsWith('second'))).toBe(true);
  });
});
