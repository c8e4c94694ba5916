/** Features brought to degrees by what their file says of its projection. */
import {
  canBeDegrees,
  inDegrees,
  type KnownProjection,
  projectionOfCode,
  projectionOfText,
  WGS_84,
} from '../projections.ts';
import type { ImportedFeature, Projection } from '../table.ts';

/** What a file says: an EPSG code, the text of a .prj, nothing. */
export type SaidProjection =
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unsaid' };

export function placed(
  file: string,
  features: readonly ImportedFeature[],
  said: SaidProjection,
): { readonly features: readonly ImportedFeature[]; readonly projection: Projection } {
  if (!features.some(({ geometry }) => geometry !== null)) {
    return { features, projection: { kind: 'none' } };
  }
  const known = knownProjection(file, said);
  if (known === null) {
    return canBeDegrees(geometriesOf(features))
      ? { features: turned(features, WGS_84), projection: { kind: 'degrees', from: WGS_84.name } }
      : { features, projection: { kind: 'unknown' } };
  }
  return { features: turned(features, known), projection: { kind: 'degrees', from: known.name } };
}

function knownProjection(file: string, said: SaidProjection): KnownProjection | null {
  if (said.kind === 'code') return projectionOfCode(file, said.code);
  return said.kind === 'text' ? projectionOfText(file, said.text) : null;
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
