import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceToM,
  type Related,
  type Relation,
  projectsOfArea,
  relatedToFacility,
  relatedToInfrastructure,
  relatedToProject,
  relatedToSettlement,
} from '../../../src/domain/territory/related.ts';
import { greatCircleM } from '../../../src/domain/territory/geometry.ts';
import type { LonLat } from '../../../src/domain/territory/schema.ts';
import type { Project, Territory } from '../../../src/domain/territory/territory.ts';
import { embeddedPack } from '../embeddedPack.ts';

const almaty = embeddedPack('almaty');
const kazakhstan = embeddedPack('kazakhstan');
const STANDARD_M = { school: 500, preschool: 300, clinic: 1000 };

const surroundingsOf = ({ manifest, facilities, projects }: Territory) => ({
  kind: manifest.kind,
  places: facilities,
  projects,
});
const relatedIn = (territory: Territory, project: Project) =>
  relatedToProject(project, surroundingsOf(territory), STANDARD_M);
const of = (related: readonly Related[], relation: Relation) =>
  related.find((row) => row.relation === relation);
const projectOf = (territory: Territory, isWanted: (project: Project) => boolean): Project => {
  const found = territory.projects.find(isWanted);
  if (!found) throw new Error('no such project in the pack');
  return found;
};

describe('a project', () => {
  it('that extends a school leads to it, and the school leads back', () => {
    const extension = projectOf(almaty, (row) => row.extends !== undefined);
    const [school] = of(relatedIn(almaty, extension), 'extends')?.things ?? [];
    expect(school?.id).toBe(extension.extends);
    const facility = almaty.facilities.find(({ id }) => id === school?.id);
    if (!facility) throw new Error('the extended school is missing');
    const back = relatedToFacility(facility, surroundingsOf(almaty));
    expect(of(back, 'extendedBy')?.things.map(({ id }) => id)).toContain(extension.id);
  });

  it('of housing names the services within the standard, and the nearest of those it lacks', () => {
    for (const housing of almaty.projects.filter(({ kind }) => kind === 'housing')) {
      const related = relatedIn(almaty, housing);
      const serviceOf = (id: string) =>
        almaty.facilities.find((place) => place.id === id)?.service as keyof typeof STANDARD_M;
      const within = of(related, 'withinStandard')?.things ?? [];
      const beyond = of(related, 'beyondStandard')?.things ?? [];
      for (const { id, distanceM } of within) {
        expect(distanceM).toBeLessThanOrEqual(STANDARD_M[serviceOf(id)]);
      }
      for (const { id, distanceM } of beyond) {
        expect(distanceM).toBeGreaterThan(STANDARD_M[serviceOf(id)]);
      }
    }
  });

  it('of a school and the homes near it lead to each other', () => {
    const school = projectOf(
      almaty,
      (row) =>
        row.kind === 'school' &&
        (of(relatedIn(almaty, row), 'homesNearby')?.things.length ?? 0) === 1,
    );
    const [home] = of(relatedIn(almaty, school), 'homesNearby')?.things ?? [];
    const housing = projectOf(almaty, ({ id }) => id === home?.id);
    const planned = of(relatedIn(almaty, housing), 'plannedServices');
    expect(planned?.things.length).toBeGreaterThan(0);
    expect(home?.distanceM).toBeLessThanOrEqual(1500);
  });

  it('leads to others of its programme, never to itself', () => {
    for (const territory of [almaty, kazakhstan]) {
      const project = projectOf(territory, ({ programme }) => programme !== undefined);
      const programme = of(relatedIn(territory, project), 'sameProgramme');
      expect(programme?.things.length).toBeGreaterThan(0);
      // All of them are there, whatever is named at first.
      const inAll = territory.projects.filter((row) => row.programme === project.programme);
      expect(programme?.things).toHaveLength(inAll.length - 1);
      for (const row of territory.projects) {
        const ids = relatedIn(territory, row).flatMap(({ things }) => things.map(({ id }) => id));
        expect(ids).not.toContain(row.id);
      }
    }
  });

  it('of the country leads to its sector and region', () => {
    const plant = projectOf(kazakhstan, ({ id }) => id === 'khorgos-gateway');
    const related = relatedIn(kazakhstan, plant);
    expect(related.map(({ relation }) => relation)).toContain('sameSector');
    expect(of(related, 'homesNearby')).toBeUndefined();
  });
});

it('a school leads to the nearest other schools, nearest first', () => {
  const school = almaty.facilities.find(({ service }) => service === 'school');
  if (!school) throw new Error('no school in the pack');
  const others = of(relatedToFacility(school, surroundingsOf(almaty)), 'sameService')?.things ?? [];
  expect(others.length).toBe(4);
  const distances = others.map(({ distanceM = 0 }) => distanceM);
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
  const nearestM = Math.min(
    ...almaty.facilities
      .filter(({ service, id }) => service === 'school' && id !== school.id)
      .map(({ position }) => greatCircleM(position, school.position)),
  );
  expect(distances[0]).toBe(nearestM);
});

it('the projects of an area are all there, by kind, what opens next first', () => {
  const area = { id: 'alatau' as never };
  const byKind = projectsOfArea(area, almaty.projects, 2026);
  const own = almaty.projects.filter(({ areaId }) => areaId === area.id);
  expect(byKind.reduce((sum, { things }) => sum + things.length, 0)).toBe(own.length);
  const [first] = byKind.find(({ kind }) => kind === 'school')?.things ?? [];
  const opens = own.find(({ id }) => id === first?.id)?.phases[0]?.openYear;
  expect(opens).toBe(2026);
});

it('a settlement leads to the works around it, an empty place to none', () => {
  const atyrau = kazakhstan.settlements.find(({ name }) => name.en === 'Atyrau');
  if (!atyrau) throw new Error('Atyrau is missing');
  const [nearby] = relatedToSettlement(atyrau, kazakhstan.projects);
  expect(nearby?.things.every(({ distanceM = 0 }) => distanceM <= 30_000)).toBe(true);
  expect(relatedToSettlement(atyrau, [])).toEqual([]);
});

it('a line leads to the projects along it and to others of its kind', () => {
  const line = almaty.infrastructure.find(({ kind }) => kind === 'metro line');
  if (!line) throw new Error('no metro in the pack');
  const related = relatedToInfrastructure(line, almaty.infrastructure, surroundingsOf(almaty));
  expect(of(related, 'sameKind')?.things.every(({ id }) => id !== line.id)).toBe(true);
  expect(of(related, 'projectsNearby')?.things.length).toBeGreaterThan(0);
});

it('looking for what is related leaves the lines of the pack as they are', () => {
  const [first] = almaty.infrastructure;
  if (!first) throw new Error('no infrastructure in the pack');
  const coordinates = [
    [
      [76.9, 43.2],
      [76.91, 43.2],
    ],
    [
      [76.9, 43.3],
      [76.91, 43.3],
      [76.92, 43.3],
    ],
  ];
  const branched = { ...first, geometry: { type: 'MultiLineString' as const, coordinates } };
  const before = structuredClone(coordinates);
  relatedToInfrastructure(branched, [branched, first], surroundingsOf(almaty));
  expect(coordinates).toEqual(before);
});

it('no point of a line is nearer than the distance to the line', () => {
  const degree = (from: number) => fc.double({ min: from, max: from + 0.5, noNaN: true });
  const place = fc.tuple(degree(76.6), degree(43));
  fc.assert(
    fc.property(
      place,
      place,
      place,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (at, a, b, share) => {
        const on: LonLat = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
        const distanceM = distanceToM(at, { type: 'LineString', coordinates: [a, b] });
        // Plane against sphere: a thousandth.
        expect(distanceM).toBeLessThanOrEqual(greatCircleM(at, on) * 1.001 + 1);
      },
    ),
  );
});
