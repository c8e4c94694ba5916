/** Why there is no map: a browser without WebGL, or one that has lost it for a moment. */
import { useText } from '../i18n/text.tsx';
import { useHealth } from '../store/health.ts';

export function GraphicsNote() {
  const text = useText();
  const graphics = useHealth((state) => state.graphics);
  if (graphics !== 'lost' && graphics !== 'missing') return null;
  return (
    <p className="graphics-note map-plate" role="status">
      {text(graphics === 'lost' ? 'page.webglLost' : 'page.noWebgl')}
    </p>
  );
}
