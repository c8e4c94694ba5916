/** Samples of what the map draws, as the legend shows them. */
import { css, type Rgb } from '../../map/palette.ts';
import type { PROJECT_PHASES } from '../../map/projectPhases.ts';

type Coloured = { readonly colour: Rgb };

export function Swatch({ colour }: Coloured) {
  return <span className="swatch" style={{ background: css(colour) }} />;
}

/** A place. @param ring colour around it. */
export function Dot({ colour, ring, square = false }: Coloured & { ring?: Rgb; square?: boolean }) {
  return (
    <span
      className={square ? 'dot square' : 'dot'}
      style={{ background: css(colour), ...(ring && { border: `2px solid ${css(ring)}` }) }}
    />
  );
}

export function Line({ colour, dashed = false }: Coloured & { dashed?: boolean }) {
  return (
    <span
      className="mark-line"
      style={{ borderColor: css(colour), borderTopStyle: dashed ? 'dashed' : 'solid' }}
    />
  );
}

export function Diamond({ colour }: Coloured) {
  return (
    <svg viewBox="0 0 16 16" className="mark-shape" aria-hidden="true">
      <path d="M8 1.500l6.500 6.500L8 14.500 1.500 8z" fill={css(colour)} />
    </svg>
  );
}

/** Homes: as much of the pale hexagon is full as has been commissioned. */
export function Homes({ colour }: Coloured) {
  return (
    <svg viewBox="0 0 16 16" className="mark-shape" aria-hidden="true">
      <path d="M15 8l-3.500 6h-7L1 8l3.500-6h7z" fill={css(colour)} opacity="0.35" />
      <path d="M12 8l-2 3.500H6L4 8l2-3.500h4z" fill={css(colour)} />
    </svg>
  );
}

export function Phase({ phase, colour }: Coloured & { phase: (typeof PROJECT_PHASES)[number] }) {
  const fill = css(colour);
  return (
    <svg viewBox="0 0 16 16" className="mark-shape" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="5.5"
        fill={phase === 'open' ? fill : 'none'}
        stroke={fill}
        strokeWidth="2.6"
      />
      {phase === 'under construction' && <path d="M8 2.500a5.500 5.500 0 0 0 0 11z" fill={fill} />}
    </svg>
  );
}
