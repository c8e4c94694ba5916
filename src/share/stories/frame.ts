/**
 * Cameras of stories, made to fit the map that shows them. A step's zoom is meant for a free map of
 * a reference size; a wall screen comes nearer, a phone steps back, and what the step is about stays
 * beside the story's text instead of below it.
 */
import { type Camera, fittedCamera } from '../../store/shareable.ts';

/** CSS pixels of the map, and of the part that the story's card hides. */
export type Frame = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width of a card on the left, or 0. */
  readonly hiddenLeftPx: number;
  /** Width of the card of what a step has chosen, on the right, or 0. */
  readonly hiddenRightPx: number;
  /** Height of a card along the lower edge, or 0. */
  readonly hiddenBottomPx: number;
};

/** The map for which the zoom of a step is meant. */
const REFERENCE_PX = { width: 800, height: 600 } as const;

/** The card covers a corner, not a whole side, but most of it: not all of it counts. */
const HIDDEN_SHARE = 0.8;

const TILE_PX = 512;
const RADIANS = Math.PI / 180;

function zoomShiftOf(frame: Frame): number {
  const { widthPx, heightPx, hiddenLeftPx, hiddenRightPx, hiddenBottomPx } = frame;
  const freeWidthPx = Math.max(100, widthPx - HIDDEN_SHARE * (hiddenLeftPx + hiddenRightPx));
  const freeHeightPx = Math.max(100, heightPx - HIDDEN_SHARE * hiddenBottomPx);
  return Math.log2(Math.min(freeWidthPx / REFERENCE_PX.width, freeHeightPx / REFERENCE_PX.height));
}

/** Moves the middle by pixels on the screen, exactly for a camera that looks straight down. */
function moved(camera: Camera, rightPx: number, downPx: number): Camera {
  const worldPx = TILE_PX * 2 ** camera.zoom;
  const angle = camera.bearing * RADIANS;
  const eastPx = rightPx * Math.cos(angle) - downPx * Math.sin(angle);
  const southPx = rightPx * Math.sin(angle) + downPx * Math.cos(angle);
  const stretch = Math.cos(camera.latitude * RADIANS);
  return {
    ...camera,
    longitude: camera.longitude + (eastPx * 360) / worldPx,
    latitude: camera.latitude - (southPx * 360 * stretch) / worldPx,
  };
}

/** The camera of a step as this map should take it. */
export function framed(camera: Camera, frame: Frame): Camera {
  const near = fittedCamera({ ...camera, zoom: camera.zoom + zoomShiftOf(frame) });
  const rightPx = (HIDDEN_SHARE * (frame.hiddenRightPx - frame.hiddenLeftPx)) / 2;
  const downPx = (HIDDEN_SHARE * frame.hiddenBottomPx) / 2;
  return fittedCamera(moved(near, rightPx, downPx));
}

/** The camera of a step that this map shows just now: the other way round. */
export function unframed(camera: Camera, frame: Frame): Camera {
  const rightPx = (HIDDEN_SHARE * (frame.hiddenLeftPx - frame.hiddenRightPx)) / 2;
  const downPx = (-HIDDEN_SHARE * frame.hiddenBottomPx) / 2;
  const middle = moved(camera, rightPx, downPx);
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return fittedCamera({
    longitude: round(middle.longitude, 5),
    latitude: round(middle.latitude, 5),
    zoom: round(middle.zoom - zoomShiftOf(frame), 3),
    bearing: round(middle.bearing, 1),
    pitch: round(middle.pitch, 1),
  });
}

/** A card is that wide where it stands beside the map's middle, in rem; see ui/stories.css. */
const CARD_REM = { plan: 27, talk: 36 } as const;
/** So wide is the card of what is chosen; see ui/frame.css. */
const CHOSEN_REM = 21;
/** Up to here a card lies along the lower edge. */
const NARROW_PX = 760;
const NARROW_HIDDEN = 0.45;

/**
 * The page's map as it is now; the reference where there is no page.
 * @param hasCard whether a story is told.
 * @param hasChosen whether something is chosen, whose card is shown.
 */
export function currentFrame(isTalk: boolean, hasCard = true, hasChosen = false): Frame {
  const size = globalThis.document?.querySelector('.map-area')?.getBoundingClientRect();
  if (!size || size.width === 0) {
    const { width, height } = REFERENCE_PX;
    const free = { hiddenLeftPx: 0, hiddenRightPx: 0, hiddenBottomPx: 0 };
    return { widthPx: width, heightPx: height, ...free };
  }
  const isNarrow = globalThis.innerWidth <= NARROW_PX;
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const cardPx = Math.min(size.width, (isTalk ? CARD_REM.talk : CARD_REM.plan) * remPx);
  return {
    widthPx: size.width,
    heightPx: size.height,
    hiddenLeftPx: hasCard && !isNarrow ? cardPx : 0,
    hiddenRightPx: hasChosen && !isNarrow ? CHOSEN_REM * remPx : 0,
    hiddenBottomPx: hasCard && isNarrow ? NARROW_HIDDEN * size.height : 0,
  };
}
