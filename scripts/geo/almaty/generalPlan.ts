/**
 * What the general plan to 2040 and the plan of 2026-2030 count and nobody has named yet: schools,
 * kindergartens and polyclinics, placed where homes will be built and children live.
 */
import type { Finance, LocalizedText, Status } from '../../../src/domain/territory/schema.ts';
import { type Random, seeded, weightedIndex } from '../common/random.ts';
import type { CityCell } from './cells.ts';
import { estimatedName, MODEL, type ProjectDraft } from './features.ts';
import { distanceM, type Metres } from './geography.ts';
import type { HousingArea } from './housing.ts';
import type { Placing } from './placing.ts';
import { cost, phase } from './schoolProjects.ts';
import { almatyTable, number } from './tables.ts';

const SEED = 188;
/** The general plan counts from `decided`, the plan of 2026-2030 from the year after `today`. */
const PLAN = { decided: 2023, today: 2025, nearEnd: 2030, end: 2040 } as const;

/** How many the plans count by a year. */
function planned(indicator: string, year: number): number {
  const row = almatyTable('indicators.csv').find(
    (other) => other.indicator === indicator && Number(other.year) === year,
  );
  if (!row) throw new Error(`indicators.csv: no ${indicator} of ${year}`);
  return number(row, 'value');
}

type Kind = 'school' | 'preschool' | 'clinic';

/** Seats, places or visits a shift to choose from: assumption, after what is being built. */
const SIZES: Readonly<Record<Kind, readonly number[]>> = {
  school: [900, 1200, 1500, 1500, 2000],
  preschool: [240, 240, 280, 320],
  clinic: [200, 500, 500],
};
const APART_M: Readonly<Record<Kind, number>> = { school: 700, preschool: 450, clinic: 1500 };
const NOUNS: Readonly<Record<Kind, LocalizedText>> = {
  school: { kk: 'Жаңа мектеп', ru: 'Новая школа', en: 'New school' },
  preschool: { kk: 'Жаңа балабақша', ru: 'Новый детский сад', en: 'New preschool' },
  clinic: { kk: 'Жаңа емхана', ru: 'Новая поликлиника', en: 'New polyclinic' },
};
/** Whose money builds what is still to come: assumption, private as far as the strategy hopes. */
const FINANCE_SHARES: readonly (readonly [Finance, number])[] = [
  ['state', 0.5],
  ['partnership', 0.2],
  ['private', 0.2],
  ['buy-out', 0.1],
];
/** New homes draw schools within this distance, m. */
const HOMES_REACH_M = 900;
/** Floor area that weighs as much as one child of school age living there already, m2. */
const M2_PER_CHILD = 300;

function financeFor(random: Random): Finance {
  const drawn = weightedIndex(
    FINANCE_SHARES.map(([, share]) => share),
    random,
  );
  return (FINANCE_SHARES[drawn] as readonly [Finance, number])[0];
}

/** Cells with what draws a place there, and how far the nearest place of the kind is. */
class Draw {
  readonly #cells: readonly CityCell[];
  readonly #areas: readonly HousingArea[];
  /** By cell, then by area: nearness 0..1. */
  readonly #nearness: readonly Float64Array[];
  readonly #nearestM: Float64Array;
  readonly #apartM: number;

  constructor(
    cells: readonly CityCell[],
    areas: readonly HousingArea[],
    existing: readonly Metres[],
    apartM: number,
  ) {
    this.#cells = cells;
    this.#areas = areas;
    this.#apartM = apartM;
    this.#nearness = cells.map(({ at }) =>
      Float64Array.from(areas, (area) =>
        Math.exp(-((distanceM(at, area.at) / HOMES_REACH_M) ** 2)),
      ),
    );
    this.#nearestM = Float64Array.from(cells, ({ at }) =>
      existing.reduce((least, other) => Math.min(least, distanceM(other, at)), 1e9),
    );
  }

  /** A cell for something that opens in the year. */
  cellFor(openYear: number, random: Random): CityCell {
    const m2 = this.#areas.map((area) => area.m2Between(openYear - 5, openYear + 1));
    const weights = this.#cells.map((cell, index) => {
      const near = this.#nearness[index] as Float64Array;
      const homes = m2.reduce((sum, area, at) => sum + area * (near[at] as number), 0);
      const free = ((this.#nearestM[index] as number) / this.#apartM) ** 3;
      return (cell.residents[2] * 0.35 + homes / M2_PER_CHILD / 3) * Math.min(1, 0.02 + free);
    });
    const cell = this.#cells[weightedIndex(weights, random)] as CityCell;
    this.#cells.forEach(({ at }, index) => {
      this.#nearestM[index] = Math.min(this.#nearestM[index] as number, distanceM(at, cell.at));
    });
    return cell;
  }
}

/** How many of a kind the named projects open in these years. */
function opened(press: readonly ProjectDraft[], kind: Kind, from: number, to: number): number {
  return press.filter(
    (project) =>
      project.kind === kind &&
      !project.extends &&
      project.phases.some(({ openYear }) => openYear >= from && openYear <= to),
  ).length;
}

export function projectsOfTheGeneralPlan(
  cells: readonly CityCell[],
  placing: Placing,
  areas: readonly HousingArea[],
  press: readonly ProjectDraft[],
  existing: Readonly<Record<Kind, readonly Metres[]>>,
): readonly ProjectDraft[] {
  const random = seeded(SEED);
  const draws = new Map<Kind, Draw>();
  const made: ProjectDraft[] = [];

  const add = (kind: Kind, count: number, from: number, to: number) => {
    const named = press.filter((project) => project.kind === kind).map(({ at }) => at);
    const draw =
      draws.get(kind) ?? new Draw(cells, areas, [...existing[kind], ...named], APART_M[kind]);
    draws.set(kind, draw);
    for (let turn = 0; turn < count; turn += 1) {
      const openYear = from + Math.floor((turn * (to - from + 1)) / count);
      const sizes = SIZES[kind];
      const capacity = sizes[Math.floor(random() * sizes.length)] as number;
      const finance = kind === 'school' ? financeFor(random) : 'state';
      const cell = draw.cellFor(openYear, random);
      const status: Status = openYear > PLAN.nearEnd ? 'forecast' : 'planned';
      const serial = made.filter((project) => project.kind === kind).length + 1;
      made.push({
        id: `new-${kind}-${serial}`,
        name: estimatedName(NOUNS[kind], serial, cell.areaId),
        status,
        source: `${
          openYear > PLAN.nearEnd
            ? 'number by the general plan to 2040'
            : 'number by the plan of 2026-2030'
        }; place, size, year: ${MODEL}`,
        kind,
        areaId: cell.areaId,
        phases: [phase(openYear - 2, openYear, capacity, status)],
        finance,
        ...cost(kind, finance, capacity, false),
        programme: openYear > PLAN.nearEnd ? 'General plan to 2040' : 'Plan 2026-2030',
        placeStatus: 'assumption',
        at: placing.corner(cell.at, cell.areaId),
      });
    }
  };
  const near = PLAN.today + 1;
  const left = (all: number, kind: Kind) =>
    Math.max(0, all - opened(press, kind, near, PLAN.nearEnd));
  const schoolsNear = planned('new-schools-plan', PLAN.nearEnd);
  const kindergartens = planned('new-preschools-plan', PLAN.nearEnd);
  const clinics = planned('primary-care-sites-plan', PLAN.nearEnd);
  const schoolsAll = planned('new-schools-plan', PLAN.end);
  add('school', left(schoolsNear, 'school'), near + 1, PLAN.nearEnd);
  add('preschool', left(kindergartens, 'preschool'), near, PLAN.nearEnd);
  add('clinic', left(clinics, 'clinic'), near + 1, PLAN.nearEnd);
  const far = schoolsAll - schoolsNear - opened(press, 'school', PLAN.decided, PLAN.today);
  add('school', far, PLAN.nearEnd + 1, PLAN.end);
  return made;
}
