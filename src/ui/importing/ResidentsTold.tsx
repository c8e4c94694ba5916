/** How many residents there would be, and how many would be lost on the way. */
import { useNumbers } from '../../i18n/text.tsx';
import type { ResidentsChange } from '../../importing/version/change.ts';
import { useImportText } from './importText.tsx';

export function ResidentsTold({ residents }: { readonly residents: ResidentsChange }) {
  const text = useImportText();
  const numbers = useNumbers();
  const { before, after, lost, adrift } = residents;
  return (
    <p role="status">
      {text('import.residents', { before: numbers.whole(before), after: numbers.whole(after) })}
      {lost > 0 && <> {text('import.residentsLost', { people: lost })}</>}
      {adrift > 0 && <> {text('import.residentsAdrift', { people: adrift })}</>}
    </p>
  );
}
