import { readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, distance } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { lifeExpectancy } from '../../../scripts/geo/kazakhstan/demography.ts';
import { KAZAKHSTAN_FOLDER, kazakhstanFiles } from '../../../scripts/geo/kazakhstan/build.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import type { CountryDetails, Territory } from '../../../src/domain/territory/territory.ts';
import { embedded } from '../embeddedPack.ts';

const CYRILLIC = /^[\p{Script=Cyrillic}\d\s«»–\-.()]+$/u;

function committed(file: string): string {
  return readFileSync(new URL(file, KAZAKHSTAN_FOLDER), 'utf8');
}

/** Great circle by the law of cosines: another formula than the pack's own. */
function apartM([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const [a, b, d] = [lat1, lat2, lon2 - lon1].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(d);
  return 6_371_008.8 * Math.acos(Math.min(1, cosine));
}

describe('the pack of Kazakhstan', () => {
  let territory: Territory & CountryDetails;
  beforeAll(() => {
    const pack = embedded('kazakhstan');
    territory = { ...pack.territory, ...pack.details };
  });

  it('is what the facts in data/kazakhstan give, to the byte', () => {
    for (const [file, content] of kazakhstanFiles()) expect(committed(file), file).toBe(content);
  });

  it('holds all 299 records of the facts, five of them second ones of the same place', () => {
    const listed = territory.settlements.filter(({ id }) => id.startsWith('gn-'));
    const second = territory.settlements.flatMap(({ otherRecords = [] }) => otherRecords);
    expect(second).toHaveLength(5);
    expect(new Set([...listed.map(({ id }) => id), ...second]).size).toBe(299);
    const names = listed.map(({ name, areaId }) => `${name.ru}, ${areaId}`);
    for (const place of ['Атбасар, akmola', 'Тайынша, north', 'Новоишимское, north']) {
      expect(names.filter((name) => name === place)).toHaveLength(1);
    }
  });

  it('names settlements in three languages, Kazakh in Cyrillic', () => {
    for (const { name } of territory.settlements) {
      expect(name.kk).toMatch(CYRILLIC);
      expect(name.ru).toMatch(CYRILLIC);
      expect(name.en).toMatch(/^[A-Za-z\- ]+$/);
    }
    const names = new Map(territory.settlements.map(({ id, name }) => [id as string, name]));
    expect(names.get('gn-1526384')).toEqual({ kk: 'Алматы', ru: 'Алматы', en: 'Almaty' });
    expect(names.get('gn-1526273')).toEqual({ kk: 'Астана', ru: 'Астана', en: 'Astana' });
    expect(names.get('gn-1519948')?.kk).toBe('Қонаев');
  });

  it('gives every settlement residents, and marks a latest figure from before 2023 as stale', () => {
    for (const { id, population } of territory.settlements) {
      const latest = population.at(-1);
      expect(latest?.value, id).toBeGreaterThan(0);
      expect(latest?.stale ?? false, id).toBe((latest?.year ?? 0) < 2023);
      expect(population.slice(0, -1).some(({ stale }) => stale)).toBe(false);
    }
    const stale = territory.settlements.filter(({ population }) => population.at(-1)?.stale);
    expect(stale.length).toBeGreaterThan(200);
    const saumalkol = territory.settlements.find(({ name }) => name.en === 'Saumalkol');
    expect(saumalkol?.population.at(-1)).toMatchObject({ year: 2023, value: 11_727 });
  });

  it('calls the three cities of national significance so, and no region centre', () => {
    const roleOf = (en: string) =>
      territory.settlements.find(
        ({ name, settlementClass }) => name.en === en && settlementClass === 1,
      )?.role;
    expect(roleOf('Astana')).toBe('capital');
    expect(roleOf('Almaty')).toBe('city of national significance');
    expect(roleOf('Shymkent')).toBe('city of national significance');
    expect(territory.settlements.filter(({ role }) => role === 'region centre')).toHaveLength(17);
  });

  it('has 20 regions whose people add up to the country in every published year', () => {
    expect(territory.areas).toHaveLength(20);
    const country = territory.indicators.filter(
      ({ indicator, areaId }) => indicator === 'population' && areaId === undefined,
    );
    expect(country.map(({ year }) => year)).toEqual(Array.from({ length: 27 }, (_, i) => 2000 + i));
    for (const { year, value } of country) {
      const regions = territory.areas.map(({ population }) => {
        const own = population.filter((row) => row.year === year);
        expect(own).toHaveLength(1);
        return own[0]?.value ?? Number.NaN;
      });
      expect(regions.reduce((total, people) => total + people, 0)).toBe(value);
    }
  });

  it('marks the provinces of 2022 as estimated before they existed', () => {
    for (const region of ['abai', 'jetisu', 'ulytau', 'east', 'almaty-region', 'karaganda']) {
      const area = territory.areas.find(({ id }) => id === region);
      expect(area?.population.find(({ year }) => year === 2010)?.status).toBe('estimated');
      expect(area?.population.find(({ year }) => year === 2022)?.status).toBe('observed');
    }
  });

  it('gives each satellite a support village within 15 km', () => {
    const byId = new Map(territory.settlements.map((place) => [place.id, place]));
    const satellites = territory.settlements.filter((place) => place.supportVillageId);
    expect(satellites.length).toBeGreaterThanOrEqual(5);
    for (const { supportVillageId, position, settlementClass } of satellites) {
      const support = supportVillageId && byId.get(supportVillageId);
      expect(support?.role).toBe('support village');
      expect(settlementClass).toBe(5);
      if (support)
        expect(distance(position, support.position, { units: 'meters' })).toBeLessThanOrEqual(
          15_000,
        );
    }
  });

  it('counts as many people by age as the regions have in the base year', () => {
    const { demography } = territory;
    expect(demography?.areas).toHaveLength(20);
    for (const { areaId, women, men } of demography?.areas ?? []) {
      const area = territory.areas.find(({ id }) => id === areaId);
      const published = area?.population.find(({ year }) => year === 2025)?.value ?? Number.NaN;
      const counted = [...women, ...men].reduce((total, people) => total + people, 0);
      expect(Math.abs(counted - published)).toBeLessThan(1);
    }
  });

  it('has schedules that meet the published fertility and life expectancy', () => {
    const { demography } = territory;
    if (!demography) throw new Error('no demography');
    expect(demography.fertilityRate.reduce((total, rate) => total + rate, 0)).toBeCloseTo(2.8, 3);
    expect(lifeExpectancy(demography.survival.women)).toBeCloseTo(79.42, 1);
    expect(lifeExpectancy(demography.survival.men)).toBeCloseTo(71.33, 1);
  });

  it('says where each figure comes from and gives each standard one id', () => {
    const { standards } = territory.manifest;
    expect(standards).toHaveLength(83);
    expect(new Set(standards.map(({ id }) => id)).size).toBe(83);
    expect(new Set(standards.map(({ status }) => status))).toEqual(
      new Set(['observed', 'assumption']),
    );
  });

  it('has the area of the country within its borders, shared among 20 regions and 224 districts', () => {
    const km2 = (shapes: readonly { readonly geometry: Polygon | MultiPolygon }[]) =>
      shapes.reduce((sum, { geometry }) => sum + area(geometry) / 1e6, 0);
    const country = km2([{ geometry: territory.boundary }]);
    // 2,724,900 km2 as published.
    expect(Math.abs(country / 2_724_900 - 1)).toBeLessThan(0.003);
    expect(Math.abs(km2(territory.areas) / country - 1)).toBeLessThan(1e-4);
    expect(territory.districts).toHaveLength(224);
    expect(Math.abs(km2(territory.districts) / country - 1)).toBeLessThan(1e-3);
    expect(new Set(territory.areas.map(({ status }) => status))).toEqual(new Set(['observed']));
  });

  it('knows the district of every settlement that is not a city of districts itself', () => {
    const byId = new Map(territory.districts.map((district) => [district.id, district]));
    let outside = 0;
    for (const { id, areaId, role, districtId, position } of territory.settlements) {
      if (role === 'capital' || role === 'city of national significance') continue;
      const district = districtId && byId.get(districtId);
      if (!district) throw new Error(`${id} has no district`);
      expect(district.areaId, id).toBe(areaId);
      if (!booleanPointInPolygon([...position], district.geometry)) outside += 1;
    }
    // Beside a generalised border, by the sea or at the edge of Almaty.
    expect(outside).toBeLessThanOrEqual(3);
  });

  it('names districts in three languages, a district of a person with the name in the genitive', () => {
    const names = new Map(territory.districts.map(({ id, name }) => [id as string, name]));
    expect(names.get('103800000')).toEqual({
      kk: 'Бесқарағай ауданы',
      ru: 'Бескарагайский район',
      en: 'Beskaragay District',
    });
    expect(names.get('595600000')?.ru).toBe('район Шал акына');
    expect(names.get('392400000')).toEqual({ kk: 'Рудный', ru: 'Рудный', en: 'Rudnyy' });
    for (const { kk, ru } of names.values()) {
      expect(kk).toMatch(CYRILLIC);
      expect(ru).toMatch(CYRILLIC);
    }
  });

  it('holds all 6,904 located schools, none twice, each in its region and district', () => {
    const { schools } = territory;
    expect(schools).toHaveLength(6904);
    expect(new Set(schools.map(({ id }) => id)).size).toBe(6904);
    const located = territory.indicators.filter(({ indicator }) => indicator === 'schools-located');
    const inRegions = located.filter(({ areaId }) => areaId !== undefined);
    expect(inRegions).toHaveLength(20);
    expect(inRegions.reduce((sum, { value }) => sum + value, 0)).toBe(6904);
    expect(inRegions.find(({ areaId }) => areaId === 'almaty')?.value).toBe(218);
  });

  it('knows the nearest school with all grades of every settlement, as a search of its own finds', () => {
    const general = territory.schools.filter(
      ({ kind }) => kind === 'general' || kind === 'boarding',
    );
    for (const { id, position, schools } of territory.settlements) {
      const nearestM = Math.min(...general.map((school) => apartM(position, school.position)));
      expect(Math.abs((schools?.nearestGeneralM ?? Number.NaN) - nearestM), id).toBeLessThan(1);
      const named = general.find((school) => school.id === schools?.nearestGeneralId);
      expect(named && Math.abs(apartM(position, named.position) - nearestM)).toBeLessThan(1);
    }
  });

  it('counts the schools of a settlement from those that name it', () => {
    for (const { id, schools } of territory.settlements) {
      const here = territory.schools.filter(({ settlementId }) => settlementId === id);
      const { primary, basic, general, boarding } = schools?.count ?? {};
      expect((primary ?? 0) + (basic ?? 0) + (general ?? 0) + (boarding ?? 0), id).toBe(
        here.length,
      );
    }
  });
});
