/** Words of a sentence that people can change: one of several, or a number. */
import {
  Button,
  I18nProvider,
  Input,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { FORMAT_LOCALES } from '../../../i18n/numbers.ts';
import { useLanguage } from '../../../i18n/text.tsx';

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

export function ChoiceWord<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      className="word"
      aria-label={label}
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      <Button className="word-button">
        <SelectValue />
      </Button>
      <Popover className="popover word-popover">
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

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Written without a group of thousands. */
  readonly isYear?: boolean;
  readonly onChange: (value: number) => void;
};

export function NumberWord(props: NumberProps) {
  const { label, value, min, max, isYear = false, onChange } = props;
  const language = useLanguage();
  const put = (wanted: number) => {
    const whole = Math.min(max, Math.max(min, Math.round(wanted)));
    if (Number.isFinite(whole) && whole !== value) onChange(whole);
  };
  return (
    // Numbers are read as the page writes them; browsers know no Kazakh ones.
    <I18nProvider locale={FORMAT_LOCALES[language]}>
      <NumberField
        className="word"
        aria-label={label}
        value={value}
        isWheelDisabled
        formatOptions={{ useGrouping: !isYear, maximumFractionDigits: 0 }}
        onChange={put}
      >
        <Input className="word-number" style={{ width: `${String(value).length + 2.2}ch` }} />
      </NumberField>
    </I18nProvider>
  );
}
