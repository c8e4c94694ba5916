/** What the page may ask of its one map without holding it. */
import type { LonLat } from '../domain/territory/schema.ts';
import type { MapPicture } from './picture.ts';
import type { Scene } from './scene.ts';

/** In the browser's record of performance: ground, homes and plans are on the canvas. */
export const MAP_DRAWN = 'aumaq: map drawn';

/** From a point of the window in CSS pixels; null where it lies outside of the map. */
export type PositionAt = (clientX: number, clientY: number) => LonLat | null;

let positionAtPoint: PositionAt = () => null;

/** Set by the map as long as it is there; returns how to take it back. */
export function offerPositions(positionAt: PositionAt): () => void {
  positionAtPoint = positionAt;
  return () => {
    if (positionAtPoint === positionAt) positionAtPoint = () => null;
  };
}

/** Where on the ground a point of the window lies; null outside of the map, or without one. */
export const groundAt: PositionAt = (clientX, clientY) => positionAtPoint(clientX, clientY);

/** What differs on the map from plan to plan. */
export type ShownPlan = Pick<
  Scene,
  'territory' | 'projects' | 'planLines' | 'measured' | 'results'
>;

/** Copies of what the map shows now: as it is, and with what one needs to measure on it. */
export type PictureTaker = {
  readonly forScreen: () => Promise<HTMLCanvasElement>;
  /** At least so many pixels wide, as far as the device can. */
  readonly measured: (widthPx: number) => Promise<MapPicture>;
  /** Of another plan, where and how the map is looked at now. */
  readonly ofPlan: (plan: ShownPlan) => Promise<HTMLCanvasElement>;
};

let takePicture: PictureTaker | null = null;

/** Set by the map as long as it is there; returns how to take it back. */
export function offerPicture(take: PictureTaker): () => void {
  takePicture = take;
  return () => {
    if (takePicture === take) takePicture = null;
  };
}

/** @throws where there is no map. */
export const pictureOfMap = (): Promise<HTMLCanvasElement> =>
  takePicture?.forScreen() ?? Promise.reject(new Error('there is no map'));

/** @throws where there is no map. */
export const measuredPictureOfMap = (widthPx: number): Promise<MapPicture> =>
  takePicture?.measured(widthPx) ?? Promise.reject(new Error('there is no map'));

/** @throws where there is no map, or it is not drawn. */
export const pictureOfPlan = (plan: ShownPlan): Promise<HTMLCanvasElement> =>
  takePicture?.ofPlan(plan) ?? Promise.reject(new Error('there is no map'));
