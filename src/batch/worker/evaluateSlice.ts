/** Computes a slice: what single calls of `aumaq evaluate` would print, year by year. */
import { createHash } from 'node:crypto';
import { evaluationRows } from '../../cli/evaluationRows.ts';
import { type Edit, scenarioOn } from '../../domain/scenario/scenario.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import type { CityEngine } from '../../engine/cityEngine.ts';
import type { Slice } from '../plan/slice.ts';

/** Which figure stands where in the values of an evaluation. */
export type Axis = {
  readonly hash: string;
  readonly area: readonly string[];
  readonly indicator: readonly string[];
  readonly unit: readonly string[];
};

export type EvaluatedYear = {
  readonly sample: number;
  readonly year: number;
  /** As PostgreSQL reads a list: "{1.5,NULL}". */
  readonly values: string;
};

export type EvaluatedSlice = { readonly axis: Axis; readonly years: readonly EvaluatedYear[] };

/**
 * @param engine has the pack's territory loaded.
 * @param draws of the scenario's assumptions, by sample (`sampledEdits`).
 */
export function evaluateSlice(
  engine: Pick<CityEngine, 'evaluate'>,
  territory: Territory,
  edits: readonly Edit[],
  draws: readonly (readonly Edit[])[],
  slice: Slice,
): EvaluatedSlice {
  let axis: Axis | null = null;
  const years: EvaluatedYear[] = [];
  for (let sample = slice.firstSample; sample <= slice.lastSample; sample++) {
    const scenario = scenarioOn(territory.manifest, [...edits, ...(draws[sample] ?? [])]);
    for (let year = slice.firstYear; year <= slice.lastYear; year++) {
      const rows = evaluationRows(engine.evaluate({ scenario, choices: slice.choices, year }));
      axis ??= axisOf(rows);
      if (rows.length !== axis.area.length) {
        throw new Error(`${year} has ${rows.length} figures, other years ${axis.area.length}`);
      }
      years.push({ sample, year, values: listOf(rows.map(({ value }) => value)) });
    }
  }
  if (axis === null) throw new Error('a slice without years');
  return { axis, years };
}

function axisOf(rows: ReturnType<typeof evaluationRows>): Axis {
  const area = rows.map((row) => row.area);
  const indicator = rows.map((row) => row.indicator);
  const unit = rows.map((row) => row.unit);
  const hash = createHash('sha256')
    .update(JSON.stringify([area, indicator, unit]))
    .digest('hex');
  return { hash, area, indicator, unit };
}

/** Numbers in the shortest form that reads back as the same number. */
function listOf(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`;
}
