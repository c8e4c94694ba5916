/** Name and figure beside a pointer that rests. Touch and keys have the card, which says the same. */
import type { Selection } from '../../store/shareable.ts';
import { useTip } from './useTip.ts';
import './tip.css';

/** Where a pointer rests: in pixels from the upper left corner of the map, which is so wide. */
export type Resting = {
  readonly selection: Selection;
  readonly x: number;
  readonly y: number;
  readonly mapWidth: number;
};

export function MapTip({ resting }: { readonly resting: Resting | null }) {
  const tip = useTip(resting?.selection ?? null);
  if (!resting || !tip) return null;
  const { x, y, mapWidth } = resting;
  return (
    <div
      className="map-tip"
      aria-hidden="true"
      data-side={x > mapWidth / 2 ? 'left' : 'right'}
      style={{ left: x, top: y }}
    >
      <strong>{tip.name}</strong>
      <span>{tip.figure}</span>
    </div>
  );
}
