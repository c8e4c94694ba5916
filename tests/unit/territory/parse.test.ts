import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/domain/parsed.ts';
import { parsePack } from '../../../src/domain/territory/parse.ts';
import type { LayerName } from '../../../src/domain/territory/schema.ts';
import { featuresOf, type LoosePack, smallCityFiles, square } from './smallCity.ts';

/** The first problem after damaging the tiny city, as one line. */
function problemAfter(damage: (files: LoosePack) => void): string {
  const files = smallCityFiles();
  damage(files);
  const parsed = parsePack(files);
  if (parsed.ok) throw new Error('the damaged pack was taken');
  const [problem] = parsed.problems;
  return problem === undefined ? '' : describeProblem(problem);
}

const properties = (files: LoosePack, layer: LayerName, index: number) => {
  const feature = featuresOf(files, layer)[index];
  if (feature === undefined) throw new Error(`${layer} has no feature ${index}`);
  return feature.properties;
};

describe('reading a pack', () => {
  it('gives the territory with positions and centres, and layers it lacks empty', () => {
    const parsed = parsePack(smallCityFiles());
    if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
    const { cells, facilities, projects, base, indicators, demography } = parsed.value;
    expect(cells).toHaveLength(4);
    expect(cells[0]?.centre[0]).toBeCloseTo(76.901, 9);
    expect(cells[0]?.centre[1]).toBeCloseTo(43.201, 9);
    expect(facilities[1]?.position).toEqual([77.055, 43.21]);
    expect(projects.map(({ id }) => id)).toContain('project-homes');
    expect([base, indicators, demography]).toEqual([[], [], null]);
  });

  it.each<[string, (files: LoosePack) => void, RegExp]>([
    [
      'a field of a wrong type',
      (files) => {
        properties(files, 'facilities', 1).capacity = 'many';
      },
      /^facilities\.geojson, feature 1 \(school-2\), capacity: .*expected number/,
    ],
    [
      'a missing source',
      (files) => {
        delete properties(files, 'cells', 3).source;
      },
      /^cells\.geojson, feature 3 \(cell-3\), source/,
    ],
    [
      'an unknown word',
      (files) => {
        properties(files, 'projects', 0).finance = 'magic';
      },
      /^projects\.geojson, feature 0 \(project-school\), finance: .*use one of state, private/,
    ],
    [
      'a name without Kazakh',
      (files) => {
        properties(files, 'areas', 0).name = { ru: 'Запад', en: 'West' };
      },
      /^areas\.geojson, feature 0 \(west\), name\.kk/,
    ],
    [
      'a phase that opens before it starts',
      (files) => {
        properties(files, 'projects', 0).phases = [
          { startYear: 2027, openYear: 2026, capacity: 5, status: 'planned' },
        ];
      },
      /\(project-school\), phases\.0\.openYear: openYear lies before startYear/,
    ],
    [
      'phases out of order',
      (files) => {
        (properties(files, 'projects', 0).phases as unknown[]).reverse();
      },
      /\(project-school\), phases\.1\.openYear: it opens before the phase before it/,
    ],
    [
      'a school phase without seats',
      (files) => {
        properties(files, 'projects', 0).phases = [
          { startYear: 2025, openYear: 2026, status: 'planned' },
        ];
      },
      /\(project-school\), phases\.0\.capacity: a school phase has none/,
    ],
    [
      'an unknown area',
      (files) => {
        properties(files, 'cells', 2).areaId = 'north';
      },
      /^cells\.geojson, feature 2 \(cell-2\), areaId: there is no area 'north'/,
    ],
    [
      'an id used twice',
      (files) => {
        properties(files, 'facilities', 1).id = 'school-1';
      },
      /^facilities\.geojson, feature 1 \(school-1\), id: the id is used twice/,
    ],
    [
      'a project with the id of a facility',
      (files) => {
        properties(files, 'projects', 0).id = 'school-1';
      },
      /^projects\.geojson, feature 0 \(school-1\), id: the id is used twice/,
    ],
    [
      'an extension of nothing',
      (files) => {
        properties(files, 'projects', 1).extends = 'school-9';
      },
      /\(project-extension\), extends: there is no facility 'school-9'/,
    ],
    [
      'a school that extends a clinic',
      (files) => {
        properties(files, 'projects', 1).extends = 'clinic-1';
      },
      /\(project-extension\), extends: a school cannot extend a clinic/,
    ],
    [
      'a ring that is not closed',
      (files) => {
        for (const cell of featuresOf(files, 'cells').slice(0, 1)) {
          cell.geometry = square(76.9, 43.2, 0.002);
          for (const ring of cell.geometry.coordinates as number[][][]) ring[4] = [76.95, 43.3];
        }
      },
      /^cells\.geojson, feature 0 \(cell-0\), geometry: a ring is not closed/,
    ],
    [
      'a geometry of the wrong type',
      (files) => {
        const [school] = featuresOf(files, 'facilities');
        if (school !== undefined) school.geometry = square(76.9, 43.2, 0.01);
      },
      /^facilities\.geojson, feature 0 \(school-1\), geometry: the geometry is a Polygon; give a Point/,
    ],
    [
      'latitude before longitude',
      (files) => {
        const [school] = featuresOf(files, 'facilities');
        if (school !== undefined) school.geometry.coordinates = [43.2, 76.9];
      },
      /feature 0 \(school-1\), geometry: the position \[43\.2, 76\.9\] lies far outside/,
    ],
    [
      'a cell far from its area',
      (files) => {
        for (const cell of featuresOf(files, 'cells').slice(0, 1)) {
          cell.geometry = square(77.15, 43.3, 0.002);
        }
      },
      /^cells\.geojson, feature 0 \(cell-0\), geometry: it lies outside 'west'/,
    ],
    [
      'cells whose residents are not those of their district',
      (files) => {
        properties(files, 'cells', 1).residents = [10, 20, 60, 200, 34];
      },
      /^areas\.geojson, feature 1 \(east\), population\.0\.value: it is 640 in 2025, but the residents of its cells add up to 644; make cells\.geojson and the figure agree within 0\.5 %$/,
    ],
    [
      'a layer without features',
      (files) => {
        featuresOf(files, 'facilities').length = 0;
      },
      /^facilities\.geojson: it has no features/,
    ],
    [
      'no geometry',
      (files) => Object.assign(featuresOf(files, 'cells')[1] ?? {}, { geometry: null }),
      /feature 1 \(cell-1\), geometry: there is no geometry/,
    ],
    [
      'a missing file',
      (files) => void files.layers.delete('cells'),
      /^cells\.geojson: the file is missing/,
    ],
    [
      'a file of another kind',
      (files) => void files.layers.set('cells', []),
      /^cells\.geojson: this is no FeatureCollection/,
    ],
    [
      'years out of order',
      (files) => {
        files.manifest.baseYear = 2050;
      },
      /^pack\.json, baseYear: the years 2020, 2050, 2040 are out of order/,
    ],
    [
      'another schema version',
      (files) => {
        files.manifest.schemaVersion = 2;
      },
      /^pack\.json, schemaVersion/,
    ],
    [
      'an assumption outside its range',
      (files) => {
        (files.manifest.assumptions as { value: number }[])[0] = {
          ...(files.manifest.assumptions as { value: number }[])[0],
          value: 99,
        };
      },
      /^pack\.json, assumptions\.0\.value: value lies outside min\.\.max/,
    ],
  ])('refuses %s, naming file, feature and field', (_, damage, expected) => {
    expect(problemAfter(damage)).toMatch(expected);
  });

  it('takes cells that differ from their district by no more than rounding', () => {
    const files = smallCityFiles();
    properties(files, 'cells', 1).residents = [10, 20, 60, 200, 33];
    expect(parsePack(files).ok).toBe(true);
  });

  it('refuses a satellite more than 15 km from its support village', () => {
    const settlement = (id: string, latitude: number, more: object) => ({
      type: 'Feature',
      properties: {
        id,
        name: { kk: id, ru: id, en: id },
        status: 'observed',
        source: 'made up for tests',
        areaId: 'west',
        settlementClass: 5,
        classStatus: 'estimated',
        role: 'village',
        population: [{ year: 2025, value: 900, status: 'observed', source: 'made up for tests' }],
        ...more,
      },
      geometry: { type: 'Point', coordinates: [76.9, latitude] },
    });
    const withSettlements = (latitude: number) => (files: LoosePack) => {
      files.layers.set('settlements', {
        type: 'FeatureCollection',
        features: [settlement('a', 43.2, {}), settlement('b', latitude, { supportVillageId: 'a' })],
      });
    };
    expect(problemAfter(withSettlements(43.4))).toMatch(
      /feature 1 \(b\), supportVillageId: 'a' is 22\.2 km away, over 15 km/,
    );
    const near = smallCityFiles();
    withSettlements(43.3)(near);
    expect(parsePack(near).ok).toBe(true);
  });

  it('lists at most fifty problems and counts the rest', () => {
    const files = smallCityFiles(200);
    for (const { properties: cell } of featuresOf(files, 'cells')) cell.homes = -1;
    const parsed = parsePack(files);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) {
      expect(parsed.problems).toHaveLength(51);
      expect(parsed.problems.at(-1)?.what).toBe('150 more problems');
    }
  });

  it('never throws, whatever stands where a layer or the manifest should be', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('manifest', 'cells', 'areas'), (junk, where) => {
        const files = smallCityFiles();
        if (where === 'manifest') parsePack({ ...files, manifest: junk });
        else {
          files.layers.set(where as LayerName, {
            type: 'FeatureCollection',
            features: [junk, { type: 'Feature', properties: junk, geometry: junk }],
          });
          parsePack(files);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads 3,000 cells well before anyone could notice', () => {
    const files = smallCityFiles(3000);
    parsePack(smallCityFiles(10));
    const start = performance.now();
    expect(parsePack(files).ok).toBe(true);
    // Some 25 ms on an idle machine; the bound only catches a different order of growth.
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
