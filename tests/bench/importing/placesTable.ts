/** A table of places in and around Almaty, the same each time. */
import { seededRandom } from '../../unit/assignment/cases.ts';

export function placesTable(count: number): string {
  const random = seededRandom(20);
  const rows = Array.from({ length: count }, (_, row) => {
    const [lon, lat] = [76.8 + random() * 0.3, 43.15 + random() * 0.2];
    return `${row};Place ${row};${Math.round(random() * 900)};${lon.toFixed(6)};${lat.toFixed(6)}`;
  });
  return `id;name;seats;lon;lat\n${rows.join('\n')}\n`;
}
