/**
 * Folds a GeoJSON layer for its way to the page (src/domain/territory/foldedLayer.ts unfolds it): properties by columns,
 * numbers apart from the words around them, coordinates as steps. Nothing is lost: a layer that would
 * not come back as it was is not folded.
 */
import { isDeepStrictEqual } from 'node:util';
import { gzipSync } from 'node:zlib';
import {
  type FoldedColumn,
  type FoldedLayer,
  NEXT_NUMBER,
  SAME_NUMBER,
  STEPS_TO_DEGREE,
  unfolded,
} from '../../src/domain/territory/foldedLayer.ts';
import { foldHexagons } from './foldHexagons.ts';

type Json = Readonly<Record<string, unknown>>;

/** A whole number that is written as `String` writes it, and no part of a longer one. */
const WHOLE_NUMBER = /(?<![\d.\w-])(?:0|[1-9]\d{0,8})(?![\d.\w])/g;
/** Within words a number may touch a letter: "n12". */
const NUMBER_IN_WORDS = /(?<![\d.])(?:0|[1-9]\d{0,8})(?![\d.])/g;

/** The folded layer, or null where it has no features or cannot be folded without loss. */
export function foldLayer(content: unknown): FoldedLayer | null {
  const { type, features } = (content ?? {}) as { type?: unknown; features?: unknown };
  if (type !== 'FeatureCollection' || !Array.isArray(features) || features.length === 0)
    return null;
  const all = features as { properties: Json; geometry: { type: string; coordinates: unknown } }[];
  const types = [...new Set(all.map(({ geometry }) => geometry.type))];
  const coordinates = all.map(({ geometry }) => geometry.coordinates);
  const hexagons = foldHexagons(
    all.map(({ properties }) => properties.id),
    coordinates,
  );
  const layer: FoldedLayer = {
    folded: 1,
    count: all.length,
    columns: propertiesOf(all.map(({ properties }) => properties)),
    types,
    ...(types.length > 1 && { typeAt: all.map(({ geometry }) => types.indexOf(geometry.type)) }),
    ...(hexagons ? { hexagons } : { shapes: foldShapes(coordinates) }),
  };
  const back = unfolded(JSON.parse(JSON.stringify(layer)));
  return isDeepStrictEqual(back, { type, features }) ? layer : null;
}

const sizeOf = (value: unknown) => gzipSync(JSON.stringify(value)).length;
const smallest = <T>(choices: readonly T[]): T =>
  choices.reduce((best, choice) => (sizeOf(choice) < sizeOf(best) ? choice : best));

function propertiesOf(all: readonly Json[]): FoldedColumn[] {
  const names = new Set(all.flatMap((properties) => Object.keys(properties)));
  return [...names].map((property) => {
    const values = all.map((own) =>
      Object.hasOwn(own, property) ? JSON.stringify(own[property]) : '',
    );
    return smallest([
      foldColumn(property, values, null, false),
      foldColumn(property, values, WHOLE_NUMBER, false),
      foldColumn(property, values, WHOLE_NUMBER, true),
      foldColumn(property, values, NUMBER_IN_WORDS, false),
      foldColumn(property, values, NUMBER_IN_WORDS, true),
    ]);
  });
}

/** @param pattern what counts as a number; null: values stay whole. */
function foldColumn(
  property: string,
  values: readonly string[],
  pattern: RegExp | null,
  fromLast: boolean,
): FoldedColumn {
  const texts = new Map<string, number>();
  const last: number[][] = [];
  const numbers: number[] = [];
  const at = values.map((value) => {
    const found = pattern ? (value.match(pattern) ?? []).map(Number) : [];
    const isSame = found.length > 1 && found.every((number) => number === found[0]);
    const text = pattern ? value.replace(pattern, isSame ? SAME_NUMBER : NEXT_NUMBER) : value;
    const which = texts.get(text) ?? texts.size;
    texts.set(text, which);
    last[which] ??= [];
    const before = last[which] as number[];
    (isSame ? found.slice(0, 1) : found).forEach((number, place) => {
      numbers.push(fromLast ? number - (before[place] ?? 0) : number);
      before[place] = number;
    });
    return which;
  });
  return {
    property,
    texts: [...texts.keys()],
    ...(texts.size > 1 && { at }),
    ...(numbers.length > 0 && { numbers, ...(fromLast && { fromLast }) }),
  };
}

function foldShapes(coordinates: readonly unknown[]): unknown[] {
  let east = 0;
  let north = 0;
  const stepsOf = ([lon, lat]: readonly number[]): number[] => {
    const to = [lon, lat].map((degrees) => Math.round((degrees as number) * STEPS_TO_DEGREE));
    const [toEast, toNorth] = to as [number, number];
    const steps = [toEast - east, toNorth - north];
    east = toEast;
    north = toNorth;
    return steps;
  };
  const fold = (shape: readonly unknown[]): unknown[] => {
    if (typeof shape[0] === 'number') return stepsOf(shape as number[]);
    const isLine = typeof (shape[0] as unknown[])[0] === 'number';
    return isLine ? (shape as number[][]).flatMap(stepsOf) : (shape as unknown[][]).map(fold);
  };
  return (coordinates as unknown[][]).map(fold);
}
