/** A field of the matrix of standards: a service in settlements of one class. */
import { FACILITY_SERVICE } from '../../../domain/standards/inputs.ts';
import type { SettlementClass } from '../../../domain/territory/schema.ts';
import { COMPUTED_SERVICES, type ComputedService } from '../../../engine/results/results.ts';

export type Field = { readonly service: string; readonly settlementClass: SettlementClass };

/** The service of the map that a field is about; undefined where the map has no colours for it. */
export function computedOf({ service }: Field): ComputedService | undefined {
  return COMPUTED_SERVICES.find((id) => id === FACILITY_SERVICE[service]);
}
