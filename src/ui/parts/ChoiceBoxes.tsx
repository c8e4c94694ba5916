/** Several choices out of a few, with the number of things each stands for. */
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { useNumbers } from '../../i18n/text.tsx';

type Props<T extends string> = {
  readonly label: string;
  readonly chosen: readonly T[];
  readonly options: readonly { readonly id: T; readonly label: string; readonly count: number }[];
  readonly onChange: (chosen: T[]) => void;
};

export function ChoiceBoxes<T extends string>({ label, chosen, options, onChange }: Props<T>) {
  const numbers = useNumbers();
  return (
    <CheckboxGroup
      className="choice-boxes"
      value={[...chosen]}
      onChange={(values) =>
        onChange(options.map(({ id }) => id).filter((id) => values.includes(id)))
      }
    >
      <Label className="field-label">{label}</Label>
      {options.map((option) => (
        <Checkbox key={option.id} value={option.id} className="checkbox">
          <span className="checkbox-box" aria-hidden="true" />
          <span className="checkbox-label">{option.label}</span>
          <span className="count">{numbers.whole(option.count)}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
