/** Several choices out of a few, with the number of things each stands for. */
import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components';
import { useNumbers } from '../../i18n/text.tsx';

type Props<T extends string> = {
  readonly label: string;
  /** What choosing nothing, or anything, means. */
  readonly hint?: string;
  readonly chosen: readonly T[];
  readonly options: readonly { readonly id: T; readonly label: string; readonly count: number }[];
  readonly onChange: (chosen: T[]) => void;
};

export function ChoiceBoxes<T extends string>({
  label,
  hint,
  chosen,
  options,
  onChange,
}: Props<T>) {
  const numbers = useNumbers();
  if (options.length === 0) return null;
  const isOffered = (value: T) => options.some(({ id }) => id === value);
  return (
    <CheckboxGroup
      className="choice-boxes"
      value={[...chosen]}
      onChange={(values) =>
        // What is not offered here today stays as it was.
        onChange([
          ...options.map(({ id }) => id).filter((id) => values.includes(id)),
          ...chosen.filter((id) => !isOffered(id)),
        ])
      }
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="count">
          {hint}
        </Text>
      )}
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
