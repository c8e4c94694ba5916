/** Mounts the map and keeps it in step with the stores. Loaded beside the shell, never before it. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useLanguage, useText } from '../i18n/text.tsx';
import { noteFault, useHealth } from '../store/health.ts';
import { tryPlace } from '../store/localEffects.ts';
import { usePage } from '../store/pageStore.ts';
import { carryPlace, clickMap, drawBox } from '../store/mapGestures.ts';
import { useMarking } from '../store/marking.ts';
import { canDrag, isEditing } from '../store/placing.ts';
import { useDifference } from '../store/difference.ts';
import { useResults } from '../store/resultsStore.ts';
import { useEffective } from '../store/useEffective.ts';
import { createMapController, type MapController } from './controller.ts';
import { MAP_DRAWN, offerPicture, offerPositions } from './mapPort.ts';
import { paletteOf } from './palette.ts';
import type { Sketch } from './scene.ts';
import { MapTip, type Resting } from './tip/MapTip.tsx';
import { useMapSummary } from './words/useMapSummary.ts';
import { useChosenPosition } from './useChosenPosition.ts';
import { usePlaceWords } from './words/usePlaceWords.ts';
import { useWorstWords } from './words/useWorstWords.ts';
import type { Words } from './words/words.ts';

export default function MapView() {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<MapController | null>(null);
  const [resting, setResting] = useState<Resting | null>(null);
  /** Raised when the graphics context came back: deck.gl does not recover, the map is built anew. */
  const [generation, setGeneration] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new generation builds the map anew
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let made: MapController;
    try {
      made = createMapController(element, {
        onClick: clickMap,
        isEditing,
        canDrag,
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
          if (state === 'restored') setGeneration((count) => count + 1);
        },
        onFirstDrawn: () => {
          useHealth.setState(({ graphics: before }) => ({
            graphics: before === 'starting' ? 'ready' : before,
          }));
          performance.mark(MAP_DRAWN);
        },
      });
    } catch {
      useHealth.setState({ graphics: 'missing' });
      return;
    }
    setController(made);
    const withdraw = offerPositions(made.groundAt);
    const withdrawPicture = offerPicture(made.pictures);
    return () => {
      withdraw();
      withdrawPicture();
      setController(null);
      made.destroy();
    };
  }, [generation]);

  const worst = useWorstWords();
  const summary = useMapSummary(worst);
  useMapScene(controller, worst);

  const isAiming = useMarking(({ inHand, corners }) => inHand.length > 0 || corners !== null);
  const hasTool = usePage((state) => state.tool !== null);

  return (
    <>
      <p id="map-summary" className="visually-hidden">
        {summary}
      </p>
      <div
        className="map"
        data-aiming={isAiming || hasTool || undefined}
        role="application"
        aria-label={text('page.map')}
        aria-describedby="map-summary"
      >
        <div ref={container} className="map-canvas" />
        <MapTip resting={resting} />
        {controller && <MapControls controller={controller} />}
      </div>
    </>
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

/** One list for all who draw nothing: what hangs on it is not drawn anew. */
const NO_CORNERS: Sketch['corners'] = [];

/** Hands ground, camera and scene to the controller whenever what they depend on changes. */
function useMapScene(controller: MapController | null, worst: readonly Words[]): void {
  const language = useLanguage();
  const { territory, details, results, trend, radii, reach, streets } = useResults();
  const { year, layers, service, measure, filters, selection, theme, territoryId, camera, mode } =
    usePage();
  const difference = useDifference((state) => state.difference);
  const effective = useEffective();
  const projects = effective?.projects;
  const { marked, inHand, corners } = useMarking();
  const sketch = useMemo((): Sketch => {
    const rows = effective ? [...effective.facilities, ...effective.projects] : [];
    const ids = new Set<string>([...marked, ...inHand].map(({ id }) => id));
    const isProject = new Set<string>(effective?.projects.map(({ id }) => id));
    const rings = rows.flatMap(({ id, position }) =>
      ids.has(id)
        ? [{ position, selects: { kind: isProject.has(id) ? 'project' : 'facility', id } as const }]
        : [],
    );
    return { rings, corners: corners ?? NO_CORNERS };
  }, [effective, marked, inHand, corners]);
  const places = usePlaceWords();
  const chosenAt = useChosenPosition();
  const isTold = usePage((state) => state.story !== null);

  useEffect(() => {
    if (controller && territory) controller.setGround(territory, theme, language);
  }, [controller, territory, theme, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode has other type
  useEffect(() => {
    controller?.setLayers(layers, language);
  }, [controller, layers, language, mode]);

  const onlineBasemap = layers.onlineBasemap.visible;
  useEffect(() => {
    if (!controller || !onlineBasemap) return;
    const fetching = new AbortController();
    // Rarely used: fetched with its first use.
    import('./onlineBasemap.ts')
      .then(({ fetchBasemap }) => fetchBasemap(theme, language, fetching.signal))
      .then((basemap) => {
        if (basemap.ok) controller.setBasemap(basemap.value);
        else useResults.setState(({ notes }) => ({ notes: [...notes, ...basemap.problems] }));
      })
      .catch((error: unknown) => {
        if (!fetching.signal.aborted) throw error;
      });
    return () => {
      fetching.abort();
      controller.setBasemap(null);
    };
  }, [controller, onlineBasemap, theme, language]);

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

  useEffect(() => {
    if (!controller || !projects || territory?.manifest.id !== territoryId) return;
    controller.show({
      territory,
      details,
      projects,
      results,
      trend,
      difference,
      radii,
      reach,
      streets,
      words: { worst, places },
      sketch,
      palette: paletteOf(theme),
      choices: { language, year, layers, service, measure, filters, selection, theme, territoryId },
    });
  }, [
    controller,
    language,
    territory,
    details,
    projects,
    results,
    trend,
    difference,
    radii,
    reach,
    streets,
    worst,
    places,
    sketch,
    year,
    layers,
    service,
    measure,
    filters,
    selection,
    theme,
    territoryId,
  ]);
}
