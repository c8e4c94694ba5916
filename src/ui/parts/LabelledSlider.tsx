/** A slider with its name and value above it. */
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { endsOf, onGrid } from './sliderGrid.ts';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A value to which one can always come back: steps are counted from it, else from the least. */
  readonly anchor?: number;
  /** A year is read out without a group of thousands. */
  readonly isYear?: boolean;
  /** The value as people read it. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
  /** Called once when the person lets go. */
  readonly onChangeEnd?: (value: number) => void;
};

export function LabelledSlider({
  label,
  value,
  min,
  max,
  step,
  anchor,
  isYear = false,
  shown,
  onChange,
  onChangeEnd,
}: Props) {
  const grid = { anchor: Math.min(max, Math.max(min, anchor ?? min)), min, max, step };
  const ends = endsOf(grid);
  return (
    <Slider
      className="slider"
      value={value}
      minValue={ends.min}
      maxValue={ends.max}
      step={step}
      onChange={(put) => onChange(onGrid(put, grid))}
      {...(onChangeEnd ? { onChangeEnd: (put: number) => onChangeEnd(onGrid(put, grid)) } : {})}
      {...(isYear ? { formatOptions: { useGrouping: false } } : {})}
    >
      <Label>{label}</Label>
      <SliderOutput className="slider-output">{shown}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
