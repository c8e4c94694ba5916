/** Sheets whose rows lie somewhere, as layers for a geographic information system. */
import type { MultiPolygon, Point, Polygon } from 'geojson';
import { type Sheet, sheetOf, type TakenAway } from '../model.ts';
import { rawValue } from '../values.ts';

export type GeoValue = string | number | null;
export type GeoColumn = { readonly id: string; readonly type: 'text' | 'whole' | 'number' };
export type GeoLayer = {
  /** Name of the table or file, in every language the same. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly GeoColumn[];
  readonly features: readonly {
    readonly geometry: Point | Polygon | MultiPolygon;
    readonly values: readonly GeoValue[];
  }[];
};

/** As computed, nothing rounded, words by their code. */
export function geoLayers(taken: TakenAway): readonly GeoLayer[] {
  return taken.layers.flatMap(({ sheet: id, geometries }): readonly GeoLayer[] => {
    const sheet = sheetOf(taken, id);
    if (!sheet) return [];
    return [
      {
        id: id === 'byArea' ? 'areas' : id,
        title: sheet.title,
        columns: sheet.columns.map(({ id: column }, index) => ({
          id: column,
          type: typeOf(sheet, index),
        })),
        features: geometries.map((geometry, row) => ({
          geometry,
          values: sheet.columns.map((_, column) => rawValue(sheet.rows[row]?.[column] ?? null)),
        })),
      },
    ];
  });
}

function typeOf({ rows }: Sheet, column: number): GeoColumn['type'] {
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null) continue;
    if (typeof cell === 'string' || cell.kind === 'term') return 'text';
    return cell.format.kind === 'year' ? 'whole' : 'number';
  }
  return 'number';
}

/** What every layer says of itself. */
export function aboutLayers({ facts }: TakenAway): string {
  return facts.map(({ label, value }) => `${label}: ${value}`).join('; ');
}
