/** A number that is typed to the last unit or stepped; beside it a slider where a rough hand helps. */
import {
  Button,
  Group,
  I18nProvider,
  Input,
  Label,
  NumberField,
  Slider,
  SliderThumb,
  SliderTrack,
} from 'react-aria-components';
import { FORMAT_LOCALES } from '../../i18n/numbers.ts';
import { useLanguage, useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { endsOf, onGrid } from './sliderGrid.ts';

type Props = {
  /** Names the number and its unit. */
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Of the two buttons; the keys always go by one. */
  readonly step?: number;
  /** Written without a group of thousands. */
  readonly isYear?: boolean;
  /** What is seen of the name where the rest of it stands nearby; null: nothing, a heading of the table shows it. */
  readonly shownName?: string | null;
  /** Steps of the slider, counted from a value that it always comes back to. */
  readonly slider?: { readonly step: number; readonly anchor: number };
  readonly onChange: (value: number) => void;
};

export function QuantityField(props: Props) {
  const { label, value, min, max, step = 1, isYear = false } = props;
  const { shownName = label, slider, onChange } = props;
  const text = useText();
  const language = useLanguage();
  const put = (wanted: number) => {
    const whole = Math.min(max, Math.max(min, Math.round(wanted)));
    if (Number.isFinite(whole) && whole !== value) onChange(whole);
  };
  return (
    <div className="quantity">
      {/* Numbers are read as the page writes them; browsers know no Kazakh ones. */}
      <I18nProvider locale={FORMAT_LOCALES[language]}>
        <NumberField
          className="quantity-field"
          value={value}
          minValue={min}
          maxValue={max}
          isWheelDisabled
          formatOptions={{ useGrouping: !isYear, maximumFractionDigits: 0 }}
          onChange={put}
          {...(shownName === label ? {} : { 'aria-label': label })}
        >
          {shownName === label && <Label>{label}</Label>}
          {shownName !== label && shownName !== null && <span aria-hidden>{shownName}</span>}
          <Group className="quantity-group">
            <Button
              slot={null}
              className="quantity-step"
              aria-label={`${text('quantity.less')}: ${label}`}
              isDisabled={value <= min}
              onPress={() => put(value - step)}
            >
              <Icon name="minus" />
            </Button>
            <Input className="quantity-input" />
            <Button
              slot={null}
              className="quantity-step"
              aria-label={`${text('quantity.more')}: ${label}`}
              isDisabled={value >= max}
              onPress={() => put(value + step)}
            >
              <Icon name="plus" />
            </Button>
          </Group>
        </NumberField>
      </I18nProvider>
      {slider && <RoughHand {...props} slider={slider} onPut={put} />}
    </div>
  );
}

type RoughProps = Pick<Props, 'label' | 'value' | 'min' | 'max'> & {
  readonly slider: { readonly step: number; readonly anchor: number };
  readonly onPut: (value: number) => void;
};

function RoughHand({ label, value, min, max, slider, onPut }: RoughProps) {
  const { step, anchor } = slider;
  const grid = { anchor: Math.min(max, Math.max(min, anchor)), min, max, step };
  const ends = endsOf(grid);
  return (
    <Slider
      className="slider"
      aria-label={label}
      value={value}
      minValue={ends.min}
      maxValue={ends.max}
      step={step}
      onChange={(put) => onPut(onGrid(put, grid))}
    >
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
