/** One choice out of a few, all of them visible. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ReactNode } from 'react';

type Props<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly {
    readonly id: T;
    readonly label: ReactNode;
    readonly title?: string;
  }[];
  readonly onChange: (value: T) => void;
};

export function Segments<T extends string>({ label, value, options, onChange }: Props<T>) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="segment"
          {...(option.title ? { 'aria-label': option.title } : {})}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
