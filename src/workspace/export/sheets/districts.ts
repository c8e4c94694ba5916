/** Districts of a country, with what is located in them. */
import { SCHOOL_KINDS } from '../../../domain/territory/schema.ts';
import type { SheetInput } from '../input.ts';
import { type Cell, quantity, type Sheet, whole } from '../model.ts';

/** Null until districts and schools of the country are there, and for a city. */
export function districtsSheet({ words, effective, details }: SheetInput): Sheet | null {
  if (!details || details.districts.length === 0) return null;
  const { text } = words;
  const { areas, settlements } = effective.territory;
  const areaNames = new Map(areas.map(({ id, name }) => [id as string, words.name(name)]));
  const counts = new Map<string, { settlements: number; schools: number[] }>();
  const countOf = (id: string) => {
    const known = counts.get(id) ?? { settlements: 0, schools: SCHOOL_KINDS.map(() => 0) };
    counts.set(id, known);
    return known;
  };
  for (const { districtId } of settlements) if (districtId) countOf(districtId).settlements += 1;
  for (const { districtId, kind } of details.schools) {
    const { schools } = countOf(districtId);
    const place = SCHOOL_KINDS.indexOf(kind);
    schools[place] = (schools[place] ?? 0) + 1;
  }
  const rows = details.districts.map(({ id, name, areaId }): readonly Cell[] => {
    const count = countOf(id);
    return [
      id,
      words.name(name),
      areaNames.get(areaId) ?? '',
      quantity(count.settlements, whole),
      quantity(
        count.schools.reduce((sum, one) => sum + one, 0),
        whole,
      ),
      ...count.schools.map((one) => quantity(one, whole)),
    ];
  });
  return {
    id: 'districts',
    title: text('takeAway.sheet.districts'),
    columns: [
      { id: 'id', header: text('takeAway.id'), width: 12 },
      { id: 'name', header: text('takeAway.name'), width: 28 },
      { id: 'region', header: text('takeAway.region'), width: 26 },
      { id: 'settlements', header: text('takeAway.sheet.settlements'), width: 14 },
      { id: 'schools', header: text('layer.countrySchools'), width: 14 },
      ...SCHOOL_KINDS.map((kind) => ({
        id: `schools_${kind}`,
        header: text(`schoolKind.${kind}`),
        width: 16,
      })),
    ],
    rows,
  };
}
