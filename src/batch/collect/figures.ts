/** Reads back what was computed, plan by plan, in one order whatever the order of computing. */
import { percentile } from '../../domain/indicators/ranges.ts';
import type { Database } from '../database/database.ts';
import type { Run } from '../runs.ts';

/** All samples and years of a pack under a scenario and choices. */
export type FigureGroup = {
  readonly pack: string;
  readonly scenario: string;
  readonly choices: string;
  readonly packHash: string;
  readonly scenarioHash: string;
  readonly engineVersion: string;
  readonly seed: number;
  readonly area: readonly string[];
  readonly indicator: readonly string[];
  readonly unit: readonly string[];
  /** By sample, then by year; `values` stand as area and indicator do. */
  readonly evaluations: readonly Evaluation[];
};

type Evaluation = {
  readonly sample: number;
  readonly year: number;
  readonly values: readonly (number | null)[];
};

export type Quantiles = {
  readonly year: number;
  readonly area: string;
  readonly indicator: string;
  readonly unit: string;
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly samples: number;
};

/** One group at a time is held in memory. Groups without a finished slice are left out. */
export async function* figureGroups(database: Database, run: Run): AsyncGenerator<FigureGroup> {
  const named = await database.query(
    `SELECT DISTINCT named.pack, named.scenario, named.choices,
       slice.pack AS pack_hash, slice.scenario AS scenario_hash, slice.engine_version, slice.seed,
       axis.area, axis.indicator, axis.unit
     FROM aumaq.run_slice AS named JOIN aumaq.slice ON slice.key = named.slice
     JOIN aumaq.axis ON axis.hash = slice.axis
     WHERE named.run = $1 ORDER BY named.pack, named.scenario, named.choices`,
    [run.id],
  );
  for (const row of named) {
    const [pack, scenario, choices] = [row.pack, row.scenario, row.choices].map(String);
    const evaluations = await database.query(
      `SELECT sample, year, value FROM aumaq.evaluation WHERE slice IN (
         SELECT slice FROM aumaq.run_slice
         WHERE run = $1 AND pack = $2 AND scenario = $3 AND choices = $4)
       ORDER BY sample, year`,
      [run.id, pack, scenario, choices],
    );
    yield {
      pack: String(row.pack),
      scenario: String(row.scenario),
      choices: String(row.choices),
      packHash: String(row.pack_hash),
      scenarioHash: String(row.scenario_hash),
      engineVersion: String(row.engine_version),
      seed: Number(row.seed),
      area: row.area as readonly string[],
      indicator: row.indicator as readonly string[],
      unit: row.unit as readonly string[],
      evaluations: evaluations.map(({ sample, year, value }) => ({
        sample: Number(sample),
        year: Number(year),
        values: value as readonly (number | null)[],
      })),
    };
  }
}

/** A tenth, half and nine tenths of the samples lie below; sample 0 is none. Nothing without samples. */
export function quantilesOf(group: FigureGroup): readonly Quantiles[] {
  const byYear = new Map<number, Evaluation[]>();
  for (const evaluation of group.evaluations) {
    if (evaluation.sample === 0) continue;
    const ofYear = byYear.get(evaluation.year) ?? [];
    ofYear.push(evaluation);
    byYear.set(evaluation.year, ofYear);
  }
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, evaluations]) =>
      group.area.map((area, index): Quantiles => {
        const values = evaluations
          .flatMap(({ values: all }) => all[index] ?? [])
          .sort((a, b) => a - b);
        return {
          year,
          area,
          indicator: group.indicator[index] ?? '',
          unit: group.unit[index] ?? '',
          p10: known(percentile(values, 0.1)),
          p50: known(percentile(values, 0.5)),
          p90: known(percentile(values, 0.9)),
          samples: values.length,
        };
      }),
    );
}
