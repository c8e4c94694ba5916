/** What compared plans are called. */
import { useText } from '../../i18n/text.tsx';
import type { ComparedPlan } from '../../workspace/compare/comparing.ts';

export function useNameOf(): (plan: Pick<ComparedPlan, 'id' | 'name'> | undefined) => string {
  const text = useText();
  return (plan) =>
    plan?.name ?? text(plan?.id === 'baseline' ? 'compare.baseline' : 'compare.shown');
}
