/** Edits of the country, on the pack that ships: what they change, and that nothing else moves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import { withoutPlace } from '../../../src/domain/scenario/withoutPlace.ts';
import { verdictOf } from '../../../src/domain/standards/compliance.ts';
import { schoolDistanceM } from '../../../src/domain/standards/inputs.ts';
import { settlementsUnder } from '../../../src/domain/standards/settlementsUnder.ts';
import { figureBy } from '../../../src/domain/territory/series.ts';
import { CityEngine } from '../../../src/engine/cityEngine.ts';
import { complianceInYear } from '../../../src/engine/results/complianceInYear.ts';
import type { CountryEffect } from '../../../src/engine/results/countryEffect.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import { embeddedPack } from '../embeddedPack.ts';

const territory = embeddedPack('kazakhstan');
const { manifest, settlements, areas } = territory;
const engine = new CityEngine();
engine.load(territory, null);

const edit = (content: object, id = 'e1'): Edit => editSchema.parse({ id, ...content });
const scenarioOf = (edits: readonly Edit[]) => ({
  version: 3 as const,
  territoryId: manifest.id,
  contentHash: manifest.contentHash,
  name: '',
  edits: [...edits],
});
const evaluate = (edits: readonly Edit[], year = 2032) =>
  engine.evaluate({ scenario: scenarioOf(edits), choices: DEFAULT_CHOICES, year });

async function effectOf(edits: readonly Edit[], placeId: string, year = 2032) {
  const comparison = withoutPlace(edits, territory, placeId);
  if (!comparison) throw new Error(`there is no ${placeId}`);
  const effects = await engine.localEffect(
    {
      before: scenarioOf(comparison.before),
      after: scenarioOf(comparison.after),
      choices: DEFAULT_CHOICES,
      placeId,
      years: [year],
    },
    () => {},
  );
  return effects?.[0] as CountryEffect | undefined;
}

const plant = (size: number, position = [63.62, 53.21]) =>
  edit({
    type: 'addProject',
    projectId: 'new-1',
    kind: 'production',
    position,
    size,
    openYear: 2027,
    finance: 'private',
  });
const road = (size: number, position = [79.92, 45.41]) =>
  edit({
    type: 'addProject',
    projectId: 'new-1',
    kind: 'infrastructure',
    position,
    size,
    openYear: 2027,
    finance: 'state',
  });
const regionOf = (id: string) => areas.findIndex((area) => area.id === id);

describe('a plant that is added', () => {
  it('tells what it asks of its town, in proportion to its jobs, and nothing of anybody else', async () => {
    const small = await effectOf([plant(500)], 'new-1');
    const large = await effectOf([plant(2000)], 'new-1');
    if (small?.kind !== 'plant' || large?.kind !== 'plant') throw new Error('no plant is told');
    expect(large.town?.name.en).toBe('Kostanay');
    expect(large.jobs).toBe(2000);
    expect(large.pupils).toBeGreaterThan(100);
    expect(large.pupils).toBeCloseTo(4 * small.pupils, 6);
    expect(evaluate([plant(2000)]).areas).toEqual(evaluate([]).areas);
  });

  it('is in step once the plan opens a school with seats for its pupils in the town', async () => {
    const school = edit(
      {
        type: 'addProject',
        projectId: 'new-2',
        kind: 'school',
        position: [63.63, 53.22],
        size: 5000,
        openYear: 2027,
        finance: 'state',
      },
      'e2',
    );
    const without = await effectOf([plant(2000)], 'new-1');
    const withSchool = await effectOf([plant(2000), school], 'new-1');
    if (without?.kind !== 'plant' || withSchool?.kind !== 'plant') throw new Error('no plant');
    expect(without.seatsInReach).toBe(0);
    expect(withSchool.seats).toBe(5000);
    expect(withSchool.seatsInReach).toBeCloseTo(withSchool.pupils, 6);
  });

  it('has its homes as far as the plan opens them in the town', async () => {
    const homes = (size: number) =>
      edit(
        {
          type: 'addProject',
          projectId: 'new-3',
          kind: 'housing',
          position: [63.63, 53.22],
          size,
          openYear: 2027,
          finance: 'private',
        },
        'e3',
      );
    const without = await effectOf([plant(2000)], 'new-1');
    const some = await effectOf([plant(2000), homes(10_000)], 'new-1');
    const many = await effectOf([plant(2000), homes(9_000_000)], 'new-1');
    if (without?.kind !== 'plant' || some?.kind !== 'plant' || many?.kind !== 'plant') {
      throw new Error('no plant is told');
    }
    expect(without.homesInReachM2).toBe(0);
    expect(some.homesOpenedM2).toBe(10_000);
    // Other plants of the town have their part of them.
    expect(some.homesInReachM2).toBeGreaterThan(1_000);
    expect(some.homesInReachM2).toBeLessThan(10_000);
    expect(many.homesInReachM2).toBeCloseTo(many.homesM2, 6);
  });

  it('moves people of the projection by region only where a person says that it follows jobs', () => {
    const follows = edit(
      { type: 'changeAssumption', assumptionId: 'projection-follows-jobs', value: 1 },
      'e9',
    );
    const kostanay = regionOf('kostanay');
    const residents = (edits: readonly Edit[]) => evaluate(edits).areas[kostanay]?.residents ?? 0;
    const more = residents([follows, plant(20_000)]) - residents([follows]);
    expect(more).toBeGreaterThan(10_000);
    expect(residents([plant(20_000)])).toBe(residents([]));
    // What is published of the whole country stays as it is.
    const totalOf = (edits: readonly Edit[]) => evaluate(edits, 2030).total.residents;
    expect(Math.abs(totalOf([follows, plant(20_000)]) - totalOf([]))).toBeLessThanOrEqual(20);
  });
});

describe('a variant of a region', () => {
  it.each([20_000, -20_000])(
    'of %i people a year moves that region and keeps the country',
    (people) => {
      const variant = edit({ type: 'setAreaMoves', areaId: 'pavlodar', peopleAYear: people });
      const [plain, varied] = [evaluate([], 2030), evaluate([variant], 2030)];
      const pavlodar = regionOf('pavlodar');
      const change =
        (varied.areas[pavlodar]?.residents ?? 0) - (plain.areas[pavlodar]?.residents ?? 0);
      expect(Math.sign(change)).toBe(Math.sign(people));
      expect(Math.abs(change)).toBeGreaterThan(60_000);
      expect(Math.abs(varied.total.residents - plain.total.residents)).toBeLessThanOrEqual(20);
    },
  );
});

describe('a village', () => {
  const village = settlements.find(
    ({ settlementClass, role }) => settlementClass === 5 && role === 'village',
  );
  if (!village) throw new Error('the pack has no village');
  const raise = edit({ type: 'setSettlementClass', settlementId: village.id, settlementClass: 4 });

  it('that is raised to a support village serves whom it is nearest to, and is one itself', async () => {
    const effect = await effectOf([raise], village.id);
    if (effect?.kind !== 'reach') throw new Error('no reach is told');
    expect(effect.reached).toBe('support village');
    const own = effect.settlements.find(({ id }) => id === village.id);
    expect(own?.afterM).toBe(0);
    for (const { beforeM, afterM } of effect.settlements) expect(afterM).toBeLessThan(beforeM);
    const { settlements: effective } = applyScenario(territory, { edits: [raise] });
    expect(effective.find(({ id }) => id === village.id)).toMatchObject({
      settlementClass: 4,
      role: 'support village',
      classStatus: 'assumption',
    });
  });

  it('is nothing to be told of without an edit about it', () => {
    expect(withoutPlace([], territory, village.id)).toBeNull();
  });
});

it('schools anywhere: whose way changes is exactly who is nearer, and nobody is farther', async () => {
  const positions = fc.constantFrom(...settlements.map(({ position }) => position));
  await fc.assert(
    fc.asyncProperty(positions, fc.integer({ min: -200, max: 200 }), async (at, shift) => {
      const school = edit({
        type: 'addProject',
        projectId: 'new-1',
        kind: 'school',
        position: [at[0] + shift / 1000, at[1]],
        size: 300,
        openYear: 2027,
        finance: 'state',
      });
      const effect = await effectOf([school], 'new-1');
      if (effect?.kind !== 'reach') throw new Error('no reach is told');
      const after = settlementsUnder(applyScenario(territory, { edits: [school] }), 2032);
      const nearer = settlements.filter(
        (settlement, index) =>
          schoolDistanceM(after[index] ?? settlement) < schoolDistanceM(settlement),
      );
      expect(new Set(effect.settlements.map(({ id }) => id))).toEqual(
        new Set(nearer.map(({ id }) => id)),
      );
      const people = nearer.reduce(
        (sum, { population }) => sum + (figureBy(population, 2032)?.value ?? 0),
        0,
      );
      expect(effect.newlyWithin).toBeLessThanOrEqual(people);
      expect(effect.noLongerWithin).toBe(0);
    }),
    { numRuns: 30 },
  );
});

it('a road that is added has provision follow in its years, by as many settlements as it tells', async () => {
  const hospitalsMet = (edits: readonly Edit[], year: number) =>
    (
      complianceInYear(territory, applyScenario(territory, { edits }), null, year)?.rows ?? []
    ).flatMap((row) =>
      row.standard.service === 'hospital' && row.standard.measure === 'travel time'
        ? [...row.verdicts.keys()].filter((unit) => verdictOf(row, unit) === 'met')
        : [],
    ).length;
  const effect = await effectOf([road(200)], 'new-1');
  if (effect?.kind !== 'plant' || !effect.road) throw new Error('no road is told');
  const { town, centre, before, after, ofHospitals, ofCores } = effect.road;
  expect([town.name.en, centre.name.en]).toEqual(['Sarkand', 'Taldykorgan']);
  expect(after.minutes).toBeLessThan(before.minutes);
  expect(hospitalsMet([road(200)], 2032) - hospitalsMet([], 2032)).toBe(ofHospitals.settlements);
  expect(hospitalsMet([road(200)], 2026)).toBe(hospitalsMet([], 2026));
  for (const { settlements: count, residents } of ofCores) expect(residents > 0).toBe(count > 0);
});

// By the processor: other work on the machine lengthens the time by the clock.
it.each([
  ['plant', plant],
  ['road', road],
])('an edit of the country is answered within 100 ms: a %s', async (_, placeOf) => {
  evaluate([placeOf(1000)]);
  await effectOf([placeOf(1000)], 'new-1');
  const times: number[] = [];
  for (let size = 1001; size <= 1007; size += 1) {
    const before = process.cpuUsage();
    evaluate([placeOf(size)]);
    await effectOf([placeOf(size)], 'new-1');
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  expect(Math.min(...times)).toBeLessThan(100);
});

it('a line that is placed at a centre of a region is told to lead nowhere, one at a town is not', async () => {
  const centre = settlements.find(({ role }) => role === 'region centre');
  if (!centre) throw new Error('there is no centre of a region');
  const told = async (line: Edit) => await effectOf([line], 'new-1');
  expect(await told(road(10, [...centre.position]))).toMatchObject({
    road: null,
    leadsNowhere: true,
  });
  expect(await told(road(10))).toMatchObject({ leadsNowhere: false });
});
