/** Timetables as agencies of many countries give them. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { busiestDay, tableOfStops } from '../../../src/importing/mapping/stops.ts';
import type { Timetable } from '../../../src/importing/readers/gtfs.ts';
import { rowsInPieces } from '../../../src/importing/text/delimited.ts';
import { allIn, notesOn } from './reading.ts';

const FEED = {
  'stops.txt':
    'stop_id,stop_name,stop_lat,stop_lon,location_type\nA,Nord,50.9,6.9,\nB,Süd,50.8,6.9,0\nS,Hbf,50.85,6.9,1\nX,Ausgang,50.85,6.9,2\n',
  'trips.txt': 'route_id,service_id,trip_id\n1,W,t1\n1,W,t2\n1,S,t3\n',
  'stop_times.txt':
    'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,07:00:00,07:00:00,A,1\nt1,07:09:00,07:09:00,B,2\nt2,9:30:00,9:30:00,A,1\nt3,10:00:00,10:00:00,S,1\n',
};
const WEEK = 'monday,tuesday,wednesday,thursday,friday,saturday,sunday';
const ALWAYS = {
  'calendar.txt': `service_id,${WEEK},start_date,end_date\nW,1,1,1,1,1,0,0,20000101,20991231\n`,
};

const zipped = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [
        `feed/${name}`,
        typeof text === 'string' ? strToU8(text) : text,
      ]),
    ),
  );

async function timetableOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Timetable> {
  const [read] = await allIn('feed.zip', zipped(files));
  if (read?.kind !== 'timetable') throw new Error('no timetable');
  return read.timetable;
}

describe('a timetable', () => {
  it('without a calendar says so, and its departures are not none', async () => {
    expect(await notesOn('feed.zip', zipped(FEED))).toEqual(['import.fault.noCalendar']);
    const table = tableOfStops(await timetableOf(FEED));
    expect(table.features.map(({ values }) => values[2])).toEqual([null, null, null]);
  });

  it('that runs for a century is asked about any day of it', async () => {
    const timetable = await timetableOf({ ...FEED, ...ALWAYS });
    expect(timetable.runsOn('20260114')).toBe(true);
    expect(timetable.runsOn('20260118')).toBe(false);
    expect(timetable.departuresOn('20260114').get('A')).toEqual({ day: 2, morning: 1 });
    expect(timetable.days.length).toBeLessThan(600);
  });

  it('of exceptions alone has its busiest day among them', async () => {
    const dates =
      'service_id,date,exception_type\nS,20260110,1\nW,20260112,1\nS,20260112,1\nW,20260113,1\n';
    const timetable = await timetableOf({ ...FEED, 'calendar_dates.txt': dates });
    expect(timetable.days).toEqual(['20260110', '20260112', '20260113']);
    expect(busiestDay(timetable)).toBe('20260112');
  });

  it('counts a station where trips stop, and no other', async () => {
    const { stops } = await timetableOf({ ...FEED, ...ALWAYS });
    expect(stops.map(({ id }) => id)).toEqual(['A', 'B', 'S']);
  });

  it('may have its names in a Western encoding', async () => {
    const latin = Uint8Array.from(FEED['stops.txt'], (letter) => letter.charCodeAt(0));
    const { stops } = await timetableOf({ ...FEED, ...ALWAYS, 'stops.txt': latin });
    expect(stops[1]?.name).toBe('Süd');
  });
});

it('rows that come in pieces are cut between rows, not in letters or in quotes', () => {
  const row = '"Қала, \n""орталығы""",1\n';
  const bytes = strToU8(row.repeat(200_000));
  expect(bytes.length).toBeGreaterThan(6_000_000);
  let count = 0;
  for (const rows of rowsInPieces('a.txt', bytes, ',')) {
    for (const [name, one] of rows) {
      if (name === 'Қала, \n"орталығы"' && one === '1') count += 1;
    }
  }
  expect(count).toBe(200_000);
});
