/** What has to be told apart on the map: classes that neighbour each other, symbols on every ground. */
import {
  INFRASTRUCTURE_KINDS,
  PROJECT_KINDS,
  SERVICES,
} from '../../src/domain/territory/schema.ts';
import {
  infrastructureColour,
  loadColour,
  projectColour,
  serviceColour,
} from '../../src/map/colours.ts';
import { QUIET_OPACITY } from '../../src/map/detail.ts';
import { NOT_YET_OPACITY } from '../../src/map/layers/infrastructure.ts';
import { type MapPalette, type Rgb, rgb } from '../../src/map/palette.ts';
import { contrastOf, laidOn } from './colour.ts';

type Named = { readonly name: string; readonly colour: Rgb };

/** Colours in an order in which each has to be told from the next. */
export function classesOf(palette: MapPalette): Readonly<Record<string, readonly Rgb[]>> {
  const { sequential, diverging, alarm, settlementClasses, met, strained, unmet } = palette;
  const { sectors, otherSectors } = palette;
  return {
    sequential,
    diverging,
    alarm,
    sectors: [...sectors, otherSectors],
    settlements: settlementClasses,
    load: [met, strained, unmet],
    verdict: [unmet, met],
  };
}

/** What symbols lie on: the ground itself, and the cells and regions of every class. */
export function groundsOf(palette: MapPalette): readonly Named[] {
  const { territory, park, water } = palette;
  const { settlements: _, load: __, ...areas } = classesOf(palette);
  return [
    ...Object.entries({ territory, park, water }).map(([name, hex]) => ({
      name,
      colour: rgb(hex),
    })),
    ...Object.entries(areas).flatMap(([name, colours]) =>
      colours.map((colour, index) => ({ name: `${name} ${index + 1}`, colour })),
    ),
  ];
}

export type MapSymbol = Named & { readonly outline: Rgb };

/** Every symbol with the outline that it is drawn on. */
export function symbolsOf(palette: MapPalette): readonly MapSymbol[] {
  const { symbolOutline: outline, placedOutline } = palette;
  const symbol = (name: string, colour: Rgb): MapSymbol => ({ name, colour, outline });
  const quiet = (name: string, colour: Rgb) =>
    symbol(name, laidOn(colour, QUIET_OPACITY.dots, outline));
  return [
    symbol('load: met', loadColour(0.5, palette)),
    symbol('load: nearly', loadColour(1, palette)),
    symbol('load: not met', loadColour(2, palette)),
    symbol('load: unknown', loadColour(Number.NaN, palette)),
    ...SERVICES.map((service) => symbol(service, serviceColour(service, palette))),
    ...PROJECT_KINDS.map((kind) => quiet(`site: ${kind}`, projectColour(kind, palette))),
    ...INFRASTRUCTURE_KINDS.map((kind) =>
      symbol(
        `not yet: ${kind}`,
        laidOn(infrastructureColour(kind, palette), NOT_YET_OPACITY, outline),
      ),
    ),
    ...palette.settlementClasses.map((colour, index) => symbol(`settlement ${index + 1}`, colour)),
    { name: 'placed', colour: palette.placed, outline: placedOutline },
    symbol('chosen', palette.selection),
  ];
}

/**
 * How a symbol stands off a ground. Its outline lies all around it: the edge between the two is there
 * on every ground, and where that shines through, so is the symbol's own against it.
 */
export function symbolContrast({ colour, outline }: MapSymbol, ground: Rgb): number {
  return Math.max(contrastOf(colour, outline), contrastOf(colour, ground));
}
