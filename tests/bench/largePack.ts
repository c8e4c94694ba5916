/**
 * `npx tsx tests/bench/largePack.ts FOLDER [ID]`: the generated city of 30,000 cells, 4,000 schools and a million
 * street nodes as a pack, as `aumaq pack` would write it. With the id `almaty` and in the place of that pack in a
 * built page it shows what the page makes of such a city.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, Geometry, Polygon } from 'geojson';
import { inPieces } from '../../src/cli/largeTerritory.ts';
import { embeddedTemplate } from '../../src/cli/template.ts';
import type { AgeGroupCounts, LonLat } from '../../src/domain/territory/schema.ts';
import { roundGeometry } from '../../src/importing/pack/round.ts';
import { collection, sum } from '../../src/importing/territory/features.ts';
import { packOf } from '../../src/importing/territory/manifest.ts';
import { ageShapeOf, demographyOf } from '../../src/importing/territory/template.ts';
import { LARGE, seededCity } from './seededCity.ts';

const NODES = 1_000_000;
/** From the outermost homes to the boundary, degrees. */
const MARGIN = 0.02;

function featureOf(geometry: Geometry, properties: object): Feature {
  return { type: 'Feature', properties, geometry: roundGeometry(geometry as Polygon) };
}

function box(west: number, south: number, east: number, north: number): Polygon {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** Writes the pack into a folder, which is made where it is missing. */
function writeLargePack(folder: string, territoryId: string): void {
  const { territory, streets } = seededCity(NODES, LARGE);
  const template = embeddedTemplate('almaty');
  const ages = ageShapeOf(template);
  const lon = (extreme: (...values: number[]) => number, places: readonly LonLat[]) =>
    extreme(...places.map(([east]) => east));
  const centres = territory.cells.map(({ centre }) => centre);
  const latitudes = centres.map(([, north]) => north);
  const south = Math.min(...latitudes) - MARGIN;
  const north = Math.max(...latitudes) + MARGIN;
  const west = lon(Math.min, centres) - MARGIN;
  const east = lon(Math.max, centres) + MARGIN;
  const inWest = territory.cells.filter(({ areaId }) => areaId === 'western');
  const inEast = territory.cells.filter(({ areaId }) => areaId !== 'western');
  const border =
    (lon(
      Math.max,
      inWest.map(({ centre }) => centre),
    ) +
      lon(
        Math.min,
        inEast.map(({ centre }) => centre),
      )) /
    2;
  const outline = (areaId: string) =>
    areaId === 'western' ? box(west, south, border, north) : box(border, south, east, north);
  const residentsIn = (areaId: string): number =>
    sum(
      (areaId === 'western' ? inWest : inEast).map(({ residents }: { residents: AgeGroupCounts }) =>
        sum(residents.map(Math.round)),
      ),
    );
  const areaIds = territory.areas.map(({ id }) => id);
  const files = packOf({
    kind: 'city',
    isOfOsm: true,
    id: territoryId,
    name: { kk: 'Үлкен қала', ru: 'Большой город', en: 'Large city' },
    bounds: [west, south, east, north],
    template,
    residents: sum(areaIds.map(residentsIn)),
    date: null,
    layers: {
      boundary: collection([featureOf(box(west, south, east, north), { id: territoryId })]),
      areas: collection(
        territory.areas.map(({ geometry: _, population, ...area }) =>
          featureOf(outline(area.id), {
            ...area,
            labelAt: [
              area.id === 'western' ? (west + border) / 2 : (border + east) / 2,
              south + 0.2,
            ],
            population: population.map((row) => ({ ...row, value: residentsIn(area.id) })),
          }),
        ),
      ),
      cells: collection(
        territory.cells.map(({ geometry, centre: _, ...cell }) =>
          featureOf(geometry, {
            ...cell,
            residents: cell.residents.map(Math.round),
            homes: Math.round(cell.homes ?? 0),
          }),
        ),
      ),
      facilities: collection(
        territory.facilities.map(({ position, areaId: _, ...facility }) =>
          featureOf(
            { type: 'Point', coordinates: [...position] },
            { ...facility, areaId: position[0] < border ? 'western' : 'eastern' },
          ),
        ),
      ),
      demography: demographyOf(
        template,
        areaIds.map((areaId) => ({
          areaId,
          women: ages.women.map((share) => Math.round(share * residentsIn(areaId))),
          men: ages.men.map((share) => Math.round(share * residentsIn(areaId))),
          status: 'assumption',
          source: 'generated',
        })),
      ),
    },
    streets: new Uint8Array(streets),
    boundarySource: 'generated',
    peopleSource: 'generated',
    ownSources: [],
  });
  mkdirSync(folder, { recursive: true });
  const counts = { cells: territory.cells.length, streets: { nodes: NODES } };
  for (const [name, content] of inPieces({ counts, files })) {
    writeFileSync(join(folder, name), content);
  }
}

const [, , folder, territoryId = 'large-city'] = process.argv;
if (folder === undefined) throw new Error('name the folder of the pack');
writeLargePack(folder, territoryId);
