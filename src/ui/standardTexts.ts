/** The table of standards in words: names of services, and how much is missing. */
import type { Missing as Lack } from '../domain/standards/remedy.ts';
import { useNumbers, useText } from '../i18n/text.tsx';
import { useNamed } from './factTexts.ts';

/** The name of a service of the table. */
export const useServiceName = (): ((service: string) => string) => useNamed('standard');

/** A sentence that says how much is missing. */
export function useLack(): (missing: Lack) => string {
  const text = useText();
  const numbers = useNumbers();
  return (missing) => {
    switch (missing.kind) {
      case 'distance':
        return Number.isFinite(missing.byM)
          ? text('standards.lack.distance', { value: numbers.whole(missing.byM) })
          : text('standards.lack.unreached');
      case 'travel time':
        return Number.isFinite(missing.byMinutes)
          ? text('standards.lack.travelTime', { value: numbers.whole(missing.byMinutes) })
          : text('standards.lack.unreached');
      case 'places':
        return text('standards.lack.places', { count: Math.round(missing.places) });
      case 'floor area':
        return text('standards.lack.floorArea', { value: numbers.whole(missing.m2) });
      case 'share':
        return text('standards.lack.share', {
          value: numbers.decimal(missing.percentagePoints, 1),
        });
      case 'service':
        return text('standards.lack.service');
      case 'bus':
        return text('standards.lack.bus');
    }
  };
}
