/** Public transport timetables (GTFS): stops, and how many departures each has on a day. */
import type { Problem } from '../../domain/parsed.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { ImportFault, problemOf } from '../faults.ts';
import { rowsInPieces } from '../text/delimited.ts';
import { type EachRow, ServiceCalendar } from './gtfsCalendar.ts';
import { type Departures, ServiceDepartures } from './gtfsDepartures.ts';

export type Stop = { readonly id: string; readonly name: string; readonly at: LonLat };

export type Timetable = {
  readonly file: string;
  readonly stops: readonly Stop[];
  /** Days on which any service runs, ascending: "20260114"; of services that run for many years some of them. */
  readonly days: readonly string[];
  readonly runsOn: (day: string) => boolean;
  /** Departures of a day by stop: in all, and from 07:00 to 08:59. Stops without any are left out. */
  readonly departuresOn: (day: string) => ReadonlyMap<string, Departures>;
  /** At all stops together. */
  readonly totalOn: (day: string) => number;
  readonly notes: readonly Problem[];
};

/** Stops and platforms; stations, entrances and the ways between them are none, unless a trip stops there. */
const WHERE_PEOPLE_BOARD: ReadonlySet<string> = new Set(['', '0']);
const NEEDED = ['stops.txt', 'trips.txt', 'stop_times.txt'] as const;

/** Parts of an archive that are used; the courses of the lines are many times as large as these. */
export const PART_OF_TIMETABLE =
  /(^|\/)(stops|trips|stop_times|calendar|calendar_dates|frequencies)\.txt$/i;

const fileOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/** Whether an archive holds a timetable, in whatever folder. */
export function isTimetable(paths: readonly string[]): boolean {
  return NEEDED.every((name) => paths.some((path) => fileOf(path) === name));
}

/** @param parts by their paths, as far as they are used. */
export function timetableFiles(
  parts: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  return new Map([...parts].map(([path, bytes]) => [fileOf(path), bytes]));
}

export function readTimetable(file: string, parts: ReadonlyMap<string, Uint8Array>): Timetable {
  const each: EachRow = (name, columns, take) => {
    let places: readonly number[] | null = null;
    for (const rows of rowsInPieces(`${file}, ${name}`, parts.get(name) ?? NOTHING, ',')) {
      for (const row of rows) {
        if (places) {
          if (row.length > 1) take(places.map((at) => (row[at] ?? '').trim()));
        } else places = columns.map((column) => row.findIndex((cell) => cell.trim() === column));
      }
    }
  };
  const departures = new ServiceDepartures(each);
  const stops: Stop[] = [];
  each(
    'stops.txt',
    ['stop_id', 'stop_name', 'stop_lon', 'stop_lat', 'location_type'],
    ([id = '', name = '', lon = '', lat = '', kind = '']) => {
      if (!WHERE_PEOPLE_BOARD.has(kind) && !departures.stops.has(id)) return;
      const at: LonLat = [Number(lon), Number(lat)];
      const isSomewhere = lon !== '' && lat !== '' && at.every(Number.isFinite);
      if (id !== '' && isSomewhere) stops.push({ id, name: name || id, at });
    },
  );
  if (stops.length === 0) throw new ImportFault(file, 'empty');
  const calendar = new ServiceCalendar(each);
  const days = calendar.days();
  return {
    file,
    stops,
    days,
    runsOn: (day) => calendar.on(day).size > 0,
    departuresOn: (day) => departures.of(calendar.on(day)),
    totalOn: (day) => departures.total(calendar.on(day)),
    notes: days.length === 0 ? [problemOf(file, 'noCalendar')] : [],
  };
}

const NOTHING = new Uint8Array(0);
