/** One of several by name: a button that the caller dresses, and the list that it opens. */
import type { ReactNode } from 'react';
import { ListBox, ListBoxItem, Popover, Select } from 'react-aria-components';

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

type Props<T extends string> = Omit<ChoiceProps<T>, 'label'> & {
  readonly className: string;
  /** Where no label is shown. */
  readonly hiddenLabel?: string;
  readonly children: ReactNode;
};

export function OneOf<T extends string>(props: Props<T>) {
  const { className, hiddenLabel, value, options, onChange, children } = props;
  return (
    <Select
      className={className}
      {...(hiddenLabel === undefined ? {} : { 'aria-label': hiddenLabel })}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {children}
      <Popover className={`popover ${className}-popover`}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} className="menu-item">
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
