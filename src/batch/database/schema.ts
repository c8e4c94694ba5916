/**
 * The tables of batches. A year's figures are one row with a list of values (`evaluation`), told by
 * what stands where (`axis`): a tenth of the room of a row a figure. The views make long tables of
 * them; docs/batch.md tells both.
 */
import { InputError } from '../../cli/io.ts';
import type { Database } from './database.ts';

/** One more with every change of the tables. */
const SCHEMA_VERSION = 1;

const TABLES = `
CREATE SCHEMA IF NOT EXISTS aumaq;

CREATE TABLE IF NOT EXISTS aumaq.version (version int PRIMARY KEY);

CREATE TABLE IF NOT EXISTS aumaq.pack (
  hash text PRIMARY KEY,
  territory text NOT NULL,
  archive bytea NOT NULL
);

CREATE TABLE IF NOT EXISTS aumaq.scenario (hash text PRIMARY KEY, edits jsonb NOT NULL);

CREATE TABLE IF NOT EXISTS aumaq.axis (
  hash text PRIMARY KEY,
  area text[] NOT NULL,
  indicator text[] NOT NULL,
  unit text[] NOT NULL
);

CREATE TABLE IF NOT EXISTS aumaq.slice (
  key uuid PRIMARY KEY,
  pack text NOT NULL REFERENCES aumaq.pack,
  scenario text NOT NULL REFERENCES aumaq.scenario,
  choices jsonb NOT NULL,
  first_year int NOT NULL,
  last_year int NOT NULL,
  first_sample int NOT NULL,
  last_sample int NOT NULL,
  sample_count int NOT NULL,
  seed int NOT NULL,
  engine_version text NOT NULL,
  axis text REFERENCES aumaq.axis,
  finished_on timestamptz,
  seconds double precision,
  worker text
);

CREATE TABLE IF NOT EXISTS aumaq.evaluation (
  slice uuid NOT NULL REFERENCES aumaq.slice,
  sample int NOT NULL,
  year int NOT NULL,
  value double precision[] NOT NULL,
  PRIMARY KEY (slice, sample, year)
);

CREATE TABLE IF NOT EXISTS aumaq.run (
  id text PRIMARY KEY,
  name text NOT NULL,
  created_on timestamptz NOT NULL DEFAULT now(),
  cancelled_on timestamptz
);

CREATE TABLE IF NOT EXISTS aumaq.run_slice (
  run text NOT NULL REFERENCES aumaq.run,
  slice uuid NOT NULL REFERENCES aumaq.slice,
  pack text NOT NULL,
  scenario text NOT NULL,
  choices text NOT NULL,
  PRIMARY KEY (run, pack, scenario, choices, slice)
);
CREATE INDEX IF NOT EXISTS run_slice_by_slice ON aumaq.run_slice (slice);

CREATE OR REPLACE VIEW aumaq.figure AS
SELECT named.run, named.pack, named.scenario, named.choices, evaluation.sample, evaluation.year,
  figure.area, figure.indicator, figure.value, figure.unit,
  slice.engine_version, slice.pack AS pack_hash, slice.scenario AS scenario_hash, slice.seed
FROM aumaq.run_slice AS named
JOIN aumaq.slice ON slice.key = named.slice
JOIN aumaq.axis ON axis.hash = slice.axis
JOIN aumaq.evaluation ON evaluation.slice = slice.key
CROSS JOIN LATERAL unnest(axis.area, axis.indicator, axis.unit, evaluation.value)
  AS figure (area, indicator, unit, value);

CREATE OR REPLACE VIEW aumaq.figure_range AS
SELECT run, pack, scenario, choices, year, area, indicator, unit,
  percentile_cont(0.1) WITHIN GROUP (ORDER BY value) AS p10,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS p50,
  percentile_cont(0.9) WITHIN GROUP (ORDER BY value) AS p90,
  count(value)::int AS samples
FROM aumaq.figure
WHERE sample > 0
GROUP BY run, pack, scenario, choices, year, area, indicator, unit;
`;

/** Makes the tables where they are missing; refuses, untouched, those of a later Aumaq. */
export async function prepareSchema(database: Database): Promise<void> {
  const [found] = await database.query("SELECT to_regclass('aumaq.version') IS NOT NULL AS there");
  if (found?.there === true) {
    const [kept] = await database.query('SELECT max(version) AS version FROM aumaq.version');
    const version = Number(kept?.version ?? 0);
    if (version === SCHEMA_VERSION) return;
    if (version > SCHEMA_VERSION) {
      const what = `its tables are of a later Aumaq (version ${version}, this one knows ${SCHEMA_VERSION})`;
      throw new InputError(database.title, null, what, 'install the newest Aumaq on this machine');
    }
  }
  // Two workers that start at once make them one after the other.
  await database.script(`
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtext('aumaq'));
    ${TABLES}
    INSERT INTO aumaq.version VALUES (${SCHEMA_VERSION}) ON CONFLICT DO NOTHING;
    COMMIT;
  `);
}
