/** Where the next facilities should stand: by streets, out of all inhabited cells or given places. */
import { repeatableRandom, type SiteColumn } from '../../domain/siting/problem.ts';
import { suggestSites } from '../../domain/siting/suggest.ts';
import { nearestCellIndex } from '../../domain/territory/nearestCell.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import type { Cell } from '../../domain/territory/territory.ts';
import type { SiteRequest, SiteSuggestions } from '../siteRequests.ts';
import type { YearResults } from '../results/results.ts';
import type { World } from '../world.ts';

/** Looking further than this many standards changes no ranking that people would see. */
const REACH_IN_STANDARDS = 3;
const EFFORT = { boundRounds: 300, shakes: 30, branches: 0 };
/** Candidates between two chances for a cancel to arrive. */
const CANDIDATES_A_STEP = 50;

/** Calls `pause` between steps with the share done; what it throws ends the search. */
export async function suggestFor(
  world: World,
  results: YearResults,
  { scenario, choices, service, siteCount, aim, candidates }: SiteRequest,
  pause: (done: number) => Promise<void>,
): Promise<SiteSuggestions> {
  const { demand, networkDistanceM } = results.services[service];
  const { cells } = world.territory;
  const standardDistanceM = choices.standardDistanceM[service];
  const limitM = aim === 'covering' ? standardDistanceM : REACH_IN_STANDARDS * standardDistanceM;
  const places = candidates ?? cells.map(({ centre }) => centre);
  const walking = world.walkingUnder(world.effective(scenario.edits));
  const columns: SiteColumn[] = [];
  for (const [index, place] of places.entries()) {
    if (index % CANDIDATES_A_STEP === 0) await pause((0.9 * index) / places.length);
    const column = walking.columnFrom(place, limitM, 'candidates');
    columns.push({ demands: column.cells, costs: column.distancesM });
  }
  await pause(0.9);
  const found = suggestSites(
    {
      children: demand,
      distanceToOpenM: networkDistanceM,
      columns,
      siteCount,
      aim,
      standardDistanceM,
    },
    { ...EFFORT, random: repeatableRandom(1) },
  );
  if (found.sites === null) return { sites: [], newlyCovered: 0, gap: 0, reason: found.reason };
  return {
    sites: Array.from(found.sites, (site, index) => {
      const position = places[site] as LonLat;
      return {
        position,
        areaId: (cells[nearestCellIndex(cells, position)] as Cell).areaId,
        newlyCovered: found.newlyCoveredBySite[index] as number,
      };
    }),
    newlyCovered: found.newlyCovered,
    gap: found.gap,
    reason: null,
  };
}
