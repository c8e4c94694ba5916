/** How much a place has room for where nobody says: all that is needed, shared among those that do not say. */
import type { AgeGroupCounts, LocalizedText, Service } from '../../domain/territory/schema.ts';

/** Children of 2–5 who go to a preschool; visits a shift and beds to a resident: assumptions. */
const PRESCHOOL_SHARE = 0.8;
const VISITS_PER_RESIDENT = 0.012;
const BEDS_PER_RESIDENT = 0.005;
const STEP = 10;

/** Capacity of one place that does not tell its own, by service; 0 where the service has none. */
export function assumedCapacity(
  service: Service,
  places: readonly { readonly capacity: number | null }[],
  residents: AgeGroupCounts,
): number {
  const [, children, pupils] = residents;
  const all = residents.reduce((sum, count) => sum + count, 0);
  const needed: Partial<Record<Service, number>> = {
    school: pupils,
    preschool: children * PRESCHOOL_SHARE,
    clinic: all * VISITS_PER_RESIDENT,
    hospital: all * BEDS_PER_RESIDENT,
  };
  const wanted = needed[service];
  const untold = places.filter(({ capacity }) => capacity === null).length;
  if (wanted === undefined || untold === 0) return 0;
  const told = places.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  return Math.max(STEP, Math.round(Math.max(0, wanted - told) / untold / STEP) * STEP);
}

const NOUNS: Readonly<Record<Service, LocalizedText>> = {
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  preschool: { kk: 'Балабақша', ru: 'Детский сад', en: 'Preschool' },
  clinic: { kk: 'Емхана', ru: 'Поликлиника', en: 'Clinic' },
  hospital: { kk: 'Аурухана', ru: 'Больница', en: 'Hospital' },
  transport: { kk: 'Аялдама', ru: 'Остановка', en: 'Stop' },
  'green space': { kk: 'Саябақ', ru: 'Парк', en: 'Park' },
  'fire station': { kk: 'Өрт сөндіру бөлімі', ru: 'Пожарная часть', en: 'Fire station' },
};

/** "School 3": what a place without a name is called. */
export function placeholderName(service: Service, number: number): LocalizedText {
  const { kk, ru, en } = NOUNS[service];
  return { kk: `${kk} ${number}`, ru: `${ru} ${number}`, en: `${en} ${number}` };
}
