/** Words of a sentence that people can change: one of several, or a number. */
import { Button, I18nProvider, Input, NumberField, SelectValue } from 'react-aria-components';
import { FORMAT_LOCALES } from '../../../i18n/numbers.ts';
import { useLanguage } from '../../../i18n/text.tsx';
import { type ChoiceProps, OneOf } from '../../parts/OneOf.tsx';

export function ChoiceWord<T extends string>({ label, ...choice }: ChoiceProps<T>) {
  return (
    <OneOf className="word" hiddenLabel={label} {...choice}>
      <Button className="word-button">
        <SelectValue />
      </Button>
    </OneOf>
  );
}

type NumberProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Written without a group of thousands. */
  readonly isYear?: boolean;
  /** Digits behind the point. */
  readonly decimals?: number;
  readonly onChange: (value: number) => void;
};

export function NumberWord(props: NumberProps) {
  const { label, value, min, max, isYear = false, decimals = 0, onChange } = props;
  const language = useLanguage();
  const put = (wanted: number) => {
    const exact = Number(wanted.toFixed(decimals));
    const possible = Math.min(max, Math.max(min, exact));
    if (Number.isFinite(possible) && possible !== value) onChange(possible);
  };
  return (
    // Numbers are read as the page writes them; browsers know no Kazakh ones.
    <I18nProvider locale={FORMAT_LOCALES[language]}>
      <NumberField
        className="word"
        aria-label={label}
        value={value}
        isWheelDisabled
        formatOptions={{ useGrouping: !isYear, maximumFractionDigits: decimals }}
        onChange={put}
      >
        <Input className="word-number" style={{ width: `${String(value).length + 2.2}ch` }} />
      </NumberField>
    </I18nProvider>
  );
}
