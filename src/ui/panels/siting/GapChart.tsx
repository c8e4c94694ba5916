/** The best found and the limit as they close in on each other, drawn step by step. */
import { useNumbers } from '../../../i18n/text.tsx';
import type { SearchPoint } from '../../../store/siting/search.ts';
import type { QuestionAim } from '../../../store/siting/saidQuestion.ts';
import { amountText } from './amounts.ts';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly points: readonly SearchPoint[];
  readonly aim: QuestionAim;
};

const WIDTH = 240;
const HEIGHT = 72;
const PAD = 4;

export function GapChart({ points, aim }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const shown = points.filter(({ bound }) => Number.isFinite(bound));
  const last = shown.at(-1);
  const first = shown[0];
  if (!first || !last) return null;
  const values = shown.flatMap(({ objective, bound }) => [objective, bound]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Nothing moved: the sentence above says it all.
  if (least === most) return null;
  const x = (seconds: number) => PAD + (seconds / (last.seconds || 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) =>
    HEIGHT - PAD - ((value - least) / (most - least || 1)) * (HEIGHT - 2 * PAD);
  const line = (value: (point: SearchPoint) => number) =>
    shown
      .map((point, index) =>
        index === 0
          ? `M${x(0)} ${y(value(point))}H${x(point.seconds)}`
          : `H${x(point.seconds)}V${y(value(point))}`,
      )
      .join('');
  const amount = (value: number) => amountText(numbers, aim, value);
  const said = `${text('siting.best')}: ${amount(last.objective)}, ${text('siting.limit')}: ${amount(last.bound)}`;
  return (
    <figure className="siting-gap">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${text('siting.watching')}. ${said}`}
      >
        <path className="siting-gap-limit" d={line(({ bound }) => bound)} />
        <path className="siting-gap-best" d={line(({ objective }) => objective)} />
      </svg>
      <figcaption>
        <span className="siting-gap-key" data-line="best">
          {text('siting.best')} {amount(last.objective)}
        </span>
        <span className="siting-gap-key" data-line="limit">
          {text('siting.limit')} {amount(last.bound)}
        </span>
        <span className="quiet">
          {numbers.decimal(last.seconds, 1)} {text('siting.seconds')}
        </span>
      </figcaption>
    </figure>
  );
}
