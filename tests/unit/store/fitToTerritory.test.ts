import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Territory } from '../../../src/domain/territory/territory.ts';
import { decodeLink } from '../../../src/share/link/decodeLink.ts';
import { encodeLink } from '../../../src/share/link/encodeLink.ts';
import { fitToTerritory } from '../../../src/store/fitToTerritory.ts';
import {
  changedFilters,
  measuresOf,
  offersFilter,
  offersLayer,
} from '../../../src/store/offers.ts';
import { defaultState, MAP_LAYERS, shareableStateSchema } from '../../../src/store/shareable.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { embeddedPack } from '../embeddedPack.ts';
import { PACKS } from '../share/packs.ts';
import { states } from '../share/states.ts';
import { smallCity } from '../territory/smallCity.ts';

const almaty = embeddedPack('almaty');
const kazakhstan = embeddedPack('kazakhstan');
const packs = [almaty.manifest, kazakhstan.manifest];
const opened = (link: string, territory: Territory) => {
  const read = decodeLink(link, packs);
  const fitted = fitToTerritory(read.state, territory);
  return { state: fitted.state, notes: [...read.notes, ...fitted.notes] };
};
const dropped = (notes: ReturnType<typeof opened>['notes']) =>
  notes.map(({ message }) => [message?.params.part, message?.params.value]);

describe('a link that asks for what the territory does not have', () => {
  it('opens a city with its own measure, and says which was dropped', () => {
    const { state, notes } = opened('#t=almaty&m=pisa&fc=1,2&l=schools:0.5', almaty);
    expect(state.measure).toBe('radiusCoverage');
    expect(state.filters.settlementClasses).toEqual([]);
    expect(state.layers.schools.opacity).toBe(0.5);
    expect(dropped(notes)).toEqual([
      ['measure', 'measure.pisa'],
      ['settlementClasses', undefined],
    ]);
    expect(notes[0]?.what).toBe("measure was left out: 'pisa' is not to be had in this territory");
  });

  it('opens a country without services, layers and distances of a city', () => {
    const link = '#t=kazakhstan&m=unplaced&sv=clinic&l=streets,-labels&fd=600,300,1000&fk=school';
    const { state, notes } = opened(link, kazakhstan);
    const byDefault = defaultState('kazakhstan', 'country', 2025);
    expect(state).toEqual({
      ...byDefault,
      layers: { ...byDefault.layers, labels: { visible: false, opacity: 1 } },
      filters: { ...byDefault.filters, projectKinds: ['school'] },
    });
    expect(dropped(notes)).toEqual([
      ['measure', 'measure.unplaced'],
      ['service', 'services.clinic'],
      ['layers', 'layer.streets'],
      ['standardDistanceM', undefined],
    ]);
  });

  it('opens the nearest year that it has, and says so', () => {
    const state = defaultState('small-city', 'city', 1900);
    const fitted = fitToTerritory(state, smallCity());
    expect(fitted.state).toEqual({ ...state, year: 2020 });
    expect(fitted.notes.map(({ message }) => message)).toEqual([
      { key: 'note.fitted', params: { part: 'year', value: 2020 } },
    ]);
    expect(fitToTerritory({ ...state, year: 2150 }, smallCity()).state.year).toBe(2040);
  });

  it('names the areas and the object that are not there', () => {
    const { state, notes } = opened('#t=almaty&fa=medeu,atlantis&s=cell:gone', almaty);
    expect(state.filters.areaIds).toEqual(['medeu']);
    expect(dropped(notes)).toEqual([
      ['areaIds', 'atlantis'],
      ['selection', 'gone'],
    ]);
  });

  it('of whatever mixture always opens what the territory offers, with a note for each change', () => {
    const city = smallCity();
    const worlds = {
      almaty: city,
      kazakhstan: { ...city, manifest: { ...city.manifest, kind: 'country' as const } },
    };
    fc.assert(
      fc.property(states, (chosen) => {
        const { state } = decodeLink(encodeLink(chosen, PACKS), PACKS);
        const territory = worlds[state.territoryId as keyof typeof worlds];
        const { kind } = territory.manifest;
        const fitted = fitToTerritory(state, territory);
        expect(shareableStateSchema.safeParse(fitted.state).success).toBe(true);
        expect(measuresOf(kind)).toContain(fitted.state.measure);
        const byDefault = defaultState(state.territoryId, kind, 2025);
        for (const layer of MAP_LAYERS) {
          if (offersLayer(kind, layer)) continue;
          expect(fitted.state.layers[layer]).toEqual(byDefault.layers[layer]);
        }
        for (const filter of changedFilters(fitted.state.filters)) {
          expect(offersFilter(kind, filter)).toBe(true);
        }
        expect(fitToTerritory(fitted.state, territory)).toEqual({ state: fitted.state, notes: [] });
        const named = new Set(fitted.notes.map(({ message }) => message?.params.part));
        for (const part of ['measure', 'service', 'layers', 'selection'] as const) {
          const isSame = JSON.stringify(fitted.state[part]) === JSON.stringify(state[part]);
          expect(named.has(part)).toBe(!isSame);
        }
        for (const filter of Object.keys(state.filters) as (keyof typeof state.filters)[]) {
          const before = JSON.stringify(state.filters[filter]);
          expect(named.has(filter)).toBe(JSON.stringify(fitted.state.filters[filter]) !== before);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a link made on the former pack of Almaty', () => {
  it('opens, keeps what is still there, and names each place that is gone', () => {
    const state = defaultState('almaty', 'city', 2025);
    const edits = [
      // A school of the former model, and a school of 2022 that the list of state schools now has.
      { id: 'e1', type: 'closeFacility', facilityId: 'school-alatau-3', closeYear: 2027 },
      { id: 'e2', type: 'rephaseProject', projectId: 'plan-10', phaseIndex: 0, openYear: 2027 },
      {
        id: 'e3',
        type: 'moveFacility',
        facilityId: 'school-medeu-n131',
        position: [76.955, 43.235],
      },
    ].map((edit) => editSchema.parse(edit));
    const selection = { kind: 'cell' as const, id: '891f000000fffff' };
    const { state: fitted, notes } = fitToTerritory({ ...state, edits, selection }, almaty);
    expect(fitted.selection).toBeNull();
    expect(fitted.edits.map(({ id }) => id)).toEqual(['e3']);
    const told = notes.map(({ what }) => what).join('\n');
    for (const gone of ['school-alatau-3', 'plan-10', '891f000000fffff']) {
      expect(told).toContain(gone);
    }
  });
});
