/** One choice out of many, by name. */
import { Button, Label, SelectValue } from 'react-aria-components';
import { Icon } from '../icons.tsx';
import { type ChoiceProps, OneOf } from './OneOf.tsx';

export function SelectField<T extends string>({ label, ...choice }: ChoiceProps<T>) {
  return (
    <OneOf className="select" {...choice}>
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
    </OneOf>
  );
}
