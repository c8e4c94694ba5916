/** Residents of towns at censuses and between them, and which of them live by one industry. */
import {
  COUNTS_OF_RESIDENTS,
  type ResidentCount,
  type Town,
  settlementIdSchema,
} from '../../../src/domain/territory/schema.ts';
import { groupBy } from '../common/groupBy.ts';
import { known, number, type Row, status, table, text } from './facts.ts';

/** The censuses of the republic; sources call a figure by the word only where it is of one of them. */
const CENSUS_YEARS: ReadonlySet<number> = new Set([1999, 2009, 2021]);

/**
 * By settlement, in the order of their ids. Rows for places that the list of settlements lacks stay
 * in the table and are left out here. Throws where a table names a settlement that is not there.
 */
export function towns(settlementIds: ReadonlySet<string>): Town[] {
  const listed = table('town_population.csv').filter((row) => row.settlement);
  const published = table('settlement_population.csv');
  const counts = groupBy([...listed, ...published], (row) => text(row, 'settlement'));
  const single = new Map(
    table('single_industry_towns.csv').map((row) => [text(row, 'settlement'), row]),
  );
  const ids = [...new Set([...counts.keys(), ...single.keys()])].sort();
  return ids.map((id): Town => {
    if (!settlementIds.has(id)) throw new Error(`no settlement ${id} for a town's residents`);
    const industry = single.get(id);
    return {
      settlementId: settlementIdSchema.parse(id),
      counts: (counts.get(id) ?? []).map(residentCount).sort(byYear),
      ...(industry
        ? { singleIndustry: { status: status(industry), source: text(industry, 'source') } }
        : {}),
    };
  });
}

function residentCount(row: Row): ResidentCount {
  const year = number(row, 'year');
  const source = text(row, 'source');
  return {
    year,
    value: number(row, 'population'),
    count: row.count ? known(COUNT_NAMES, row.count) : countOf(year, source),
    status: status(row),
    source,
  };
}

const COUNT_NAMES = new Map(COUNTS_OF_RESIDENTS.map((count) => [count as string, count]));

function countOf(year: number, source: string): ResidentCount['count'] {
  return CENSUS_YEARS.has(year) && source.includes('census of') ? 'census' : 'estimate';
}

/** Of one year the estimate of January comes before the census of the autumn. */
function byYear(a: ResidentCount, b: ResidentCount): number {
  return a.year - b.year || b.count.localeCompare(a.count, 'en');
}
