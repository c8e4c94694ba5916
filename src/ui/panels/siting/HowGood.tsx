/** The bound in words: how much better any other choice could be. */
import type { SiteFinding } from '../../../engine/siteRequests.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import type { SiteConditions } from '../../../store/siting/question.ts';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly finding: Pick<SiteFinding, 'objective' | 'bound' | 'gap'>;
  readonly aim: SiteConditions['aim'];
};

export function HowGood({ finding: { objective, bound, gap }, aim }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  if (gap === 0) return <p>{text('siting.proved')}</p>;
  const shown = (value: number) => numbers.whole(aim === 'walks' ? value / 1000 : value);
  return (
    <p>
      {text(`siting.gap.${aim}`, {
        value: shown(objective),
        bound: shown(bound),
        gap: numbers.share(gap),
      })}
    </p>
  );
}
