/** A timetable as a table of its stops, with the departures of a day. */
import type { Timetable } from '../readers/gtfs.ts';
import type { ImportedTable } from '../table.ts';

const COLUMNS = ['id', 'name', 'departures', 'departures 7-9'];

/** @param day of the departures, "20260114"; the busiest where none is given. */
export function tableOfStops(
  timetable: Timetable,
  day: string | null = busiestDay(timetable),
): ImportedTable {
  const counts = day === null ? null : timetable.departuresOn(day);
  return {
    file: timetable.file,
    layer: 'stops',
    format: 'GTFS',
    columns: COLUMNS,
    features: timetable.stops.map(({ id, name, at }) => {
      // Where nobody knows on which day anything runs, there are not none.
      const none = counts === null ? null : 0;
      const { day: all, morning } = counts?.get(id) ?? { day: none, morning: none };
      return {
        geometry: { type: 'Point', coordinates: [...at] },
        values: [id, name, all, morning],
      };
    }),
    projection: { kind: 'degrees', from: 'WGS 84' },
    encoding: null,
    decimalSign: '.',
    notes: timetable.notes,
  };
}

/** The first of those with most departures; null where no service ever runs. */
export function busiestDay({ days, totalOn }: Timetable): string | null {
  let [best, most]: [string | null, number] = [null, -1];
  for (const day of days) {
    const total = totalOn(day);
    if (total > most) [best, most] = [day, total];
  }
  return best;
}
