/** Departures of a timetable's services by stop, counted while the times are read: countries have millions. */
import type { EachRow } from './gtfsCalendar.ts';

export type Departures = { readonly day: number; readonly morning: number };

type Counts = Map<string, { day: number; morning: number }>;
type Time = { readonly stop: string; readonly seconds: number };

const MORNING_S = [7 * 3600, 9 * 3600] as const;
const LEAST_HEADWAY_S = 10;
const MOST_STARTS = 10_000;

export class ServiceDepartures {
  /** Stops at which any trip stops. */
  readonly stops = new Set<string>();
  private readonly byService = new Map<string, Counts>();
  private readonly totals = new Map<string, number>();

  constructor(each: EachRow) {
    const serviceOfTrip = new Map<string, string>();
    each('trips.txt', ['trip_id', 'service_id'], ([trip = '', service = '']) => {
      serviceOfTrip.set(trip, service);
    });
    const repeated = repeatedTrips(each);
    const timesOfRepeated = new Map<string, Time[]>();
    // A stop without a time takes that of the row before, as feeds list the stops of a trip in their order.
    let [lastTrip, lastSeconds] = ['', 0];
    each(
      'stop_times.txt',
      ['trip_id', 'stop_id', 'departure_time', 'arrival_time'],
      ([trip = '', stop = '', departure = '', arrival = '']) => {
        const service = serviceOfTrip.get(trip);
        const said = secondsOf(departure || arrival);
        const seconds = said ?? (trip === lastTrip ? lastSeconds : null);
        if (service === undefined || seconds === null || stop === '') return;
        [lastTrip, lastSeconds] = [trip, seconds];
        this.stops.add(stop);
        if (!repeated.has(trip)) this.count(service, stop, seconds);
        else {
          const times = timesOfRepeated.get(trip) ?? [];
          timesOfRepeated.set(trip, times);
          times.push({ stop, seconds });
        }
      },
    );
    for (const [trip, times] of timesOfRepeated) {
      const first = times.reduce((least, { seconds }) => Math.min(least, seconds), Infinity);
      for (const start of repeated.get(trip) ?? []) {
        for (const { stop, seconds } of times) {
          this.count(serviceOfTrip.get(trip) ?? '', stop, start + seconds - first);
        }
      }
    }
  }

  private count(service: string, stop: string, seconds: number): void {
    const counts: Counts = this.byService.get(service) ?? new Map();
    this.byService.set(service, counts);
    const count = counts.get(stop) ?? { day: 0, morning: 0 };
    counts.set(stop, count);
    count.day += 1;
    if (seconds >= MORNING_S[0] && seconds < MORNING_S[1]) count.morning += 1;
    this.totals.set(service, (this.totals.get(service) ?? 0) + 1);
  }

  /** By stop, of some services together. Stops without any are left out. */
  of(services: ReadonlySet<string>): ReadonlyMap<string, Departures> {
    const sums: Counts = new Map();
    for (const service of services) {
      for (const [stop, { day, morning }] of this.byService.get(service) ?? []) {
        const sum = sums.get(stop) ?? { day: 0, morning: 0 };
        sums.set(stop, sum);
        sum.day += day;
        sum.morning += morning;
      }
    }
    return sums;
  }

  /** Of some services at all stops. */
  total(services: ReadonlySet<string>): number {
    let total = 0;
    for (const service of services) total += this.totals.get(service) ?? 0;
    return total;
  }
}

/** Starts of trips that repeat every so many seconds. */
function repeatedTrips(each: EachRow): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  each(
    'frequencies.txt',
    ['trip_id', 'start_time', 'end_time', 'headway_secs'],
    ([trip = '', start = '', end = '', headway]) => {
      const [from, to, every] = [secondsOf(start), secondsOf(end), Number(headway)];
      if (from === null || to === null || !(every >= LEAST_HEADWAY_S)) return;
      const list = starts.get(trip) ?? [];
      starts.set(trip, list);
      for (let at = from; at < to && list.length < MOST_STARTS; at += every) list.push(at);
    },
  );
  return starts;
}

/** Seconds since the service day began: "25:10:00" is past midnight. */
function secondsOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  return match ? Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) : null;
}
