/** Preschools, clinics, hospitals, stops, green spaces and fire stations of the baseline. */
import { COORDINATE_DEGREES } from '../../../src/domain/accessibility/streetGraph.ts';
import {
  NO_NODE,
  STREET_CLASSES,
  type StreetClass,
  type StreetLines,
} from '../../../src/domain/accessibility/streetLines.ts';
import type { LocalizedText } from '../../../src/domain/territory/schema.ts';
import { roundPosition } from '../../../src/importing/pack/round.ts';
import { normal, type Random, seeded } from '../common/random.ts';
import type { CityCell } from './cells.ts';
import { estimatedName, type FacilityDraft, MODEL } from './features.ts';
import {
  type District,
  districtAt,
  distanceM,
  type Metres,
  pathOf,
  toLonLat,
  toMetres,
} from './geography.ts';
import { hospitals } from './hospitals.ts';
import type { Placing } from './placing.ts';
import { almatyTable, type DistrictModel, names, text } from './tables.ts';

const SEED = 853;
const PRESCHOOL = { kk: 'Балабақша', ru: 'Детский сад', en: 'Preschool' };
const CLINIC = { kk: 'Емхана', ru: 'Поликлиника', en: 'Polyclinic' };
const STATION = { kk: 'Өрт сөндіру бөлімі', ru: 'Пожарная часть', en: 'Fire station' };
const SQUARE = { kk: 'Гүлзар', ru: 'Сквер', en: 'Public garden' };
const STOP_EVERY_M = 720;
const STOPS_APART_M = 350;

type Drawn = {
  readonly cells: readonly CityCell[];
  readonly placing: Placing;
  readonly models: ReadonlyMap<string, DistrictModel>;
};

function drawn(
  { cells, placing, models }: Drawn,
  draw: (
    district: string,
    model: DistrictModel,
    own: readonly CityCell[],
    placing: Placing,
  ) => FacilityDraft[],
): FacilityDraft[] {
  return [...models].flatMap(([district, model]) =>
    draw(
      district,
      model,
      cells.filter(({ areaId }) => areaId === district),
      placing,
    ),
  );
}

const estimated = { status: 'estimated', source: MODEL, capacityStatus: 'estimated' } as const;

/** 853 institutions, 184 of the state and 669 private (alma-ata.city); Auezov's as published. */
function preschools(all: Drawn, random: Random): FacilityDraft[] {
  return drawn(all, (district, model, own, placing) => {
    const small = ({ residents }: CityCell) => residents[1];
    const taken: Metres[] = [];
    const state = placing.spread(model.preschoolsState, own, small, 700, taken, random);
    const own2 = placing.spread(model.preschoolsPrivate, own, small, 420, taken, random);
    return [...state, ...own2].map((at, index) => {
      const isState = index < state.length;
      const mean = isState ? 225 : 95;
      return {
        id: `pre-${district}-${index + 1}`,
        name: estimatedName(PRESCHOOL, index + 1, district),
        ...estimated,
        service: 'preschool',
        ownership: isState ? 'state' : 'private',
        areaId: district,
        capacity: Math.round((mean * Math.exp(0.25 * normal(random))) / 5) * 5,
        at,
      };
    });
  });
}

function numberedClinic(digits: string): LocalizedText {
  return {
    kk: `№\u00a0${digits} қалалық емхана`,
    ru: `Городская поликлиника №\u00a0${digits}`,
    en: `City Polyclinic No ${digits}`,
  };
}

function clinics(all: Drawn, random: Random): FacilityDraft[] {
  return drawn(all, (district, model, own, placing) => {
    const total = model.clinicsState + model.clinicsPrivate;
    const named = almatyTable('clinics_named.csv').filter((row) => row.district === district);
    return placing
      .spread(total, own, ({ people }) => people, 1600, [], random)
      .map((at, index) => {
        const isState = index < model.clinicsState;
        const row = named[index];
        const mean = isState ? 620 : 260;
        return {
          id: `clinic-${district}-${index + 1}`,
          ...estimated,
          name: row
            ? numberedClinic(text(row, 'number'))
            : estimatedName(CLINIC, index + 1, district),
          ...(row ? { source: text(row, 'source') } : {}),
          service: 'clinic',
          ownership: isState ? 'state' : 'private',
          areaId: district,
          capacity: Math.round((mean * Math.exp(0.2 * normal(random))) / 10) * 10,
          at,
        };
      });
  });
}

/** Streets on which buses run in the model: assumption. */
const BUS_CLASSES: ReadonlySet<StreetClass> = new Set(['primary', 'secondary', 'tertiary']);

/** Stops at corners of the larger streets, STOP_EVERY_M apart along each. */
function stops(
  streets: StreetLines,
  placing: Placing,
  districts: readonly District[],
): FacilityDraft[] {
  const taken: { readonly at: Metres; readonly street: number }[] = [];
  const made: FacilityDraft[] = [];
  for (let line = 0; line < streets.lineCount; line += 1) {
    const street = streets.name[line] as number;
    const name = streets.names[street - 1];
    const streetClass = STREET_CLASSES[streets.streetClass[line] as number] as StreetClass;
    if (!name || !BUS_CLASSES.has(streetClass)) continue;
    const end = streets.lineStart[line + 1] as number;
    for (let vertex = streets.lineStart[line] as number; vertex < end; vertex += 1) {
      if (streets.node[vertex] === NO_NODE) continue;
      const at = toMetres(
        roundPosition([
          (streets.coordinates[2 * vertex] as number) * COORDINATE_DEGREES,
          (streets.coordinates[2 * vertex + 1] as number) * COORDINATE_DEGREES,
        ]),
      );
      const isTooNear = taken.some((other) => {
        const apartM = distanceM(other.at, at);
        return apartM < STOPS_APART_M || (other.street === street && apartM < STOP_EVERY_M);
      });
      if (isTooNear || distanceM(placing.nearestCell(at).at, at) > 600) continue;
      const district = districtAt(districts, toLonLat(at));
      if (!district) continue;
      taken.push({ at, street });
      const count = made.length + 1;
      made.push({
        id: `stop-${count}`,
        name: {
          kk: `Аялдама ${count} · ${name.kk}`,
          ru: `Остановка ${count} · ${name.ru}`,
          en: `Stop ${count} · ${name.en}`,
        },
        ...estimated,
        service: 'transport',
        ownership: 'state',
        areaId: district.id,
        capacity: 0,
        at,
      });
    }
  }
  return made;
}

function greenSpaces(all: Drawn, districts: readonly District[], random: Random): FacilityDraft[] {
  const parks = almatyTable('open_land.csv')
    .filter((row) => row.kind === 'park')
    .map((row): FacilityDraft => {
      const ring = pathOf(text(row, 'points')).map(toMetres);
      const at: Metres = [
        ring.reduce((sum, [x]) => sum + x, 0) / ring.length,
        ring.reduce((sum, [, y]) => sum + y, 0) / ring.length,
      ];
      const district = districtAt(districts, toLonLat(at));
      if (!district) throw new Error(`park ${row.id} lies outside the city`);
      return {
        id: `green-${text(row, 'id')}`,
        name: names(row),
        status: 'estimated',
        source: text(row, 'source'),
        service: 'green space',
        ownership: 'state',
        areaId: district.id,
        capacity: 0,
        capacityStatus: 'estimated',
        at,
      };
    });
  const squares = drawn(all, (district, _model, own, placing) =>
    placing
      .spread(Math.round(own.length / 32), own, ({ people }) => people, 1500, [], random)
      .map((at, index) => ({
        id: `green-${district}-${index + 1}`,
        name: estimatedName(SQUARE, index + 1, district),
        ...estimated,
        service: 'green space',
        ownership: 'state',
        areaId: district,
        capacity: 0,
        at,
      })),
  );
  return [...parks, ...squares];
}

function fireStations(all: Drawn, random: Random): FacilityDraft[] {
  return drawn(all, (district, _model, own, placing) =>
    placing
      .spread(own.length > 350 ? 3 : 2, own, () => 1, 3500, [], random)
      .map((at, index) => ({
        id: `fire-${district}-${index + 1}`,
        name: estimatedName(STATION, index + 1, district),
        ...estimated,
        service: 'fire station',
        ownership: 'state',
        areaId: district,
        capacity: 0,
        at,
      })),
  );
}

/** Everything people walk to except schools. */
export function services(
  all: Drawn,
  districts: readonly District[],
  streets: StreetLines,
): readonly FacilityDraft[] {
  const random = seeded(SEED);
  return [
    ...preschools(all, random),
    ...clinics(all, random),
    ...hospitals(),
    ...stops(streets, all.placing, districts),
    ...greenSpaces(all, districts, random),
    ...fireStations(all, random),
  ];
}
