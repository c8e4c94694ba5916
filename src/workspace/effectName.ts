/** What a row of an effect is called, on the page as in files. */
import type { ComputedService } from '../engine/results/results.ts';
import { type EffectRow, PROVISION_FOR } from '../engine/results/scenarioEffect.ts';
import type { MessageKey } from '../i18n/messages.ts';
import type { NumberFormats } from '../i18n/numbers.ts';
import type { TextValues } from '../i18n/text.tsx';

type Speaking = {
  readonly text: (key: MessageKey, values?: TextValues) => string;
  readonly numbers: NumberFormats;
};

export function effectName(
  { text, numbers }: Speaking,
  service: ComputedService,
  { measure }: EffectRow,
  isCountry: boolean,
): string {
  switch (measure) {
    case 'capacity':
      return isCountry ? text('effect.placesOpened') : text(`indicator.capacity.${service}`);
    case 'provision':
      return service === 'school'
        ? ''
        : text(`effect.provision.${service}`, { people: numbers.whole(PROVISION_FOR[service]) });
    case 'unplaced':
      return text('indicator.unplaced');
    case 'radiusCoverage':
      return `${text(`indicator.coverage.${service}`)}, ${text('indicator.byRadius')}`;
    case 'networkCoverage':
      return `${text(`indicator.coverage.${service}`)}, ${text('indicator.byStreets')}`;
    case 'beyond':
      return text(`effect.beyond.${service}`);
    case 'meanWalk':
      return text('indicator.meanWalk');
  }
}
