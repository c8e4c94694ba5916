/** How far a run is, in words. */
import type { RunStatus } from '../runs.ts';

/** "43 % (86 of 200 jobs), 2 running, 1 failed, 412 an hour, 0.3 h left". */
export function statusLine(status: RunStatus): string {
  const { slices, done, running, waiting, failed, cancelled, slicesPerHour, hoursLeft } = status;
  const isOver = running + waiting === 0;
  const parts = [
    `${Math.floor((100 * done) / Math.max(1, slices))} % (${count(done)} of ${count(slices)} jobs)`,
    running > 0 ? `${count(running)} running` : '',
    failed > 0 ? `${count(failed)} given up` : '',
    cancelled > 0 ? `${count(cancelled)} cancelled` : '',
    !isOver && slicesPerHour !== null ? `${count(Math.round(slicesPerHour))} an hour` : '',
    !isOver && hoursLeft !== null ? `${timeOf(hoursLeft)} left` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

export function statusText(status: RunStatus): string {
  const lines = [
    `run ${status.run}: ${status.name}`,
    statusLine(status),
    `${count(status.evaluationsDone)} of ${count(status.evaluations)} evaluations, ` +
      `${timeOf(status.computedS / 3600)} of computing`,
    ...status.errors.map((error) => `given up: ${error}`),
    ...(status.failed + status.cancelled > 0 ? ['aumaq batch retry puts them back'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function timeOf(hours: number): string {
  if (hours < 1 / 60) return `${Math.round(3600 * hours)} s`;
  if (hours < 1) return `${Math.round(60 * hours)} min`;
  return `${(Math.round(10 * hours) / 10).toLocaleString('en')} h`;
}
