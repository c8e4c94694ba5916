/** Colour of a settlement by its class in the System of Regional Standards. */
import type { SettlementClass } from '../domain/territory/schema.ts';
import type { MapPalette, Rgb } from './palette.ts';

export const SETTLEMENT_CLASSES: readonly SettlementClass[] = [1, 2, 3, 4, 5];

export function settlementColour(settlementClass: SettlementClass, palette: MapPalette): Rgb {
  switch (settlementClass) {
    case 1:
      return palette.school;
    case 2:
      return palette.preschool;
    case 3:
      return palette.clinic;
    case 4:
      return palette.strained;
    case 5:
      return palette.noData;
  }
}
