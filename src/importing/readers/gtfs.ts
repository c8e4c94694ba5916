/** Public transport timetables (GTFS): stops, and how many departures each has on a day. */
import type { LonLat } from '../../domain/territory/schema.ts';
import { ImportFault } from '../faults.ts';
import { rowsOf } from '../text/delimited.ts';

export type Stop = { readonly id: string; readonly name: string; readonly at: LonLat };

export type Timetable = {
  readonly file: string;
  readonly stops: readonly Stop[];
  /** Days on which any service runs, ascending: "20260114". */
  readonly days: readonly string[];
  /** Departures of a day by stop: in all, and from 07:00 to 08:59. Stops without any are left out. */
  readonly departuresOn: (day: string) => ReadonlyMap<string, Departures>;
};

export type Departures = { readonly day: number; readonly morning: number };

const MORNING_S = [7 * 3600, 9 * 3600] as const;
/** Stops and platforms; stations, entrances and the ways between them are none. */
const WHERE_PEOPLE_BOARD: ReadonlySet<string> = new Set(['', '0']);
const NEEDED = ['stops.txt', 'trips.txt', 'stop_times.txt'] as const;
const USED = [...NEEDED, 'calendar.txt', 'calendar_dates.txt', 'frequencies.txt'] as const;

/** Files of a timetable, whatever folder they lie in; null where the archive holds none. */
export function timetableFiles(
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> | null {
  const found = new Map<string, Uint8Array>();
  for (const [path, bytes] of parts) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (USED.some((used) => used === name)) found.set(name, bytes);
  }
  return NEEDED.every((name) => found.has(name)) ? found : null;
}

export function readTimetable(file: string, parts: ReadonlyMap<string, Uint8Array>): Timetable {
  const table = (name: string) => new Rows(file, name, parts.get(name));
  const stops: Stop[] = [];
  table('stops.txt').each(
    ['stop_id', 'stop_name', 'stop_lon', 'stop_lat', 'location_type'],
    ([id = '', name = '', lon, lat, kind = '']) => {
      if (!WHERE_PEOPLE_BOARD.has(kind)) return;
      const at: LonLat = [Number(lon), Number(lat)];
      if (id !== '' && at.every(Number.isFinite)) stops.push({ id, name: name || id, at });
    },
  );
  if (stops.length === 0) throw new ImportFault(file, 'empty');
  const serviceOfTrip = new Map<string, string>();
  table('trips.txt').each(['trip_id', 'service_id'], ([trip = '', service = '']) => {
    serviceOfTrip.set(trip, service);
  });
  const services = servicesByDay(table);
  const repeated = repeatedTrips(table);
  // A stop without a time takes that of the row before, as feeds list the stops of a trip in their order.
  let [lastTrip, lastSeconds] = ['', 0];
  const timesByService = new Map<string, { stop: string; seconds: number; trip: string }[]>();
  table('stop_times.txt').each(
    ['trip_id', 'stop_id', 'departure_time', 'arrival_time'],
    ([trip = '', stop = '', departure = '', arrival = '']) => {
      const service = serviceOfTrip.get(trip);
      const said = secondsOf(departure || arrival);
      const seconds = said ?? (trip === lastTrip ? lastSeconds : null);
      if (service === undefined || seconds === null) return;
      [lastTrip, lastSeconds] = [trip, seconds];
      const times = timesByService.get(service);
      if (times) times.push({ stop, seconds, trip });
      else timesByService.set(service, [{ stop, seconds, trip }]);
    },
  );
  return {
    file,
    stops,
    days: [...services.keys()].sort(),
    departuresOn: (day) => {
      const counts = new Map<string, { day: number; morning: number }>();
      for (const service of services.get(day) ?? []) {
        const times = timesByService.get(service) ?? [];
        const firstOfTrip = repeated.size > 0 ? firstTimes(times) : new Map<string, number>();
        for (const { stop, seconds, trip } of times) {
          const count = counts.get(stop) ?? { day: 0, morning: 0 };
          counts.set(stop, count);
          const starts = repeated.get(trip);
          const since = seconds - (firstOfTrip.get(trip) ?? 0);
          for (const start of starts ?? [null]) {
            const at = start === null ? seconds : start + since;
            count.day += 1;
            if (at >= MORNING_S[0] && at < MORNING_S[1]) count.morning += 1;
          }
        }
      }
      return counts;
    },
  };
}

/** A table by the names of its columns. */
class Rows {
  private readonly rows: readonly (readonly string[])[];

  constructor(file: string, name: string, bytes: Uint8Array | undefined) {
    const text = bytes ? new TextDecoder().decode(bytes).replace(/^\uFEFF/, '') : '';
    this.rows = text === '' ? [] : rowsOf(`${file}, ${name}`, text, ',');
  }

  each(columns: readonly string[], take: (fields: readonly string[]) => void): void {
    const [header = [], ...rows] = this.rows;
    const places = columns.map((column) => header.findIndex((name) => name.trim() === column));
    for (const row of rows) {
      if (row.length > 1) take(places.map((at) => (row[at] ?? '').trim()));
    }
  }
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MS_PER_DAY = 86_400_000;
/** A service that claims to run longer says nothing. */
const MOST_DAYS = 3 * 366;

function servicesByDay(table: (name: string) => Rows): ReadonlyMap<string, ReadonlySet<string>> {
  const days = new Map<string, Set<string>>();
  const of = (day: string): Set<string> => {
    const known = days.get(day) ?? new Set<string>();
    days.set(day, known);
    return known;
  };
  table('calendar.txt').each(
    ['service_id', 'start_date', 'end_date', ...WEEKDAYS],
    ([service = '', start = '', end = '', ...runs]) => {
      const [from, to] = [utcOf(start), utcOf(end)];
      if (from === null || to === null) return;
      const last = Math.min(to, from + MOST_DAYS * MS_PER_DAY);
      for (let at = from; at <= last; at += MS_PER_DAY) {
        const date = new Date(at);
        if (runs[date.getUTCDay()] !== '1') continue;
        of(date.toISOString().slice(0, 10).replaceAll('-', '')).add(service);
      }
    },
  );
  table('calendar_dates.txt').each(
    ['service_id', 'date', 'exception_type'],
    ([service = '', day = '', kind]) => {
      if (utcOf(day) === null) return;
      if (kind === '1') of(day).add(service);
      else if (kind === '2') of(day).delete(service);
    },
  );
  return days;
}

/** Starts of trips that repeat every so many seconds. */
function repeatedTrips(table: (name: string) => Rows): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  table('frequencies.txt').each(
    ['trip_id', 'start_time', 'end_time', 'headway_secs'],
    ([trip = '', start = '', end = '', headway]) => {
      const [from, to, every] = [secondsOf(start), secondsOf(end), Number(headway)];
      if (from === null || to === null || !(every >= 10)) return;
      const list = starts.get(trip) ?? [];
      starts.set(trip, list);
      for (let at = from; at < to && list.length < 10_000; at += every) list.push(at);
    },
  );
  return starts;
}

function firstTimes(
  times: readonly { readonly trip: string; readonly seconds: number }[],
): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { trip, seconds } of times) {
    first.set(trip, Math.min(first.get(trip) ?? seconds, seconds));
  }
  return first;
}

/** Seconds since the service day began: "25:10:00" is past midnight. */
function secondsOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : null;
}

function utcOf(day: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(day);
  if (!match) return null;
  const at = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isFinite(at) ? at : null;
}
