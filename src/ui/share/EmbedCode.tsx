/** What to paste into another page so that it shows this view. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { embedCode, embedMetadata, type FrameSize } from '../../share/embed/embedCode.ts';
import { Segments } from '../parts/Segments.tsx';

const SIZES = {
  small: { width: 640, height: 360 },
  medium: { width: 960, height: 540 },
  large: { width: 1280, height: 720 },
} as const satisfies Record<string, FrameSize>;
type SizeName = keyof typeof SIZES;
const SIZE_NAMES = Object.keys(SIZES) as SizeName[];

/** @param link what the frame opens. */
export function EmbedCode({ link }: { readonly link: string }) {
  const text = useText();
  const [size, setSize] = useState<SizeName>('medium');
  const [isCopied, setCopied] = useState(false);
  const code = embedCode(link, SIZES[size], text('page.title'));
  const copy = async () => {
    await navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <h3>{text('embed.title')}</h3>
      <Segments
        label={text('embed.title')}
        value={size}
        options={SIZE_NAMES.map((id) => ({
          id,
          label: `${SIZES[id].width} × ${SIZES[id].height}`,
        }))}
        onChange={setSize}
      />
      <textarea
        className="text-field embed-code"
        readOnly
        rows={3}
        value={code}
        aria-label={text('embed.title')}
        onFocus={(event) => event.target.select()}
      />
      <details>
        <summary>oEmbed</summary>
        <pre className="embed-code">
          {JSON.stringify(embedMetadata(link, SIZES[size], text('page.title')), null, 2)}
        </pre>
      </details>
      <div className="button-row">
        <Button className="button" onPress={copy}>
          {text('embed.copy')}
        </Button>
        <span role="status">{isCopied && text('share.copied')}</span>
      </div>
    </>
  );
}
