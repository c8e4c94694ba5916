/** Tiny tables of standards and the units they are asked about. */
import type { ComplianceUnit, Evidence } from '../../../src/domain/standards/compliance.ts';
import {
  areaIdSchema,
  type SettlementClass,
  type Standard,
} from '../../../src/domain/territory/schema.ts';

export function standard(
  settlementClass: SettlementClass,
  service: string,
  measure: string,
  threshold: number,
  unit = 'm',
): Standard {
  return {
    id: `class-${settlementClass}-${service}-${measure}`.replaceAll(' ', '-'),
    settlementClass,
    service,
    measure,
    threshold,
    unit,
    status: 'assumption',
    source: 'test',
  };
}

export function unit(
  id: string,
  settlementClass: SettlementClass,
  residents: number | null = 1000,
  area = 'here',
): ComplianceUnit {
  return { id, areaId: areaIdSchema.parse(area), settlementClass, residents };
}

export function evidence(service: string, measure: string, values: readonly number[]): Evidence {
  return { service, measure, values, status: 'estimated', source: 'test' };
}

/** Medical post up to 500 people, feldsher-obstetric point up to 1,500, ambulatory above. */
export const healthLadder: readonly Standard[] = [
  standard(5, 'medical post', 'in place up to', 500, 'residents'),
  standard(5, 'feldsher-obstetric point', 'in place up to', 1500, 'residents'),
  standard(5, 'ambulatory', 'in place above', 1500, 'residents'),
];
