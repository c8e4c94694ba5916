/** The territories that ship with the page: what of their manifests is needed before these load. */
export const EMBEDDED_TERRITORIES = [
  { id: 'almaty', kind: 'city', firstYear: 2018, baseYear: 2025, horizonYear: 2040 },
  { id: 'kazakhstan', kind: 'country', firstYear: 2000, baseYear: 2025, horizonYear: 2040 },
] as const;

/** What is known of a territory before its files are read. */
export type KnownTerritory = {
  readonly id: string;
  readonly kind: 'city' | 'country';
  readonly firstYear: number;
  readonly baseYear: number;
  readonly horizonYear: number;
};
