/** Symbols of places, all drawn in one way. */
import { IconLayer, type IconLayerProps } from '@deck.gl/layers';
import type { LonLat } from '../../domain/territory/schema.ts';
import { symbolAtlas, symbolMapping, type SymbolName } from '../symbols.ts';

type SymbolLayerProps<T> = Omit<
  IconLayerProps<T>,
  'iconAtlas' | 'iconMapping' | 'getIcon' | 'getPosition' | 'getSize' | 'getColor'
> & {
  readonly getIcon: (item: T) => SymbolName;
  readonly getPosition: (item: T) => LonLat;
  readonly getSize: (item: T) => number;
  readonly getColor: (item: T) => [number, number, number, number];
};

/**
 * A layer of symbols. Size and colour are functions even where all symbols have the same: a constant
 * would be another layout of vertices, for which a device without a graphics card builds the shaders
 * once more, a tenth of a second.
 */
export function symbolLayer<T>({ getPosition, ...props }: SymbolLayerProps<T>): IconLayer<T> {
  return new IconLayer<T>({
    ...props,
    getPosition: (item) => {
      const [longitude, latitude] = getPosition(item);
      return [longitude, latitude];
    },
    iconAtlas: symbolAtlas() as unknown as string,
    iconMapping: symbolMapping,
  });
}
