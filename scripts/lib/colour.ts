/** What eyes make of colours: contrast, difference, and how they look to people who see fewer of them. */
import type { Rgb } from '../../src/map/palette.ts';

/** Red, green and blue as amounts of light, 0..1. */
type Light = readonly [number, number, number];

const toLight = ([r, g, b]: Rgb): Light => {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [linear(r), linear(g), linear(b)];
};

const fromLight = ([r, g, b]: Light): Rgb => {
  const encoded = (amount: number) => {
    const share = Math.min(1, Math.max(0, amount));
    return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
  };
  return [encoded(r), encoded(g), encoded(b)];
};

type Matrix = readonly [Light, Light, Light];

const times = (rows: Matrix, [x, y, z]: Light): Light => {
  const of = ([a, b, c]: Light) => a * x + b * y + c * z;
  return [of(rows[0]), of(rows[1]), of(rows[2])];
};

/** Contrast of two colours, 1..21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(a: Rgb, b: Rgb): number {
  const luminance = (colour: Rgb) => {
    const [r, g, blue] = toLight(colour);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [less = 0, more = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (more + 0.05) / (less + 0.05);
}

/** A colour of so much strength, 0..1, laid on another. */
export function laidOn(colour: Rgb, strength: number, ground: Rgb): Rgb {
  const mixed = (over: number, under: number) => strength * over + (1 - strength) * under;
  return [mixed(colour[0], ground[0]), mixed(colour[1], ground[1]), mixed(colour[2], ground[2])];
}

/** Without red, green or blue cones: Machado, Oliveira & Fernandes 2009, table 1, severity 1. */
const BLINDNESS = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

export const SIGHTS = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Sight = (typeof SIGHTS)[number];

/** A colour as somebody sees it. */
export function seenWith(sight: Sight, colour: Rgb): Rgb {
  return sight === 'normal' ? colour : fromLight(times(BLINDNESS[sight], toLight(colour)));
}

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_OKLAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/**
 * How different two colours look: their distance in OKLab (Ottosson 2020), times 100. Two can just
 * be told apart at 2 side by side; as classes of a map, apart and small, they need several times that.
 */
export function differenceOf(a: Rgb, b: Rgb): number {
  const at = (colour: Rgb) => {
    const [l, m, s] = times(TO_CONES, toLight(colour));
    return times(TO_OKLAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
  };
  const [first, second] = [at(a), at(b)];
  return 100 * Math.hypot(...first.map((value, index) => value - (second[index] ?? 0)));
}
