/** The classes of a scale in the legend. */
import { useNumbers, useText } from '../../i18n/text.tsx';
import type { Rgb } from '../../map/palette.ts';
import type { Scale } from '../../map/scales.ts';
import { classLabels } from '../classLabels.ts';
import { LegendRow } from './LegendGroup.tsx';
import { Swatch } from './marks.tsx';

/** Colour classes with their bounds, the unit below. */
export function ScaleRows({ scale, noData }: { scale: Scale; noData: Rgb }) {
  const text = useText();
  return (
    <>
      {classLabels(scale, text, useNumbers()).map((label, index) => (
        <LegendRow key={label} mark={<Swatch colour={scale.colours[index] ?? noData} />}>
          {label}
        </LegendRow>
      ))}
      <LegendRow mark={<Swatch colour={noData} />}>{text('legend.noData')}</LegendRow>
      <p className="quiet">{text(`legend.unit.${scale.unit}`)}</p>
    </>
  );
}
