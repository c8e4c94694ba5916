/** A link as a code for a phone's camera, drawn on the device. */
import { useEffect, useState } from 'react';

type Props = {
  /** What the code says. */
  readonly value: string;
  /** What it is, for those who cannot see it. */
  readonly label: string;
};

type Code = { readonly size: number; readonly data: readonly (readonly boolean[])[] };

/** Modules of light around the code: cameras find it by them (ISO/IEC 18004). */
const QUIET_ZONE = 4;

export function QrCode({ value, label }: Props) {
  const [code, setCode] = useState<Code | null>(null);
  useEffect(() => {
    let isGone = false;
    void import('uqr').then(({ encode }) => {
      if (!isGone) setCode(encode(value, { ecc: 'L', border: QUIET_ZONE }));
    });
    return () => {
      isGone = true;
    };
  }, [value]);
  if (!code) return null;
  const dark = code.data
    .map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" fill="#ffffff" />
      <path d={dark} fill="#000000" />
    </svg>
  );
}
