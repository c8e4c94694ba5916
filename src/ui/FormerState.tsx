/** Says that map and figures are still those from before the last change. */
import { useText } from '../i18n/text.tsx';
import { useStandsFormer } from '../store/currentFigures.ts';
import { useResults } from '../store/resultsStore.ts';

export function FormerState() {
  const text = useText();
  const isFormer = useStandsFormer();
  const computing = useResults((state) => state.computing);
  return (
    <p className="former-state" role="status">
      {isFormer && `${computing ? `${text('page.computing')} ` : ''}${text('page.formerState')}`}
    </p>
  );
}
