import { describe, expect, it } from 'vitest';
import { type Edit, editSchema } from '../../../src/domain/scenario/scenario.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import { DEFAULT_CHOICES } from '../../../src/engine/results/results.ts';
import type { SitePlanRequest } from '../../../src/engine/siteRequests.ts';
import { ask as askInTown, engine, goOn, scenario, territory, YEAR } from './siteQuestions.ts';

/** A seat within the standard's walk is one within the longest walk: figures of both are one. */
const choices = { ...DEFAULT_CHOICES, assignmentMaxDistanceM: 500 };
const ask = (changed: Partial<SitePlanRequest> = {}) => askInTown({ choices, ...changed });

type Built = { readonly position: LonLat; readonly seats: number };

/** Pupils that these sites seat, by evaluations of the year. */
function seatedBy(sites: readonly Built[]): number {
  const edits = sites.map(({ position, seats }, index) =>
    editSchema.parse({
      id: `e${index}`,
      type: 'addProject',
      projectId: `new-${index}`,
      kind: 'school',
      position,
      size: seats,
      openYear: YEAR,
      finance: 'state',
    }),
  );
  const unplaced = (of: readonly Edit[]) =>
    engine().evaluate({ choices, year: YEAR, scenario: scenario(of) }).assignment.totals
      .unplacedByOptimum;
  return unplaced([]) - unplaced(edits);
}

describe('why these sites', () => {
  it('tells what each brings and what other places would lose, as evaluations of them do', async () => {
    const request = ask();
    const { sites, newlySeated } = await engine().planSites(request, goOn);
    expect(newlySeated).toBeGreaterThan(0);
    const told = await engine().explainSites({ request, sites }, goOn);
    expect(told.sites).toHaveLength(sites.length);
    for (const [at, { brings, alternatives }] of told.sites.entries()) {
      const rest = sites.filter((_, other) => other !== at);
      expect(brings).toBe(newlySeated - seatedBy(rest));
      expect(alternatives.length).toBeGreaterThan(0);
      for (const { position, loses } of alternatives) {
        expect(loses).toBe(newlySeated - seatedBy([...rest, { position, seats: 60 }]));
      }
    }
    expect(told.looser.oneMoreSite).toBeGreaterThanOrEqual(0);
    expect(told.looser.hundredSeats).toBeGreaterThanOrEqual(0);
    expect(told.looser.oneBillion).toBeGreaterThanOrEqual(told.looser.hundredSeats ?? 0);
  });

  it('says 0 of a site that adds nothing', async () => {
    const request = ask();
    const { sites } = await engine().planSites(request, goOn);
    const [first] = sites;
    if (!first) throw new Error('no site');
    const idle = { position: first.position, seats: 0 };
    const told = await engine().explainSites({ request, sites: [...sites, idle] }, goOn);
    expect(told.sites.at(-1)?.brings).toBe(0);
  });
});

describe('what one more site would bring', () => {
  it('is at least what a school in the middle of the cell brings', async () => {
    const made = engine();
    const request = ask();
    for (const index of [0, 9, 20, 35, 50, 63]) {
      const position = territory.cells[index]?.centre ?? [0, 0];
      const { byCell } = await made.siteHeat(request, goOn);
      expect(byCell[index]).toBeGreaterThanOrEqual(seatedBy([{ position, seats: 60 }]));
    }
  });

  it('counts the children who come within the standard', async () => {
    const request = ask({ aim: 'covering', siteCount: 1 });
    const { byCell } = await engine().siteHeat(request, goOn);
    const { sites, objective } = await engine().planSites(request, goOn);
    expect(byCell[sites[0]?.cellIndex ?? -1]).toBe(objective);
    expect(Math.max(...byCell)).toBe(objective);
    expect(objective).toBeGreaterThan(0);
  });
});
