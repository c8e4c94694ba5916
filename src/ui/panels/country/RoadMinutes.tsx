/** Minutes by road, and leg by leg why. */
import type { RoadAssumptions } from '../../../domain/settlements/roadNetwork.ts';
import { ROAD_ASSUMPTIONS } from '../../../domain/settlements/roadNetwork.ts';
import type { RoadWay } from '../../../domain/settlements/roadTime.ts';
import { roadWorkings } from '../../../engine/results/countryWorkings.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { stepsOf, WhyFigure } from './WhyFigure.tsx';

type Props = {
  /** The settlement's name. */
  readonly of: string;
  readonly minutes: number;
  readonly way: RoadWay;
  readonly roads: RoadAssumptions;
};

export function RoadMinutes({ of, minutes, way, roads }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const shown = (value: number) => text('unit.minutes', { value: numbers.whole(value) });
  return (
    <WhyFigure
      name={of}
      value={shown(minutes)}
      rule="country.why.road"
      steps={stepsOf(roadWorkings(way, roads), shown)}
      assumptionIds={ROAD_ASSUMPTIONS}
    />
  );
}
