/** How many there are of each, one below the other. */
import { useNumbers } from '../../i18n/text.tsx';

type Props = { readonly figures: readonly (readonly [what: string, count: number])[] };

export function Figures({ figures }: Props) {
  const numbers = useNumbers();
  return (
    <dl className="import-figures">
      {figures.map(([what, count]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{numbers.whole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
