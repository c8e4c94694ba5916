/** On which days the services of a timetable run (GTFS): by weekday from a day to another, and by exceptions. */

/** Rows of one of its files by the names of their columns. */
export type EachRow = (
  name: string,
  columns: readonly string[],
  take: (fields: readonly string[]) => void,
) => void;

type Rule = {
  readonly service: string;
  readonly from: number;
  readonly to: number;
  /** By weekday, Sunday first. */
  readonly runs: readonly boolean[];
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MS_PER_DAY = 86_400_000;
/** Days are listed this far around the last day on which a service begins: some claim to run for ever. */
const LISTED_MS = 550 * MS_PER_DAY;

export class ServiceCalendar {
  private readonly rules: Rule[] = [];
  /** By day and service: whether it runs all the same, or does not. */
  private readonly exceptions = new Map<string, Map<string, boolean>>();

  constructor(each: EachRow) {
    each(
      'calendar.txt',
      ['service_id', 'start_date', 'end_date', ...WEEKDAYS],
      ([service = '', start = '', end = '', ...runs]) => {
        const [from, to] = [utcOf(start), utcOf(end)];
        if (from === null || to === null) return;
        this.rules.push({ service, from, to, runs: runs.map((run) => run === '1') });
      },
    );
    each(
      'calendar_dates.txt',
      ['service_id', 'date', 'exception_type'],
      ([service = '', date = '', kind]) => {
        const at = utcOf(date);
        if (at === null || (kind !== '1' && kind !== '2')) return;
        const day = dayOf(at);
        const known = this.exceptions.get(day) ?? new Map<string, boolean>();
        this.exceptions.set(day, known);
        known.set(service, kind === '1');
      },
    );
  }

  /** Services of a day: "20260114". */
  on(day: string): ReadonlySet<string> {
    const at = utcOf(day);
    const services = new Set<string>();
    if (at === null) return services;
    const weekday = new Date(at).getUTCDay();
    for (const { service, from, to, runs } of this.rules) {
      if (at >= from && at <= to && runs[weekday]) services.add(service);
    }
    for (const [service, runs] of this.exceptions.get(day) ?? []) {
      if (runs) services.add(service);
      else services.delete(service);
    }
    return services;
  }

  /** Days on which any service runs, ascending; of many years those around the last beginning. */
  days(): readonly string[] {
    const latest = Math.max(...this.rules.map(({ from }) => from));
    const days = new Set(this.exceptions.keys());
    for (const { from, to } of this.rules) {
      const last = Math.min(to, latest + LISTED_MS);
      for (let at = Math.max(from, latest - LISTED_MS); at <= last; at += MS_PER_DAY) {
        days.add(dayOf(at));
      }
    }
    return [...days].filter((day) => this.on(day).size > 0).sort();
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');

function utcOf(day: string): number | null {
  const match = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(day);
  if (!match) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(at) ? at : null;
}
