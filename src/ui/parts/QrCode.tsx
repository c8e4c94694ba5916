/** A link as a code for a phone's camera, drawn on the device. */
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/text.tsx';

type Props = {
  /** What the code says. */
  readonly value: string;
  /** What it is, for those who cannot see it. */
  readonly label: string;
};

type Code = { readonly size: number; readonly data: readonly (readonly boolean[])[] };

/** Modules of light around the code: cameras find it by them (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** What the largest code holds at the lowest correction (ISO/IEC 18004, version 40-L). */
const MOST_BYTES = 2953;

export function QrCode({ value, label }: Props) {
  const text = useText();
  const [code, setCode] = useState<Code | 'tooLong' | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    const show = (next: Code | 'tooLong' | 'failed') => {
      if (!isGone) setCode(next);
    };
    const isTooLong = new TextEncoder().encode(value).length > MOST_BYTES;
    if (isTooLong) show('tooLong');
    else {
      import('uqr').then(
        ({ encode }) => show(encode(value, { ecc: 'L', border: QUIET_ZONE })),
        () => show('failed'),
      );
    }
    return () => {
      isGone = true;
    };
  }, [value]);
  if (!code) return null;
  if (code === 'tooLong' || code === 'failed') return <p role="status">{text(`code.${code}`)}</p>;
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
