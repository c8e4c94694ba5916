import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseCountryDetails } from '../../../src/domain/territory/countryDetails.ts';
import { placeEntries, searchNames } from '../../../src/domain/search/search.ts';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import type { LayerName } from '../../../src/domain/territory/schema.ts';
import type { CountryDetails } from '../../../src/domain/territory/territory.ts';
import { districtAt, schoolFeatures } from '../../../src/map/countryDetails.ts';
import { defaultFilters, defaultState } from '../../../src/store/shareable.ts';
import { embeddedPack } from '../embeddedPack.ts';

const country = await embeddedPack('kazakhstan');
const read = (file: string) =>
  JSON.parse(readFileSync(`public/geo/kazakhstan/${file}`, 'utf8')) as {
    features: { properties: Record<string, unknown> }[];
  };
const layers = () =>
  new Map<LayerName, ReturnType<typeof read>>([
    ['districts', read('districts.geojson')],
    ['schools', read('schools.geojson')],
    ['towns', read('towns.json')],
  ]);

describe('districts and schools of the country', () => {
  let details: CountryDetails;
  beforeAll(() => {
    const parsed = parseCountryDetails(country, layers());
    if (!parsed.ok) throw new Error('the details are damaged');
    details = parsed.value;
  });
  const choices = { ...defaultState('kazakhstan', 'country', 2025), filters: defaultFilters() };

  it('are found under a pointer from near, and leave the region to be found from afar', () => {
    const semey: [number, number] = [80.23, 50.41];
    expect(districtAt({ details, choices }, semey, 8)).toEqual({
      kind: 'district',
      id: '101000000',
    });
    expect(districtAt({ details, choices }, semey, 4)).toBeNull();
    const hidden = { ...choices.layers, districts: { visible: false, opacity: 1 } };
    expect(districtAt({ details, choices: { ...choices, layers: hidden } }, semey, 8)).toBeNull();
    expect(districtAt({ details, choices }, [37.6, 55.7], 8)).toBeNull();
  });

  it('follow the filters of region and kind', () => {
    const all = [...schoolFeatures(details.schools, defaultFilters())];
    expect(all).toHaveLength(details.schools.length);
    const [region] = country.areas;
    if (!region) throw new Error('no regions');
    const filters = {
      ...defaultFilters(),
      areaIds: [region.id],
      schoolKinds: ['primary' as const],
    };
    const some = [...schoolFeatures(details.schools, filters)];
    expect(some.length).toBeGreaterThan(0);
    expect(some).toHaveLength(
      details.schools.filter(({ areaId, kind }) => areaId === region.id && kind === 'primary')
        .length,
    );
  });

  it('are found by name in three languages', () => {
    const index = [...placeEntries(applyScenario(country, { edits: [] }), details.districts)];
    for (const query of ['Бескарагайский', 'Бесқарағай', 'Beskaragay']) {
      const found = searchNames(index, query, 3).map(({ kind, id }) => `${kind} ${id}`);
      expect(found).toContain('district 103800000');
    }
  });

  it('are refused with place and remedy where they refer to what is not there', () => {
    const damaged = layers();
    const school = damaged.get('schools')?.features[7]?.properties;
    if (school) school.districtId = '999999999';
    const parsed = parseCountryDetails(country, damaged);
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { where: 'schools.geojson', what: expect.stringContaining("'999999999'") },
    ]);
    const twice = layers();
    const [first, second] = twice.get('districts')?.features ?? [];
    if (first && second) second.properties.id = first.properties.id;
    expect(parseCountryDetails(country, twice).ok).toBe(false);
  });
});
