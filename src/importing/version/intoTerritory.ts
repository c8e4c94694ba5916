/**
 * A person's own data into a territory that is there: what would change, and the new version that has it.
 * The version before stays as it is.
 */
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import type { Service } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { asProblem } from '../faults.ts';
import type { ImportKind } from '../mapping/columns.ts';
import type { Corrections, JoinBy } from '../mapping/join.ts';
import type { PlacesRead } from '../mapping/places.ts';
import type { OsmData } from '../osm/osmData.ts';
import type { WalkingRules } from '../territory/walkingRules.ts';
import { areasChange } from './areas.ts';
import type { Change, PackSource } from './change.ts';
import { placesChange } from './facilities.ts';
import { housingChange } from './housing.ts';
import { peopleChange } from './people.ts';
import { streetsChange } from './streets.ts';

/** What the data is: rows of a table, or streets. */
export type Into =
  | {
      readonly kind: Exclude<ImportKind, 'streets'>;
      readonly read: PlacesRead;
      /** What is there is taken out first, unless rows are to be added to it. */
      readonly mode: 'replace' | 'add';
      readonly joinBy: JoinBy;
      readonly corrections?: Corrections;
    }
  | { readonly kind: 'streets'; readonly data: OsmData; readonly rules: WalkingRules };

export type IntoRequest = {
  /** Files of the pack by name; JSON as text. */
  readonly files: PackSource;
  readonly territory: Territory;
  /** Name of the file that the data comes from. */
  readonly source: string;
  readonly into: Into;
};

/** What would become of the territory; refused where nothing of the data can be used. */
export function changeOf(request: IntoRequest): Parsed<Change> {
  const { files, territory, source, into } = request;
  const base = { files, territory, source };
  try {
    switch (into.kind) {
      case 'streets':
        return taken(streetsChange({ ...base, ...into }));
      case 'people':
        return taken(peopleChange({ ...base, ...into }));
      case 'areas':
        return taken(areasChange({ ...base, ...into }));
      case 'housing':
        return taken(housingChange({ ...base, ...into }));
      default:
        return taken(placesChange({ ...base, ...into, service: into.kind satisfies Service }));
    }
  } catch (error) {
    return refused(asProblem(error, source, 'pack'));
  }
}
