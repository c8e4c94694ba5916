/** What the rings mean around places in which two plans are not the same. */
import { useText } from '../../i18n/text.tsx';
import { css, type MapPalette } from '../../map/palette.ts';
import { LegendRow } from './LegendGroup.tsx';

type Props = {
  readonly names: { readonly a: string; readonly b: string };
  readonly palette: MapPalette;
};

export function DifferingRows({ names, palette }: Props) {
  const text = useText();
  const ring = css(palette.placed);
  const ink = css(palette.selection);
  return (
    <>
      <LegendRow mark={<Ring ring={ring} />}>
        {text('compare.placeOf', { name: names.a })}
      </LegendRow>
      <LegendRow mark={<Ring ring={ring} within="M8 5l3 3-3 3-3-3z" ink={ink} />}>
        {text('compare.placeOf', { name: names.b })}
      </LegendRow>
      <LegendRow mark={<Ring ring={ring} within="M8 5.500a2.500 2.500 0 1 0 .01 0z" ink={ink} />}>
        {text('compare.placeOfBoth')}
      </LegendRow>
    </>
  );
}

/** A ring, and what stands within it. */
function Ring({ ring, within, ink }: { ring: string; within?: string; ink?: string }) {
  return (
    <svg viewBox="0 0 16 16" className="mark-shape" aria-hidden="true">
      <circle cx="8" cy="8" r="6.500" fill="none" stroke={ring} strokeWidth="2.500" />
      {within && <path d={within} fill={ink} />}
    </svg>
  );
}
