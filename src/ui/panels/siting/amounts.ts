/** What is sought as people read it: kilometres of walks, billions of tenge, people. */
import type { NumberFormats } from '../../../i18n/numbers.ts';
import type { SiteAim } from '../../../store/siting/saidQuestion.ts';

/** In the unit in which an aim is shown. */
export function shownAmount(aim: SiteAim, value: number): number {
  return aim === 'walks' || aim === 'leastMoney' ? value / 1000 : value;
}

export function amountText(numbers: NumberFormats, aim: SiteAim, value: number): string {
  const shown = shownAmount(aim, value);
  return aim === 'leastMoney' ? numbers.decimal(shown, 1) : numbers.whole(shown);
}

/** What looser conditions and other places are told in: seats, where money for seats is sought. */
export function toldAim(aim: SiteAim): Exclude<SiteAim, 'leastMoney'> {
  return aim === 'leastMoney' ? 'seated' : aim;
}
