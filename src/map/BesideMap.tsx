/** Another plan on a map of its own over the page's, moving in step with it, under a divider. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { differingPlaces } from '../domain/comparison/differingPlaces.ts';
import { applyScenario, type EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { isSettlementMeasure } from '../domain/settlements/measureNames.ts';
import {
  type MeasuredSettlements,
  measuredSettlements,
} from '../domain/settlements/settlementMeasure.ts';
import type { Territory } from '../domain/territory/territory.ts';
import type { YearResults } from '../engine/results/results.ts';
import { useText } from '../i18n/text.tsx';
import { type Beside, type BesideState, takeBesideAway, useBeside } from '../store/beside.ts';
import { noteFault } from '../store/health.ts';
import { usePage } from '../store/pageStore.ts';
import { evaluatePlan } from '../store/requests.ts';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { cameraOf, viewOf } from './camera.ts';
import type { MapController, MapEvents } from './controller.ts';
import { PLAN_ALONE } from './scene.ts';
import { useMapController } from './useMapController.ts';
import { useMapGround, useScene } from './useMapScene.ts';
import './beside.css';

const PERCENT = 100;

/** A map to look at: whatever one does with it, one does with the map below. */
const LOOKED_AT: MapEvents = {
  onClick: () => {},
  isEditing: () => false,
  canDrag: () => false,
  isCovered: () => false,
  onDrag: () => {},
  onDragEnd: () => {},
  onBox: () => false,
  onRest: () => {},
  onCameraEnd: () => {},
  onContext: (state) => {
    if (state === 'lost') noteFault('graphics', 'the second map lost its WebGL context');
  },
  onFirstDrawn: () => {},
};

type Props = {
  readonly beside: Beside;
  /** Of the page's own map. */
  readonly below: MapController;
};

export function BesideMap({ beside, below }: Props) {
  const text = useText();
  const container = useRef<HTMLDivElement>(null);
  const share = useBeside((state) => state.share);
  const controller = useMapController(container, () => LOOKED_AT, takeBesideAway);
  const results = usePlanResults(beside);
  const territory = useResults((state) => state.territory);
  const differing = useDiffering(territory, beside);
  const effective = useMemo(
    () => territory && applyScenario(territory, beside),
    [territory, beside],
  );
  const measured = usePlanMeasure(effective);
  useMapGround(controller);
  useScene(controller, { ...PLAN_ALONE, effective, measured, results, differing });
  useInStep(controller, below);
  return (
    <div className="beside" style={{ '--share': share } as React.CSSProperties}>
      <div className="beside-map" inert>
        <div ref={container} className="map-canvas" />
      </div>
      <div className="beside-line" />
      <input
        className="beside-divider"
        type="range"
        min={0}
        max={PERCENT}
        value={Math.round(share * PERCENT)}
        aria-label={text('beside.divider')}
        onChange={({ target }) => useBeside.setState({ share: Number(target.value) / PERCENT })}
      />
      <div className="beside-names" role="status">
        <span className="beside-name">{text('compare.shown')}</span>
        <span className="beside-name">
          {results ? beside.name : text('page.computing')}
          <Button className="text-button" onPress={takeBesideAway}>
            {text('beside.end')}
          </Button>
        </span>
      </div>
    </div>
  );
}

/** What colours settlements under that plan; null where the chosen measure is none of theirs. */
function usePlanMeasure(effective: EffectiveTerritory | null): MeasuredSettlements | null {
  const details = useResults((state) => state.details);
  const { measure, year } = useParts(usePage, 'measure', 'year');
  return useMemo(
    () =>
      effective && details && isSettlementMeasure(measure)
        ? measuredSettlements(measure, effective, details, year)
        : null,
    [effective, details, measure, year],
  );
}

/** The plan's figures in the chosen year and under the chosen filters; null until they are there. */
function usePlanResults({ edits }: Beside): YearResults | null {
  const year = usePage((state) => state.year);
  const filters = usePage((state) => state.filters);
  const [results, setResults] = useState<YearResults | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for under the year and the filters of the page
  useEffect(() => {
    let isWanted = true;
    void evaluatePlan(edits, 'beside').then((answer) => {
      if (isWanted && answer) setResults(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [edits, year, filters]);
  return results;
}

/** Tells the map below too where the two plans are not the same, while either is edited. */
function useDiffering(territory: Territory | null, beside: Beside): BesideState['places'] {
  const edits = usePage((state) => state.edits);
  useEffect(() => {
    if (territory) useBeside.setState({ places: differingPlaces(territory, { edits }, beside) });
    return () => useBeside.setState({ places: [] });
  }, [territory, edits, beside]);
  return useBeside((state) => state.places);
}

/** Looks from where the other map looks, frame by frame. */
function useInStep(controller: MapController | null, below: MapController): void {
  useEffect(() => {
    if (!controller) return;
    const follow = () => {
      controller.map.jumpTo(viewOf(cameraOf(below.map)));
    };
    follow();
    below.map.on('move', follow);
    return () => {
      below.map.off('move', follow);
    };
  }, [controller, below]);
}
