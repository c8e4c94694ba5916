/** The bound in words: how much better any other choice could be. */
import type { SiteFinding } from '../../../engine/siteRequests.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import type { QuestionAim } from '../../../store/siting/saidQuestion.ts';
import { amountText } from './amounts.ts';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly finding: Pick<SiteFinding, 'objective' | 'bound' | 'gap'>;
  readonly aim: QuestionAim;
};

export function HowGood({ finding: { objective, bound, gap }, aim }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  if (gap === 0) return <p>{text('siting.proved')}</p>;
  return (
    <p>
      {text(`siting.gap.${aim}`, {
        value: amountText(numbers, aim, objective),
        bound: amountText(numbers, aim, bound),
        gap: numbers.share(gap),
      })}
    </p>
  );
}
