/**
 * What the projection assumes, read from the pack's assumptions after edits. A pack that lacks one
 * gets the default here, which is an assumption of this model.
 */

export type DemographyAssumptions = {
  /** Children a woman bears in the base year, and by how much that changes each year. */
  readonly totalFertility: number | null;
  readonly totalFertilityChange: number;
  /** Years of life expectancy gained each year. */
  readonly lifeExpectancyGain: number;
  /** People a year, where no control total says otherwise. */
  readonly netMigration: number;
  readonly m2PerResident: number;
  /** Share of a home's final residents living there 0, 1, 2 … years after it was commissioned. */
  readonly occupancy: readonly number[];
  /** Shares of newcomers by age group 0-1, 2-5, 6-17, 63+; null: as migrants in general. */
  readonly newcomerShares: readonly [number, number, number, number] | null;
};

const DEFAULT_OCCUPANCY = [0.3, 0.65, 0.82, 0.91, 0.95] as const;

export function demographyAssumptionsOf(
  values: ReadonlyMap<string, number>,
): DemographyAssumptions {
  const get = (id: string, byDefault: number) => values.get(id) ?? byDefault;
  const shareIds = ['0-1', '2-5', '6-17', '63-plus'].map((group) => `newcomers-share-${group}`);
  const shares = shareIds.map((id) => values.get(id));
  const [infants, preschool, school, old] = shares;
  return {
    totalFertility: values.get('total-fertility') ?? null,
    totalFertilityChange: get('total-fertility-change', 0),
    lifeExpectancyGain: get('life-expectancy-gain', 0.2),
    netMigration: get('net-migration', 0),
    m2PerResident: get('m2-per-resident', 25),
    occupancy: DEFAULT_OCCUPANCY.map((share, year) => get(`occupancy-year-${year}`, share)),
    newcomerShares:
      infants !== undefined && preschool !== undefined && school !== undefined && old !== undefined
        ? [infants, preschool, school, old]
        : null,
  };
}
