/** Coordinates as people write them: decimal degrees, degrees with minutes and seconds, both in one cell. */
import { type Cell, numberIn, textIn } from '../table.ts';

type DecimalSign = '.' | ',';

const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`;
/** A quarter of the world in English, Russian and Kazakh: "N", "с.ш.", "с.е.", "ш.б." */
const SIDE = String.raw`[NSEW]|[сю]\.?\s*ш\.?|[вз]\.?\s*д\.?|[со]\.?\s*е\.?|[шб]\.?\s*б\.?`;
const DEGREES = String.raw`(-?)(${NUMBER})\s*[°º˚]\s*(?:(${NUMBER})\s*['′’´]\s*)?(?:(${NUMBER})\s*(?:["″”]|''|′′)\s*)?`;
/** 43°13'01.4"N, N43°13.023', -76° 52′. A side behind an angle that has one before is the next one's. */
const SEXAGESIMAL = new RegExp(
  String.raw`(?<!\p{L})(${SIDE})\s*${DEGREES}|${DEGREES}(${SIDE})?`,
  'giu',
);

type Angle = { readonly degrees: number; readonly axis: 'longitude' | 'latitude' | null };

/** Angles that stand in a text one after the other. */
function anglesIn(text: string): readonly Angle[] {
  return [...text.matchAll(SEXAGESIMAL)].map(([, before, ...found]) => {
    const [minus, degrees, minutes, seconds] = before ? found.slice(0, 4) : found.slice(4, 8);
    const part = (digits: string | undefined) => Number((digits ?? '0').replace(',', '.'));
    const size = part(degrees) + part(minutes) / 60 + part(seconds) / 3600;
    const side = (before ?? found[8] ?? '').toLowerCase().replaceAll(/[.\s]/g, '');
    const isNegative = minus === '-' || ['s', 'w', 'юш', 'зд', 'ое', 'бб'].includes(side);
    return { degrees: isNegative ? -size : size, axis: axisOf(side) };
  });
}

function axisOf(side: string): Angle['axis'] {
  if (side === '') return null;
  return ['e', 'w', 'вд', 'зд', 'шб', 'бб'].includes(side) ? 'longitude' : 'latitude';
}

/** The coordinate that a cell holds: a number, or an angle of degrees, minutes and seconds. */
export function coordinateIn(cell: Cell | undefined, decimalSign: DecimalSign): number | null {
  const number = numberIn(cell, decimalSign);
  if (number !== null) return number;
  const text = textIn(cell);
  if (!/[°º˚]/.test(text)) return null;
  const angles = anglesIn(text);
  return angles.length === 1 ? (angles[0]?.degrees ?? null) : null;
}

/** Two numbers with a fraction each; a comma may be the decimal sign or stand between them. */
const PAIR = /^\(?\s*(-?\d{1,3}[.,]\d{2,})\s*[,;/|\s]\s*(-?\d{1,3}[.,]\d{2,})\s*\)?$/;
const MOST_LATITUDE = 90;

/**
 * Longitude and latitude of a cell that holds both: "43.2170, 76.8698". Maps on the web give latitude
 * first; so it is understood unless the sides of the world, or a latitude beyond 90, say otherwise.
 */
export function pairIn(cell: Cell | undefined): readonly [number, number] | null {
  const text = textIn(cell);
  if (/[°º˚]/.test(text)) {
    const [first, second, ...more] = anglesIn(text);
    if (!first || !second || more.length > 0) return null;
    const isLongitudeFirst = first.axis === 'longitude' || second.axis === 'latitude';
    return isLongitudeFirst ? [first.degrees, second.degrees] : [second.degrees, first.degrees];
  }
  const found = PAIR.exec(text);
  if (!found) return null;
  const [first, second] = found.slice(1).map((part) => Number(part.replace(',', '.')));
  if (first === undefined || second === undefined) return null;
  return Math.abs(first) > MOST_LATITUDE ? [first, second] : [second, first];
}
