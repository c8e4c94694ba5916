/** What is sought as people read it: kilometres of walks, billions of tenge, shares, people. */
import type { NumberFormats } from '../../../i18n/numbers.ts';
import type { QuestionAim } from '../../../store/siting/saidQuestion.ts';

/** In the unit in which an aim is shown. */
export function shownAmount(aim: QuestionAim, value: number): number {
  return aim === 'walks' || aim === 'leastMoney' ? value / 1000 : value;
}

export function amountText(numbers: NumberFormats, aim: QuestionAim, value: number): string {
  const shown = shownAmount(aim, value);
  if (aim === 'fairest' || aim === 'inStep') return numbers.share(shown);
  return aim === 'leastMoney' ? numbers.decimal(shown, 1) : numbers.whole(shown);
}
