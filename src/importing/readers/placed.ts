/** Features brought to degrees by what their file says of its projection. */
import type { Problem } from '../../domain/parsed.ts';
import { ImportFault, problemOf } from '../faults.ts';
import {
  canBeDegrees,
  inDegrees,
  type KnownProjection,
  projectionOfCode,
  projectionOfText,
  WGS_84,
} from '../projections.ts';
import type { ImportedFeature, Projection } from '../table.ts';

/** What a file says: an EPSG code, with what it means where the file tells; the text of a .prj; nothing. */
export type SaidProjection =
  | { readonly kind: 'code'; readonly code: number; readonly text?: string | undefined }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unsaid' };

export type Placed = {
  readonly features: readonly ImportedFeature[];
  readonly projection: Projection;
  readonly notes: readonly Problem[];
};

/**
 * The features in degrees. A projection that is said and not known is told; its coordinates are asked about
 * like those of a file that says nothing.
 */
export function placed(
  file: string,
  features: readonly ImportedFeature[],
  said: SaidProjection,
): Placed {
  if (!features.some(({ geometry }) => geometry !== null)) {
    return { features, projection: { kind: 'none' }, notes: [] };
  }
  const { known, notes } = knownProjection(file, said);
  if (known) {
    const projection = { kind: 'degrees', from: known.name } as const;
    return { features: turned(features, known), projection, notes };
  }
  return canBeDegrees(geometriesOf(features))
    ? {
        features: turned(features, WGS_84),
        projection: { kind: 'degrees', from: WGS_84.name },
        notes,
      }
    : { features, projection: { kind: 'unknown' }, notes };
}

type Known = {
  readonly known: KnownProjection | null;
  readonly notes: readonly Problem[];
};

/** A code first: what it means is known better than how a program writes it. */
function knownProjection(file: string, said: SaidProjection): Known {
  let fault: ImportFault | null = null;
  const known = (find: () => KnownProjection): KnownProjection | null => {
    try {
      return find();
    } catch (error) {
      if (!(error instanceof ImportFault)) throw error;
      fault ??= error;
      return null;
    }
  };
  const { code, text } =
    said.kind === 'code' ? said : { code: undefined, text: undefined, ...said };
  const found =
    (code === undefined ? null : known(() => projectionOfCode(file, code))) ??
    (text === undefined ? null : known(() => projectionOfText(file, text)));
  if (found) {
    const { unknownDatum: datum } = found;
    return { known: found, notes: datum ? [problemOf(file, 'unknownDatum', { datum })] : [] };
  }
  return { known: null, notes: fault ? [(fault as ImportFault).problem] : [] };
}

function* geometriesOf(features: readonly ImportedFeature[]) {
  for (const { geometry } of features) yield geometry;
}

function turned(
  features: readonly ImportedFeature[],
  { toDegrees }: KnownProjection,
): readonly ImportedFeature[] {
  return features.map(({ geometry, values }) => ({
    geometry: geometry && inDegrees(geometry, toDegrees),
    values,
  }));
}
