import { describe, expect, it } from 'vitest';
import { applyScenario } from '../../../src/domain/scenario/applyScenario.ts';
import { editSchema } from '../../../src/domain/scenario/scenario.ts';
import { foldName } from '../../../src/domain/search/fold.ts';
import {
  placeEntries,
  type SearchEntry,
  searchNames,
  streetEntries,
} from '../../../src/domain/search/search.ts';
import { embeddedPack, embeddedStreets } from '../embeddedPack.ts';
import { NAMES_OF_ADDED } from '../../../src/i18n/messages/namesOfAdded.ts';
import { smallCity } from '../territory/smallCity.ts';

const named = (id: string, kk: string, ru: string, en: string): SearchEntry => ({
  kind: 'settlement',
  id,
  name: { kk, ru, en },
  position: [0, 0],
  folded: [kk, ru, en].map(foldName),
});

const index = [
  named('qaraghandy', 'Қарағанды', 'Караганда', 'Karagandy'),
  named('zhezqazghan', 'Жезқазған', 'Жезказган', 'Zhezkazgan'),
  named('shugyla', 'Шұғыла', 'Шугыла', 'Shugyla'),
  named('ust', 'Өскемен', 'Усть-Каменогорск', 'Oskemen'),
  named('yesil', 'Есіл', 'Есиль', 'Yesil'),
];

describe('searching names', () => {
  it.each([
    ['карағанды typed plainly', 'караганды', 'qaraghandy'],
    ['Kazakh letters', 'қарағ', 'qaraghandy'],
    ['Latin with q and gh', 'qaraghandy', 'qaraghandy'],
    ['Latin as on road signs', 'zhezkazgan', 'zhezqazghan'],
    ['Latin with j', 'jezqazgan', 'zhezqazghan'],
    ['ұ and ғ typed plainly', 'шугыла', 'shugyla'],
    ['a second word', 'каменогорск', 'ust'],
    ['ө typed plainly', 'оскемен', 'ust'],
    ['capitals and hyphens', 'УСТЬ каменогорск', 'ust'],
  ])('finds by %s', (_, query, id) => {
    expect(searchNames(index, query, 5)[0]?.id).toBe(id);
  });

  it('finds nothing where nothing fits, and nothing for blanks', () => {
    expect(searchNames(index, 'лондон', 5)).toEqual([]);
    expect(searchNames(index, '  ', 5)).toEqual([]);
  });

  it('puts a name that begins with the query before one that contains it', () => {
    const two = [
      named('contains', 'Жаңа Алма', 'Новая Алма', 'New Alma'),
      named('begins', 'Алма', 'Алма', 'Alma'),
    ];
    expect(searchNames(two, 'алма', 2).map(({ id }) => id)).toEqual(['begins', 'contains']);
  });
});

describe('the names of the country', () => {
  const country = [...placeEntries(applyScenario(embeddedPack('kazakhstan'), { edits: [] }))];
  it.each([
    ['Qonayev', 'Қонаев'],
    ['Yesil', 'Есіл'],
    ['Yereymentau', 'Ерейментау'],
    ['Şymkent', 'Шымкент'],
    ['Üşaral', 'Үшарал'],
    ['Çapaev', 'Чапаев'],
    ['Chapayev', 'Чапаев'],
    ['Xromtau', 'Хромтау'],
    ['Qyzylorda', 'Қызылорда'],
    ['Jezqazğan', 'Жезқазған'],
    ['Aqtöbe', 'Ақтөбе'],
    ['Taldıqorğan', 'Талдықорған'],
    ['Öskemen', 'Өскемен'],
    ['Oral', 'Орал'],
    ['Шымкент', 'Шымкент'],
  ])('are found by %s', (query, name) => {
    expect(searchNames(country, query, 10).map((found) => found.name.kk)).toContain(name);
  });

  it('are found with о for у and у for о, behind those that are spelt as asked', () => {
    const found = searchNames(country, 'Тургай', 10).map(({ kind, name }) => [kind, name.kk]);
    expect(found[0]).toEqual(['water', 'Торғай']);
    expect(found).toContainEqual(['settlement', 'Торғай']);
    expect(searchNames(country, 'Белкуль', 5)[0]?.name.kk).toBe('Белкөл');
  });

  it('hold its regions by their old letters too', () => {
    const [region] = searchNames(country, 'Şyğys', 5);
    expect(region).toMatchObject({ kind: 'area' });
    expect(region?.name.kk).toContain('Шығыс');
  });
});

describe('the index of a city', () => {
  const almaty = [
    ...placeEntries(applyScenario(embeddedPack('almaty'), { edits: [] })),
    ...streetEntries(embeddedStreets('almaty')),
  ];
  it.each([
    ['Роща Баума', 'park', 'baum-grove'],
    ['Esentai', 'water', 'river-esentai'],
    ['озеро Сайран', 'water', 'sairan-lake'],
  ] as const)('finds %s on the ground', (query, kind, id) => {
    expect(searchNames(almaty, query, 10)).toContainEqual(expect.objectContaining({ kind, id }));
  });

  it.each([
    ['Абай даңғылы', 'проспект Абая', 'Abai Avenue'],
    ['Сәтбаев көшесі', 'улица Сатпаева', 'Satbayev Street'],
    ['Қабанбай батыр көшесі', 'улица Кабанбай Батыра', 'Kabanbai Batyr Street'],
    ['Төле би көшесі', 'улица Толе би', 'Tole Bi Street'],
  ])('finds %s under its Russian and English name as well: one street', (kk, ru, en) => {
    const street = (query: string) =>
      searchNames(almaty, query, 10).find(({ kind }) => kind === 'street');
    const found = street(kk);
    expect(found?.name).toEqual({ kk, ru, en });
    expect(street(ru)?.id).toBe(found?.id);
    expect(street(en)?.id).toBe(found?.id);
  });

  it.each([
    ['Школа 12', 'school-medeu-n12'],
    ['№12 мектеп', 'school-medeu-n12'],
    ['school No 12', 'school-medeu-n12'],
    ['гимназия 5', 'school-auezov-n5'],
    ['школа 134', 'school-almaly-n134'],
  ])('finds %s before numbers that only begin so, whatever kind of school it is', (query, id) => {
    expect(searchNames(almaty, query, 5)[0]?.id).toBe(id);
  });

  it.each(['Орбита', 'Шаңырақ', 'Sayaly'])('finds the neighbourhood %s', (query) => {
    const found = searchNames(almaty, query, 3).map(({ kind }) => kind);
    expect(found).toContain('neighbourhood');
  });

  it('tells namesakes in different parts of the city apart', () => {
    const central = almaty.filter(({ name }) => name.ru === 'Центральная улица');
    expect(central.length).toBeGreaterThan(1);
    expect(new Set(central.map(({ id }) => id)).size).toBe(central.length);
  });

  it('puts every entry inside the territory', () => {
    const [west, south, east, north] = embeddedPack('almaty').manifest.bounds;
    for (const { position, id } of almaty) {
      const [longitude, latitude] = position;
      expect(longitude, id).toBeGreaterThan(west - 0.2);
      expect(longitude, id).toBeLessThan(east + 0.2);
      expect(latitude, id).toBeGreaterThan(south - 0.2);
      expect(latitude, id).toBeLessThan(north + 0.2);
    }
  });

  it('holds the plan: what the scenario has added, and not what it has taken away', () => {
    const edits = [
      editSchema.parse({
        id: 'e1',
        type: 'addProject',
        projectId: 'new-1',
        kind: 'school',
        position: [76.95, 43.2],
        size: 600,
        openYear: 2028,
        finance: 'state',
        name: 'Школа у рощи',
      }),
      editSchema.parse({
        id: 'e3',
        type: 'openFacility',
        facilityId: 'new-2',
        service: 'clinic',
        ownership: 'state',
        position: [76.95, 43.2],
        capacity: 500,
        openYear: 2028,
      }),
      editSchema.parse({ id: 'e2', type: 'removeProject', projectId: 'project-homes' }),
    ];
    const city = { ...smallCity(), namesOfAdded: NAMES_OF_ADDED };
    const plan = [...placeEntries(applyScenario(city, { edits }))];
    expect(searchNames(plan, 'у рощи', 5)).toMatchObject([{ kind: 'project', id: 'new-1' }]);
    // What nobody has named has a name in every language all the same.
    for (const query of ['жаңа емхана', 'новая поликлиника 2', 'new clinic']) {
      expect(searchNames(plan, query, 5)).toMatchObject([{ kind: 'facility', id: 'new-2' }]);
    }
    expect(searchNames(plan, 'project-homes', 5)).toEqual([]);
  });
});
