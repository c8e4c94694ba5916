/** A timetable as a table of its stops, with the departures of a day. */
import type { Timetable } from '../readers/gtfs.ts';
import type { ImportedTable } from '../table.ts';

const COLUMNS = ['id', 'name', 'departures', 'departures 7-9'];

/** @param day of the departures, "20260114"; the busiest where none is given. */
export function tableOfStops(
  timetable: Timetable,
  day: string | null = busiestDay(timetable),
): ImportedTable {
  const counts = day === null ? new Map() : timetable.departuresOn(day);
  return {
    file: timetable.file,
    layer: 'stops',
    format: 'GTFS',
    columns: COLUMNS,
    features: timetable.stops.map(({ id, name, at }) => {
      const { day: all, morning } = counts.get(id) ?? { day: 0, morning: 0 };
      return {
        geometry: { type: 'Point', coordinates: [...at] },
        values: [id, name, all, morning],
      };
    }),
    projection: { kind: 'degrees', from: 'WGS 84' },
    encoding: null,
    decimalSign: '.',
    notes: [],
  };
}

const MOST_DAYS = 60;

/** Of the first two months; null where no service ever runs. */
export function busiestDay({ days, departuresOn }: Timetable): string | null {
  let [best, most] = [days[0] ?? null, -1];
  for (const day of days.slice(0, MOST_DAYS)) {
    let count = 0;
    for (const { day: all } of departuresOn(day).values()) count += all;
    if (count > most) [best, most] = [day, count];
  }
  return best;
}
