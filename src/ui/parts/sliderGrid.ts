/** Steps of a slider, counted from a value that it has to hold, so that one can always come back to it. */

export type SliderGrid = {
  readonly anchor: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
};

const STEPS = 40;

/** A step that people would choose: 1, 2 or 5 times a power of ten. */
export function stepOf(min: number, max: number): number {
  const raw = (max - min) / STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = raw / power;
  return power * (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10);
}

/** Without the tail that binary fractions leave: 1.89 - 8 × 0.05 is 1.49. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** The steps next to or beyond both ends: the slider's own ends, so that the anchor is on its grid. */
export function endsOf({ anchor, min, max, step }: SliderGrid): { min: number; max: number } {
  const down = Math.ceil(tidy((anchor - min) / step));
  const up = Math.ceil(tidy((max - anchor) / step));
  return { min: tidy(anchor - down * step), max: tidy(anchor + up * step) };
}

/** The value of the step nearest to where the thumb was put; both ends can be reached exactly. */
export function onGrid(put: number, { anchor, min, max, step }: SliderGrid): number {
  const value = tidy(anchor + Math.round((put - anchor) / step) * step);
  return Math.min(max, Math.max(min, value));
}
