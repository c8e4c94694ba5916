/** Districts of a country, with what is located in them. */
import { districtRows } from '../../../domain/settlements/districtRows.ts';
import { reachOfStandard, supportReach } from '../../../domain/settlements/supportReach.ts';
import { SCHOOL_KINDS } from '../../../domain/territory/schema.ts';
import type { SheetInput } from '../input.ts';
import { type Cell, quantity, share, type Sheet, whole } from '../model.ts';

/** Null until districts and schools of the country are there, and for a city. */
export function districtsSheet({ words, effective, details, plan }: SheetInput): Sheet | null {
  if (!details || details.districts.length === 0) return null;
  const { text } = words;
  const { settlements, standards } = effective;
  const { areas } = effective.territory;
  const areaNames = new Map(areas.map(({ id, name }) => [id as string, words.name(name)]));
  const { schoolsByDistrict } = supportReach(
    settlements,
    details.schools,
    plan.results.year,
    reachOfStandard(standards),
  );
  const rows = districtRows(details, settlements, plan.results.year).map(
    ({ district, schools, schoolsByKind, listedResidents, ...row }): readonly Cell[] => {
      const reach = schoolsByDistrict.get(district.id);
      return [
        district.id,
        words.name(district.name),
        areaNames.get(district.areaId) ?? '',
        quantity(row.settlements, whole),
        quantity(listedResidents ?? Number.NaN, whole),
        quantity(schools, whole),
        quantity(reach ? reach.within / reach.all : Number.NaN, share),
        ...SCHOOL_KINDS.map((kind) => quantity(schoolsByKind[kind], whole)),
      ];
    },
  );
  return {
    id: 'districts',
    title: text('takeAway.sheet.districts'),
    columns: [
      { id: 'id', header: text('takeAway.id'), width: 12 },
      { id: 'name', header: text('takeAway.name'), width: 28 },
      { id: 'region', header: text('takeAway.region'), width: 26 },
      { id: 'settlements', header: text('takeAway.sheet.settlements'), width: 14 },
      { id: 'listed_residents', header: text('takeAway.listedResidents'), width: 18 },
      { id: 'schools', header: text('layer.countrySchools'), width: 14 },
      { id: 'rural_schools_near_support', header: text('takeAway.nearSupport'), width: 22 },
      ...SCHOOL_KINDS.map((kind) => ({
        id: `schools_${kind}`,
        header: text(`schoolKind.${kind}`),
        width: 16,
      })),
    ],
    rows,
  };
}
