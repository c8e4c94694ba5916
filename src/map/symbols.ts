/**
 * The symbols of places, drawn once onto a canvas as masks that layers colour: state places are
 * discs, private ones squares, projects rings (planned), half-filled (under construction), so that
 * shape and not colour alone tells them apart.
 */
export type SymbolName = 'disc' | 'square' | 'ring' | 'building' | 'diamond' | 'hexagon';

/** Pixels of a symbol: as many as the largest screens show. */
const SIZE = 128;
/** Units that symbols are drawn in. */
const GRID = 64;
const NAMES: readonly SymbolName[] = ['disc', 'square', 'ring', 'building', 'diamond', 'hexagon'];

type IconMapping = Record<
  SymbolName,
  { x: number; y: number; width: number; height: number; mask: boolean }
>;

export const symbolMapping = Object.fromEntries(
  NAMES.map((name, index) => [
    name,
    { x: index * SIZE, y: 0, width: SIZE, height: SIZE, mask: true },
  ]),
) as IconMapping;

function draw(context: CanvasRenderingContext2D, name: SymbolName): void {
  const centre = GRID / 2;
  const radius = GRID / 2 - 3;
  context.beginPath();
  switch (name) {
    case 'disc':
      context.arc(centre, centre, radius, 0, 2 * Math.PI);
      context.fill();
      return;
    case 'square':
      context.roundRect(7, 7, GRID - 14, GRID - 14, 8);
      context.fill();
      return;
    case 'diamond':
      context.moveTo(centre, 3);
      context.lineTo(GRID - 3, centre);
      context.lineTo(centre, GRID - 3);
      context.lineTo(3, centre);
      context.closePath();
      context.fill();
      return;
    case 'hexagon':
      for (let corner = 0; corner < 6; corner += 1) {
        const angle = (corner * Math.PI) / 3;
        context.lineTo(centre + radius * Math.cos(angle), centre + radius * Math.sin(angle));
      }
      context.closePath();
      context.fill();
      return;
    case 'ring':
      context.lineWidth = 11;
      context.arc(centre, centre, radius - 6, 0, 2 * Math.PI);
      context.stroke();
      return;
    case 'building':
      context.lineWidth = 11;
      context.arc(centre, centre, radius - 6, 0, 2 * Math.PI);
      context.stroke();
      context.beginPath();
      context.arc(centre, centre, radius - 6, Math.PI / 2, 1.5 * Math.PI);
      context.fill();
      return;
  }
}

let atlas: HTMLCanvasElement | null = null;

/** The atlas of all symbols, side by side. */
export function symbolAtlas(): HTMLCanvasElement {
  if (atlas) return atlas;
  atlas = document.createElement('canvas');
  atlas.width = SIZE * NAMES.length;
  atlas.height = SIZE;
  const context = atlas.getContext('2d');
  if (context) {
    NAMES.forEach((name, index) => {
      context.save();
      context.translate(index * SIZE, 0);
      context.scale(SIZE / GRID, SIZE / GRID);
      draw(context, name);
      context.restore();
    });
  }
  return atlas;
}
