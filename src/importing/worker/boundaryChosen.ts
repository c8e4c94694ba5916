/** Where a new territory ends, as a person chose it. */
import { ImportFault } from '../faults.ts';
import { proposeColumns } from '../mapping/columns.ts';
import { placesOf } from '../mapping/places.ts';
import { outlinesOf } from '../mapping/shapes.ts';
import type { ImportedTable } from '../table.ts';
import type { TerritoryRequest } from '../territory/buildTerritory.ts';
import type { BoundaryChoice } from './answers.ts';
import { polygonsOf } from '../../domain/territory/geometry.ts';

/**
 * Undefined where it is to be found in the extract. Throws an `ImportFault` where a table has no outlines.
 * @param tableAt a table that was read, by its index.
 */
export function boundaryChosen(
  choice: BoundaryChoice,
  tableAt: (index: number) => ImportedTable,
): TerritoryRequest['boundary'] {
  switch (choice.kind) {
    case 'found':
      return undefined;
    case 'relation':
      return { relation: choice.relation };
    case 'drawn': {
      const [first] = choice.corners;
      if (!first) return undefined;
      const ring = [...choice.corners, first].map(([lon, lat]) => [lon, lat]);
      return { shape: { type: 'Polygon', coordinates: [ring] }, source: 'drawn on the map' };
    }
    case 'table': {
      const table = tableAt(choice.index);
      const { places } = placesOf(table, { columns: proposeColumns(table), prefix: 'boundary' });
      const polygons = outlinesOf(places).outlines.flatMap(({ shape }) => polygonsOf(shape));
      if (polygons.length === 0) throw new ImportFault(table.file, 'noBoundary');
      return { shape: { type: 'MultiPolygon', coordinates: polygons }, source: table.file };
    }
  }
}
