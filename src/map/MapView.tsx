/** Mounts the map and keeps it in step with the stores. Loaded beside the shell, never before it. */
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';
import { isBesideAt, useBeside, useBesideHere } from '../store/beside.ts';
import { useFoundPlaces } from '../store/foundPlaces.ts';
import { noteFault, useHealth } from '../store/health.ts';
import { tryPlace } from '../store/localEffects.ts';
import { usePage } from '../store/pageStore.ts';
import { carryPlace, clickMap, drawBox } from '../store/mapGestures.ts';
import { isAiming, useMarking } from '../store/marking.ts';
import { canDrag, isEditing } from '../store/placing.ts';
import { useDifference } from '../store/difference.ts';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { useSettlementMeasure } from '../store/settlementMeasure.ts';
import { useEffective } from '../store/useEffective.ts';
import type { MapController } from './controller.ts';
import { MAP_DRAWN, offerPicture, offerPositions } from './mapPort.ts';
import type { Scene, Sketch } from './scene.ts';
import { MapTip, type Resting } from './tip/MapTip.tsx';
import { useMapSummary } from './words/useMapSummary.ts';
import { useSitesOnMap } from './useSitesOnMap.ts';
import { useChosenPosition } from './useChosenPosition.ts';
import { useMapController } from './useMapController.ts';
import { useMapGround, useScene } from './useMapScene.ts';
import { usePlaceWords } from './words/usePlaceWords.ts';
import { useWorstWords } from './words/useWorstWords.ts';
import type { Words } from './words/words.ts';

const BesideMap = lazy(async () => ({ default: (await import('./BesideMap.tsx')).BesideMap }));

export default function MapView() {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const [resting, setResting] = useState<Resting | null>(null);
  const controller = useMapController(
    container,
    (element) => ({
      onClick: clickMap,
      isEditing,
      canDrag,
      isCovered: isBesideAt,
      onDrag: carryPlace,
      onBox: drawBox,
      onDragEnd: () => {},
      onRest: (selection, x, y, at) => {
        setResting(selection && { selection, x, y, mapWidth: element.clientWidth });
        // Whoever aims by mouse asks for the place under it, whoever moves the map for its middle.
        if (at && usePage.getState().tool) void tryPlace(at);
      },
      onCameraEnd: (camera) => {
        usePage.getState().moveCamera(camera);
        if (usePage.getState().tool) void tryPlace(null);
      },
      onContext: (state) => {
        useHealth.setState({ graphics: state === 'lost' ? 'lost' : 'ready' });
        if (state === 'lost') noteFault('graphics', 'the WebGL context was lost');
      },
      onFirstDrawn: () => {
        useHealth.setState(({ graphics: before }) => ({
          graphics: before === 'starting' ? 'ready' : before,
        }));
        performance.mark(MAP_DRAWN);
      },
    }),
    () => useHealth.setState({ graphics: 'missing' }),
  );
  useEffect(() => {
    if (!controller) return;
    const withdraw = offerPositions(controller.groundAt);
    const withdrawPicture = offerPicture(controller.pictures);
    return () => {
      withdraw();
      withdrawPicture();
    };
  }, [controller]);

  const beside = useBesideHere();
  const aims = useMarking(isAiming);
  const hasTool = usePage((state) => state.tool !== null);

  return (
    <>
      <MapContent controller={controller} />
      <div
        className="map"
        data-aiming={aims || hasTool || undefined}
        role="application"
        aria-label={text('page.map')}
        aria-describedby="map-summary"
      >
        <div ref={container} className="map-canvas" />
        {beside && controller && (
          <Suspense>
            <BesideMap beside={beside} below={controller} />
          </Suspense>
        )}
        <MapTip resting={resting} />
        {controller && <MapControls controller={controller} />}
      </div>
    </>
  );
}

/** What the map shows, in words too. By itself: it changes with every figure, and buttons and tips do not. */
function MapContent({ controller }: { controller: MapController | null }) {
  const worst = useWorstWords();
  const summary = useMapSummary(worst);
  useMapGround(controller);
  usePageScene(controller, worst, useDiffering());
  usePageCamera(controller);
  return (
    <p id="map-summary" className="visually-hidden">
      {summary}
    </p>
  );
}

function MapControls({ controller }: { controller: MapController }) {
  const text = useText();
  const moveCamera = usePage((state) => state.moveCamera);
  const showAll = () => {
    moveCamera(null);
    controller.setCamera(null, true);
  };
  return (
    <div className="map-controls">
      <Button
        className="icon-button"
        aria-label={text('page.zoomIn')}
        onPress={() => controller.zoomBy(1)}
      >
        +
      </Button>
      <Button
        className="icon-button"
        aria-label={text('page.zoomOut')}
        onPress={() => controller.zoomBy(-1)}
      >
        −
      </Button>
      <Button className="icon-button" aria-label={text('page.wholeTerritory')} onPress={showAll}>
        <svg
          className="icon"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M4 8V4h4M20 8V4h-4M4 16v4h4m12-4v4h-4M8 13l2-4 6 1-1 5-5 1z" />
        </svg>
      </Button>
      <Button
        className="icon-button"
        aria-label={`3D: ${text('page.tilt')}`}
        onPress={controller.toggleTilt}
      >
        3D
      </Button>
    </div>
  );
}

const NO_CORNERS: Sketch['corners'] = [];

/** Places in which the two plans that are on the map, as a difference or beside each other, are not the same. */
function useDiffering(): Scene['differing'] {
  const difference = useDifference((state) => state.difference);
  const besides = useBeside((state) => state.places);
  return difference?.places ?? besides;
}

/** The plan on the page, and what the person is about to change. */
function usePageScene(
  controller: MapController | null,
  worst: readonly Words[],
  differing: Scene['differing'],
): void {
  const { results, trend, radii, reach } = useParts(
    useResults,
    'results',
    'trend',
    'radii',
    'reach',
  );
  const difference = useDifference((state) => state.difference);
  const effective = useEffective();
  const { marked, inHand, corners } = useMarking();
  const found = useFoundPlaces((state) => state.found);
  const sketch = useMemo((): Sketch => {
    const rows = effective ? [...effective.facilities, ...effective.projects] : [];
    const ids = new Set<string>([...marked, ...inHand].map(({ id }) => id));
    const isProject = new Set<string>(effective?.projects.map(({ id }) => id));
    const rings = rows.flatMap(({ id, position }) =>
      ids.has(id)
        ? [{ position, selects: { kind: isProject.has(id) ? 'project' : 'facility', id } as const }]
        : [],
    );
    return { rings, corners: corners ?? NO_CORNERS, found };
  }, [effective, marked, inHand, corners, found]);
  const sites = useSitesOnMap();
  const measured = useSettlementMeasure((state) => state.measured);
  const places = usePlaceWords();
  useScene(controller, {
    effective,
    measured,
    results,
    trend,
    difference,
    differing,
    radii,
    reach,
    words: { worst, places },
    sketch,
    sites,
  });
}

/** The camera that the page asks for, and what is chosen in sight. */
function usePageCamera(controller: MapController | null): void {
  const territory = useResults((state) => state.territory ?? state.outline);
  const { selection, camera } = useParts(usePage, 'selection', 'camera');
  const chosenAt = useChosenPosition();
  const isTold = usePage((state) => state.story !== null);
  const chosenId = selection?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is carried stays under the finger
  useEffect(() => {
    // A step of a story has its own camera.
    controller?.showChosen(isTold ? null : chosenAt);
  }, [controller, chosenId, chosenAt === null, isTold]);

  const lastCamera = useRef<typeof camera | undefined>(undefined);
  useEffect(() => {
    if (!controller || !territory) return;
    const first = lastCamera.current === undefined;
    lastCamera.current = camera;
    controller.setCamera(camera, !first);
  }, [controller, territory, camera]);
}
