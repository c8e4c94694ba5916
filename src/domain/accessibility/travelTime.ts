/** Ways as time, for villages that are driven to. Streets carry lengths; a speed makes minutes. */

const M_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;

/** Minutes that a way takes at a steady speed. */
export function travelMinutes(distanceM: number, speedKmPerHour: number): number {
  return (distanceM / M_PER_KM / speedKmPerHour) * MINUTES_PER_HOUR;
}
