/** Districts of a country with what is listed and located in them. */
import { type SchoolKind, SCHOOL_KINDS } from '../territory/schema.ts';
import type { CountryDetails, District, Settlement } from '../territory/territory.ts';
import { residentsIn } from './system.ts';

export type DistrictRow = {
  readonly district: District;
  readonly settlements: number;
  /** Of the listed settlements alone; null where none is listed. */
  readonly listedResidents: number | null;
  readonly schools: number;
  readonly schoolsByKind: Readonly<Record<SchoolKind, number>>;
};

/** In the order of the districts. O(settlements + schools). */
export function districtRows(
  { districts, schools }: Pick<CountryDetails, 'districts' | 'schools'>,
  settlements: readonly Settlement[],
  year: number,
): DistrictRow[] {
  const rows = new Map(
    districts.map((district) => [
      district.id as string,
      {
        settlements: 0,
        residents: 0,
        byKind: Object.fromEntries(SCHOOL_KINDS.map((kind) => [kind, 0])) as Record<
          SchoolKind,
          number
        >,
      },
    ]),
  );
  for (const settlement of settlements) {
    const row = settlement.districtId && rows.get(settlement.districtId);
    if (!row) continue;
    row.settlements += 1;
    row.residents += residentsIn(settlement, year);
  }
  for (const { districtId, kind } of schools) {
    const row = rows.get(districtId);
    if (row) row.byKind[kind] += 1;
  }
  return districts.flatMap((district): DistrictRow[] => {
    const row = rows.get(district.id);
    if (!row) return [];
    return [
      {
        district,
        settlements: row.settlements,
        listedResidents: row.settlements > 0 ? row.residents : null,
        schools: SCHOOL_KINDS.reduce((sum, kind) => sum + row.byKind[kind], 0),
        schoolsByKind: row.byKind,
      },
    ];
  });
}
