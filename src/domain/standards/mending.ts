/**
 * What would mend most for least: for each service that a distance or a time decides, the place where one
 * new facility would mend most items that are not met, then the next beside it, and so on. Costs of single
 * facilities are not known for a country, so "least" counts facilities.
 */
import { greatCircleM } from '../territory/geometry.ts';
import type { DrivingTimes } from '../settlements/roadTime.ts';
import type { Settlement } from '../territory/territory.ts';
import { type Compliance, type ComplianceRow, verdictOf } from './compliance.ts';

export type Mending = {
  readonly service: string;
  /** Where one facility would stand. */
  readonly at: Settlement;
  /** Items that it would mend and none before it in the list has. */
  readonly items: number;
  /** Of the settlements whose items it would mend; those without a figure count nobody. */
  readonly residents: number;
};

/** Items that are not met, of services that come nearer with a new facility. */
type Lack = { readonly unit: number; readonly reaches: (settlement: number) => boolean };

/**
 * Best first: most items, then most residents. The units of the compliance have to be the settlements, in
 * their order. O(lacks × settlements) for each facility listed.
 * @param timesFrom between these settlements: roads are driven both ways alike.
 */
export function mendings(
  compliance: Compliance,
  settlements: readonly Settlement[],
  timesFrom: DrivingTimes,
): Mending[] {
  const services = new Map<string, ComplianceRow[]>();
  for (const row of compliance.rows) {
    const rows = services.get(row.standard.service) ?? [];
    services.set(row.standard.service, [...rows, row]);
  }
  return [...services]
    .flatMap(([service, rows]) =>
      mendingsOf(service, lacksOf(rows, compliance, settlements, timesFrom), {
        compliance,
        settlements,
      }),
    )
    .sort((a, b) => b.items - a.items || b.residents - a.residents);
}

function lacksOf(
  rows: readonly ComplianceRow[],
  { units }: Compliance,
  settlements: readonly Settlement[],
  timesFrom: DrivingTimes,
): Lack[] {
  return rows.flatMap((row) => {
    const { measure, threshold } = row.standard;
    if (measure !== 'distance' && measure !== 'travel time') return [];
    return [...units.keys()].flatMap((unit): Lack[] => {
      const settlement = settlements[unit];
      if (!settlement || verdictOf(row, unit) !== 'not met') return [];
      const waysTo =
        measure === 'distance'
          ? settlements.map(({ position }) => greatCircleM(position, settlement.position))
          : timesFrom([unit]).minutes;
      return [{ unit, reaches: (at) => (waysTo[at] as number) <= threshold }];
    });
  });
}

/** Takes the place that mends most, strikes what it mends, and goes on: each mends something new. */
function mendingsOf(
  service: string,
  lacks: readonly Lack[],
  {
    compliance: { units },
    settlements,
  }: { readonly compliance: Compliance; readonly settlements: readonly Settlement[] },
): Mending[] {
  const found: Mending[] = [];
  const mendedBy = settlements.map((_, at) => lacks.filter((lack) => lack.reaches(at)));
  let left: ReadonlySet<Lack> = new Set(lacks);
  while (left.size > 0) {
    let best: (Mending & { readonly mended: readonly Lack[] }) | null = null;
    for (const [index, at] of settlements.entries()) {
      const mended = (mendedBy[index] ?? []).filter((lack) => left.has(lack));
      const residents = mended.reduce((sum, { unit }) => sum + (units[unit]?.residents ?? 0), 0);
      const isBetter =
        !best ||
        mended.length > best.items ||
        (mended.length === best.items && residents > best.residents);
      if (isBetter) best = { service, at, items: mended.length, residents, mended };
    }
    if (!best || best.items === 0) break;
    const { mended, ...mending } = best;
    found.push(mending);
    const gone = new Set(mended);
    left = new Set([...left].filter((lack) => !gone.has(lack)));
  }
  return found;
}
