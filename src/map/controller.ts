/**
 * The one map of the page: MapLibre for ground and labels, deck.gl interleaved for everything that
 * depends on results. Created once; a new territory, theme or result is handed to it.
 */
import type { Layer } from '@deck.gl/core';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Language, LonLat } from '../domain/territory/schema.ts';
import type { Territory } from '../domain/territory/territory.ts';
import { prefersReducedMotion } from '../store/motion.ts';
import { type Camera, CAMERA_RANGES, type Selection, type Theme } from '../store/shareable.ts';
import { cameraOf, inhabitedBounds, paddingOf, roomScaleOf, sameCamera, viewOf } from './camera.ts';
import { viewZoom } from './detail.ts';
import { attachDragging, type DragEvents } from './dragging.ts';
import { drawnFiner } from './finerDrawing.ts';
import { drawsInSoftware, largestCanvasPx, whenDrawn } from './graphics.ts';
import { keepGround } from './ground.ts';
import { keepHandOver } from './handOver.ts';
import { keepChosen } from './keepChosen.ts';
import { attachKeyboard } from './keyboard.ts';
import { belowLabels, buildLayers, haveJoined } from './layers/index.ts';
import { durationsOfFlows, flowsOf, walkingPupilsLayer } from './layers/walkingPupils.ts';
import { districtAt, keepCountryDetails, schoolAt } from './countryDetails.ts';
import type { PositionAt, PictureTaker } from './mapPort.ts';
import type { Basemap } from './onlineBasemap.ts';
import { paletteOf } from './palette.ts';
import { areaAt, lensOf, lineAt, placeAt, placesIn } from './picking.ts';
import { takeMeasuredPicture, takePicture, twoFrames } from './picture.ts';
import { attachPointing } from './pointing.ts';
import './map.css';
import { PLAN_ALONE, type Scene, type SceneChoices, type View } from './scene.ts';
import { keepStreets } from './streets/keepStreets.ts';
import { keepWords } from './words/keepWords.ts';
import { emptyStyle, GROUND_END } from './style.ts';

setWorkerUrl(workerUrl);

export type MapEvents = DragEvents & {
  /** A click on the map; the place is where, the selection what lies there, `isMore` with Shift. */
  readonly onClick: (selection: Selection | null, position: LonLat, isMore: boolean) => void;
  /** Whether something else lies over the map at that part of its width, 0 to 1. */
  readonly isCovered: (share: number) => boolean;
  /** A box was drawn with Shift; false: it is zoomed into. */
  readonly onBox: (within: () => readonly Selection[]) => boolean;
  /** A pointer that hovers rests on this, at so many pixels from the map's upper left corner. */
  readonly onRest: (selection: Selection | null, x: number, y: number, at: LonLat | null) => void;
  readonly onCameraEnd: (camera: Camera) => void;
  /** The graphics context is gone, or back again. */
  readonly onContext: (state: 'lost' | 'restored') => void;
  /** The first time that ground and scene are on the canvas. */
  readonly onFirstDrawn: () => void;
};

export type MapController = {
  /** Draws a scene; cheap where only colours or sizes change. */
  readonly show: (scene: Scene) => void;
  readonly setGround: (territory: Territory, theme: Theme, language: Language) => void;
  /** Switches of ground, outlines and names. */
  readonly setLayers: (layers: SceneChoices['layers'], language: Language) => void;
  /** Lays an online base map under everything; null takes it away. */
  readonly setBasemap: (basemap: Basemap | null) => void;
  readonly setCamera: (camera: Camera | null, animate: boolean) => void;
  /** Outlines where something is chosen, and brings it into view; null: nothing is. */
  readonly showChosen: (position: LonLat | null) => void;
  readonly zoomBy: (steps: number) => void;
  readonly toggleTilt: () => void;
  readonly groundAt: PositionAt;
  readonly pictures: PictureTaker;
  readonly map: MapLibreMap;
  readonly destroy: () => void;
};

/** What lies above groups of schools. */
const PLACES: ReadonlySet<string> = new Set([
  'facility',
  'project',
  'settlement',
  'infrastructure',
]);

/** Fingers are not points. */
const TOLERANCE_PX = 8;

/** How much larger the page's type is than on a desk. */
function typeScale(): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
}

/** Whether things may move by themselves: not for people who want none of it, nor without a graphics card. */
function mayMove(): boolean {
  return !drawsInSoftware() && !prefersReducedMotion();
}

/** Seen from a steeper angle heights do not show. */
const TILTED_FROM_DEG = 5;

/** Screens a second; MapLibre's own is 1.2. */
const FLIGHT_SPEED = 1.5;

/** What deck.gl draws onto: the map's canvas, as it knows it. */
type DrawingSurface = {
  readonly setDrawingBufferSize: (widthPx: number, heightPx: number) => void;
  readonly destroy: () => void;
};

/** @throws where the device has no WebGL 2. */
export function createMapController(container: HTMLElement, events: MapEvents): MapController {
  const map = new MapLibreMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    attributionControl: false,
    maxZoom: CAMERA_RANGES.zoom.max,
    maxPitch: CAMERA_RANGES.pitch.max,
    boxZoom: {
      boxZoomEnd: (of, from, to) => {
        const box = [from, to] as const;
        if (events.onBox(() => placesIn(drawnLayers, box, lensOf(of)))) return;
        const [a, b] = [of.unproject(from), of.unproject(to)];
        of.fitBounds([a, b], { linear: true }, { byPerson: true });
      },
    },
    fadeDuration: 0,
    maxCanvasSize: [largestCanvasPx(), largestCanvasPx()],
    canvasContextAttributes: { antialias: !drawsInSoftware(), preserveDrawingBuffer: false },
  });
  // deck.gl leaves it to whoever has made the context; it would keep the map in memory.
  let surface: DrawingSurface | null = null;
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // What lies on the ground is drawn in its order; heights alone hide each other.
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    // MapLibre's own stays in force.
    getCursor: () => '',
    onDeviceInitialized: (device) => {
      surface = device.canvasContext;
    },
  });
  map.addControl(overlay);
  const handOver = keepHandOver({
    take: (layers) => overlay.setProps({ layers: [...layers] }),
    hasMade: ({ lifecycle }) => lifecycle !== 'Awaiting state',
    nextFrame: (step) => requestAnimationFrame(step),
    cancel: (frame) => cancelAnimationFrame(frame),
  });

  const ground = keepGround(map);
  const countryDetails = keepCountryDetails(map);
  const streets = keepStreets(map);
  const words = keepWords(map);
  const chosen = keepChosen(map);
  let hasBasemap = false;
  let background = '';
  let bounds: [number, number, number, number] | null = null;
  let lastScene: Scene | null = null;
  /** Of another plan, as long as a picture of it is taken. */
  let pictured: Partial<Scene> | null = null;

  // A loaded style and a container that changes its size end in a 'moveend' too; only what follows
  // from a gesture, a key or a button is a person's choice.
  map.on('moveend', (event) => {
    if ('originalEvent' in event || 'byPerson' in event) events.onCameraEnd(cameraOf(map));
  });
  // Before MapLibre hears of it: the style that it puts aside by itself would stay in memory for
  // ever, and the map is built anew in any case.
  const dropStyle = () => map.setStyle(null);
  container.addEventListener('webglcontextlost', dropStyle, { capture: true });
  map.on('webglcontextlost', () => events.onContext('lost'));
  map.on('webglcontextrestored', () => events.onContext('restored'));

  const pick = (x: number, y: number): Selection | null => {
    if (events.isCovered(x / container.clientWidth)) return null;
    const lens = lensOf(map);
    const school = schoolAt(map, x, y, TOLERANCE_PX / 2);
    return (
      placeAt(drawnLayers, x, y, lens, TOLERANCE_PX) ??
      (school?.kind === 'group' ? null : school) ??
      lineAt(drawnLayers, x, y, lens, TOLERANCE_PX) ??
      (lastScene && districtAt(lastScene, lens.toGround(x, y), map.getZoom())) ??
      areaAt(drawnLayers, x, y, lens)
    );
  };
  /** A click on a group of schools leads into it; everything else is a click. */
  const clickOrZoom: MapEvents['onClick'] = (selection, position, isMore) => {
    const { x, y } = map.project([position[0], position[1]]);
    const school = schoolAt(map, x, y, TOLERANCE_PX / 2);
    if (school?.kind !== 'group' || PLACES.has(selection?.kind ?? '')) {
      events.onClick(selection, position, isMore);
      return;
    }
    const center: [number, number] = [school.at[0], school.at[1]];
    map.easeTo({ center, zoom: map.getZoom() + 2, duration: 400 }, { byPerson: true });
  };
  const detachDragging = attachDragging(map, pick, events);
  const detachPointing = attachPointing(map, pick, clickOrZoom, events.onRest);
  const detachKeyboard = attachKeyboard(map);

  /** Asked for where it can have changed: reading it has the browser lay the page out. */
  let scale = typeScale();
  let roomScale = roomScaleOf(container);
  const isTilted = () => map.getPitch() > TILTED_FROM_DEG;
  /** Larger type on a larger screen: as much as on a desk seems as near as there. */
  const zoomSeen = () => viewZoom(map.getZoom() - Math.log2(scale));

  let drawn: View = { scale: 1, roomScale: 1, isTilted: false, hasBasemap: false, zoom: 0 };

  let nextFrame = 0;
  let drawnLayers: readonly Layer[] = [];
  const draw = () => {
    if (!lastScene || !ground.isPrepared()) return;
    cancelAnimationFrame(nextFrame);
    const scene = { ...lastScene, ...pictured };
    drawn = { scale, roomScale, isTilted: isTilted(), hasBasemap, zoom: zoomSeen() };
    const layers = buildLayers(scene, drawn);
    drawnLayers = layers;
    handOver.show(layers);
    countryDetails.show(scene, scale);
    streets.show(scene, scale, hasBasemap);
    words.show(scene, scale);
    const flows = scene.choices.layers.flows.visible && mayMove() ? flowsOf(scene) : [];
    if (flows.length === 0) return;
    const durationsS = durationsOfFlows(flows);
    // What stands still is handed over as it is, which costs nothing.
    const move = (timeMs: number) => {
      const pupils = walkingPupilsLayer(flows, durationsS, timeMs / 1000, scene, scale);
      handOver.show([...layers, pupils.clone(belowLabels)]);
      nextFrame = requestAnimationFrame(move);
    };
    nextFrame = requestAnimationFrame(move);
  };
  // The overlay joins MapLibre's stack only while the style counts as loaded, and a style counts as
  // loaded only when its sources are: so it joins the empty one first, and the ground comes after.
  map.on('style.load', () => {
    draw();
    ground.lay();
    if (!lastScene) return;
    countryDetails.show(lastScene, scale);
    streets.show(lastScene, scale, hasBasemap);
    words.show(lastScene, scale);
  });
  const joinStack = () => {
    const isInStack = (id: string) => map.getLayer(id) !== undefined;
    if (!haveJoined(handOver.handed(), isInStack) && map.isStyleLoaded()) draw();
  };
  map.on('sourcedata', joinStack);
  map.on('idle', joinStack);
  const tellFirstDrawn = async () => {
    if (!lastScene || !ground.isPrepared() || !handOver.isComplete()) return;
    map.off('idle', tellFirstDrawn);
    await whenDrawn(map.getCanvas());
    events.onFirstDrawn();
  };
  map.on('idle', tellFirstDrawn);

  map.on('resize', () => {
    scale = typeScale();
    roomScale = roomScaleOf(container);
    ground.rescale(scale);
    if (scale !== drawn.scale || roomScale !== drawn.roomScale) draw();
  });
  map.on('pitch', () => {
    if (isTilted() !== drawn.isTilted) draw();
  });
  map.on('zoom', () => {
    if (zoomSeen() !== drawn.zoom) draw();
  });

  /** From above, north up, everything that people live in; nothing as long as no territory is open. */
  const wholeView = () => {
    const flat = { pitch: 0, bearing: 0 };
    const seen = bounds && map.cameraForBounds(bounds, { ...flat, padding: paddingOf(container) });
    return seen && { ...seen, ...flat };
  };

  const ofPlan: PictureTaker['ofPlan'] = async (plan) => {
    pictured = { ...PLAN_ALONE, ...plan };
    draw();
    try {
      await twoFrames();
      return await takePicture(map, background);
    } finally {
      pictured = null;
      draw();
    }
  };

  return {
    map,
    groundAt: (clientX, clientY) => {
      const { left, top, right, bottom } = container.getBoundingClientRect();
      if (clientX < left || clientX > right || clientY < top || clientY > bottom) return null;
      const { lng, lat } = map.unproject([clientX - left, clientY - top]);
      return [lng, lat];
    },
    pictures: {
      forScreen: () => takePicture(map, background),
      measured: (widthPx) =>
        drawnFiner(
          map,
          widthPx,
          (width, height) => surface?.setDrawingBufferSize(width, height),
          () => takeMeasuredPicture(map, background),
        ),
      ofPlan,
    },
    show: (scene) => {
      lastScene = scene;
      if (map.isStyleLoaded() || map.getLayer(GROUND_END)) draw();
    },
    setGround: (territory, theme, language) => {
      bounds = inhabitedBounds(territory);
      if (!ground.prepare(territory, theme, { language, scale })) return;
      background = paletteOf(theme).background;
      container.style.backgroundColor = background;
      map.setStyle(emptyStyle(), { diff: false });
    },
    setLayers: (layers, language) => {
      scale = typeScale();
      ground.show({ layers, language, scale });
    },
    setBasemap: (basemap) => {
      hasBasemap = basemap !== null;
      ground.setBasemap(basemap);
      draw();
    },
    setCamera: (camera, animate) => {
      if (camera !== null && sameCamera(camera, cameraOf(map))) return;
      const target = camera === null ? wholeView() : viewOf(camera);
      if (!target) return;
      // A flight takes as long as the way is far; MapLibre itself jumps where motion is unwanted.
      if (animate) map.flyTo({ ...target, speed: FLIGHT_SPEED });
      else map.jumpTo(target);
    },
    showChosen: chosen.show,
    zoomBy: (steps) =>
      map.easeTo({ zoom: map.getZoom() + steps, duration: 200 }, { byPerson: true }),
    toggleTilt: () => map.easeTo({ pitch: isTilted() ? 0 : 55, duration: 400 }, { byPerson: true }),
    destroy: () => {
      cancelAnimationFrame(nextFrame);
      handOver.stop();
      streets.stop();
      words.stop();
      chosen.stop();
      detachDragging();
      detachPointing();
      detachKeyboard();
      container.removeEventListener('webglcontextlost', dropStyle, { capture: true });
      map.remove();
      surface?.destroy();
    },
  };
}
