/** Hospitals of the city with their names in three languages. */
import type { FacilityDraft } from './features.ts';
import { toMetres } from './geography.ts';
import { almatyTable, lonLat, number, status, text } from './tables.ts';

/** What stands between the quotation marks of a legal name, without its legal form. */
function shortName(full: string): string {
  const quoted =
    full
      .match(/["«]([^"«»]{3,})["»]/g)
      ?.at(-1)
      ?.slice(1, -1) ?? full;
  return quoted
    .replace(/ ?УО?З г\.? ?Алматы/g, '')
    .replaceAll('"', '')
    .trim();
}

const HOSPITAL_NAMES: readonly (readonly [
  RegExp,
  (digits: string) => { kk: string; en: string },
])[] = [
  [
    /клиническая больница №(\d)/,
    (n) => ({
      kk: `№\u00a0${n} қалалық клиникалық аурухана`,
      en: `City Clinical Hospital No ${n}`,
    }),
  ],
  [
    /Центральная городская/,
    () => ({ kk: 'Орталық қалалық клиникалық аурухана', en: 'Central City Clinical Hospital' }),
  ],
  [
    /родильный дом №(\d)/,
    (n) => ({ kk: `№\u00a0${n} қалалық перзентхана`, en: `City Maternity Hospital No ${n}` }),
  ],
  [
    /перинатальный центр №(\d)/,
    (n) => ({
      kk: `№\u00a0${n} қалалық перинаталдық орталық`,
      en: `City Perinatal Centre No ${n}`,
    }),
  ],
  [
    /перинатальный центр/,
    () => ({ kk: 'Қалалық перинаталдық орталық', en: 'City Perinatal Centre' }),
  ],
  [
    /перинатологии/,
    () => ({
      kk: 'Перинатология және балалар кардиохирургиясы орталығы',
      en: 'Centre of Perinatology and Paediatric Cardiac Surgery',
    }),
  ],
  [
    /неотложной медицинской/,
    () => ({
      kk: 'Балаларға шұғыл медициналық көмек орталығы',
      en: 'Centre of Emergency Care for Children',
    }),
  ],
  [
    /скорой неотложной/,
    () => ({ kk: 'Қалалық жедел шұғыл көмек ауруханасы', en: 'City Emergency Hospital' }),
  ],
  [
    /Детская городская клиническая инфекционная/,
    () => ({
      kk: 'Балалар қалалық клиникалық жұқпалы аурулар ауруханасы',
      en: 'Children’s City Infectious Hospital',
    }),
  ],
  [
    /Детская городская клиническая больница №(\d)/,
    (n) => ({
      kk: `№\u00a0${n} балалар қалалық клиникалық ауруханасы`,
      en: `Children’s City Clinical Hospital No ${n}`,
    }),
  ],
  [
    /клиническая инфекционная/,
    () => ({
      kk: 'Ізатима Жекенова атындағы қалалық жұқпалы аурулар ауруханасы',
      en: 'Izatima Zhekenova City Infectious Hospital',
    }),
  ],
  [
    /ревматологический/,
    () => ({ kk: 'Қалалық ревматология орталығы', en: 'City Rheumatology Centre' }),
  ],
  [/госпиталь/, () => ({ kk: 'Ұлттық госпиталь', en: 'National Hospital' })],
  [
    /кардиологический/,
    () => ({ kk: 'Қалалық кардиология орталығы', en: 'City Cardiology Centre' }),
  ],
  [
    /фтизиопульмонологии/,
    () => ({
      kk: 'Фтизиопульмонология ұлттық ғылыми орталығы',
      en: 'National Centre of Phthisiopulmonology',
    }),
  ],
  [/психического/, () => ({ kk: 'Психикалық денсаулық орталығы', en: 'Mental Health Centre' })],
  [/хирургии/, () => ({ kk: 'Хирургия институты', en: 'Institute of Surgery' })],
  [/MEDITERRA/, () => ({ kk: 'MEDITERRA', en: 'MEDITERRA' })],
];

/** Hospitals as the city's table has them, with their beds. */
export function hospitals(): FacilityDraft[] {
  return almatyTable('hospitals.csv').map((row, index) => {
    const full = text(row, 'name_ru');
    const ru = shortName(
      full.replace(/^.*КМК\/КГП/, 'КГП').replace(' имени Изатимы Жекеновой', ''),
    );
    const found = [...HOSPITAL_NAMES]
      .sort((a, b) => b[0].source.length - a[0].source.length)
      .map(([pattern, give]) => {
        const match = full.match(pattern);
        return match ? give(match[1] ?? '') : null;
      })
      .find((name) => name !== null);
    return {
      id: `hospital-${index + 1}`,
      name: { kk: found?.kk ?? ru, ru, en: found?.en ?? ru },
      status: status(row),
      source: text(row, 'source'),
      service: 'hospital',
      ownership: row.ownership === 'private' ? 'private' : 'state',
      areaId: text(row, 'district'),
      capacity: number(row, 'beds'),
      capacityStatus: 'observed',
      at: toMetres(lonLat(row)),
    };
  });
}
