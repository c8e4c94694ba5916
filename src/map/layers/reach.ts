/** How far a service reaches: circles by Turf, bands along streets, and who goes where. */
import type { Layer } from '@deck.gl/core';
import { ArcLayer, PathLayer, PolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { rgba } from '../palette.ts';
import { filterablePlace, passes } from '../../store/filtering.ts';
import type { MapLayer } from '../scene.ts';
import { type Flow, flowsOf } from './walkingPupils.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

/** Rings of a polygon: its outline, then its holes. */
type Rings = Position[][];

const ringsOf = (rings: Rings) => rings as [number, number][][];

export const radiiLayer: MapLayer = {
  id: 'radii',
  build: ({ radii, results, palette, choices }, opacity) => {
    if (!radii?.merged) return [];
    // Circles come a moment after the results: one of a place that is gone goes with it.
    const place = results?.facilities.find(({ id }) => id === choices.selection?.id);
    const isShown = place !== undefined && passes(filterablePlace(place), choices.filters);
    const chosen = radii.each.features.filter(
      ({ properties }) => isShown && properties?.id === place.id,
    );
    return [
      new PolygonLayer<Rings>({
        id: 'radii',
        data: polygonsOf(radii.merged),
        getPolygon: ringsOf,
        filled: false,
        getLineColor: rgba(palette[choices.service]),
        // Thin from afar, where circles lie close together.
        lineWidthUnits: 'meters',
        getLineWidth: 24,
        lineWidthMinPixels: 0.4,
        lineWidthMaxPixels: 1.5,
        opacity,
        updateTriggers: { getLineColor: [choices.service, choices.theme] },
      }),
      // The circle of the chosen one alone, which the merged ones may hide.
      new PolygonLayer<Rings>({
        id: 'radii-chosen',
        data: chosen.map(({ geometry }) => geometry.coordinates),
        getPolygon: ringsOf,
        filled: false,
        getLineColor: rgba(palette.selection),
        lineWidthUnits: 'pixels',
        getLineWidth: 2.5,
        opacity,
        updateTriggers: { getLineColor: [choices.theme] },
      }),
    ];
  },
};

export const reachLayer: MapLayer = {
  id: 'reach',
  build: ({ reach, palette, choices }, opacity) => {
    if (!reach) return [];
    const colour = palette[choices.service];
    const bands = [...reach].sort((a, b) => b.maxDistanceM - a.maxDistanceM);
    return bands.flatMap((band, index): Layer[] => [
      new PolygonLayer<Rings>({
        id: `reach-area-${band.maxDistanceM}`,
        data: polygonsOf(band.area),
        getPolygon: ringsOf,
        filled: true,
        getFillColor: rgba(colour, 0.14),
        getLineColor: rgba(colour, 0.9),
        lineWidthUnits: 'pixels',
        getLineWidth: index === bands.length - 1 ? 2 : 1,
        opacity,
        updateTriggers: {
          getFillColor: [choices.service, choices.theme],
          getLineColor: [choices.service, choices.theme],
        },
      }),
      new PathLayer<number[][]>({
        id: `reach-streets-${band.maxDistanceM}`,
        data: band.streets.coordinates,
        getPath: (path) => path as [number, number][],
        getColor: rgba(colour, 0.55),
        widthUnits: 'pixels',
        getWidth: 1.2,
        opacity,
        updateTriggers: { getColor: [choices.service, choices.theme] },
      }),
    ]);
  },
};

export const flowsLayer: MapLayer = {
  id: 'flows',
  build: (scene, opacity) => {
    const { palette } = scene;
    return [
      new ArcLayer<Flow>({
        id: 'flows',
        data: flowsOf(scene),
        getSourcePosition: ({ from }) => [from[0], from[1]],
        getTargetPosition: ({ to }) => [to[0], to[1]],
        getSourceColor: rgba(palette.school, 0.25),
        getTargetColor: rgba(palette.school, 0.9),
        getWidth: (flow) => Math.max(0.8, Math.sqrt(flow.pupils) / 2.5),
        getHeight: 0.25,
        widthUnits: 'pixels',
        opacity,
      }),
    ];
  },
};
