/** A slider with its name and value above it. */
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';

type Props = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
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
  shown,
  onChange,
  onChangeEnd,
}: Props) {
  return (
    <Slider
      className="slider"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={onChange}
      {...(onChangeEnd ? { onChangeEnd } : {})}
    >
      <Label>{label}</Label>
      <SliderOutput className="slider-output">{shown}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}
