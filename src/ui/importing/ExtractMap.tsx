/** The streets of an extract, drawn small; a boundary can be drawn on them, corner by corner. */
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { LonLat } from '../../domain/territory/schema.ts';
import { useImportText } from './importText.tsx';

const WIDTH = 440;
const MARGIN = 6;

type Props = {
  /** Both ends of each line, longitude and latitude one after the other. */
  readonly sketch: Float32Array;
  readonly corners: readonly LonLat[];
  /** Null: it is only looked at. */
  readonly onChange: ((corners: readonly LonLat[]) => void) | null;
};

export function ExtractMap({ sketch, corners, onChange }: Props) {
  const text = useImportText();
  const { height, path, toX, toY, toLonLat } = useMemo(() => projected(sketch), [sketch]);
  const add = ({ currentTarget, clientX, clientY }: React.MouseEvent<SVGSVGElement>) => {
    // Where it is higher than its place the drawing stands smaller in the middle.
    const toDrawing = currentTarget.getScreenCTM()?.inverse();
    if (!toDrawing || !onChange) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(toDrawing);
    onChange([...corners, toLonLat(x, y)]);
  };
  const points = corners.map(([lon, lat]) => `${toX(lon).toFixed(1)},${toY(lat).toFixed(1)}`);
  return (
    <figure className="import-preview">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a boundary can also be chosen from the list, or given as a file */}
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={text(onChange ? 'import.drawHere' : 'import.streetsOfExtract')}
        data-drawn={onChange ? true : undefined}
        onClick={add}
      >
        <path d={path} className="import-streets" />
        {points.length > 2 && <polygon points={points.join(' ')} className="import-drawn" />}
        {points.length === 2 && <polyline points={points.join(' ')} className="import-drawn" />}
        {corners.map(([lon, lat]) => (
          <circle key={`${lon} ${lat}`} cx={toX(lon)} cy={toY(lat)} r={4} />
        ))}
      </svg>
      {onChange && (
        <>
          <figcaption className="count">{text('import.drawHere')}</figcaption>
          <div className="button-row">
            <Button
              className="text-button"
              isDisabled={corners.length === 0}
              onPress={() => onChange(corners.slice(0, -1))}
            >
              {text('import.lastCorner')}
            </Button>
            <Button
              className="text-button"
              isDisabled={corners.length === 0}
              onPress={() => onChange([])}
            >
              {text('import.drawAnew')}
            </Button>
          </div>
        </>
      )}
    </figure>
  );
}

/** From degrees to the drawing and back; the whole extract fills its width. */
function projected(sketch: Float32Array) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let at = 0; at < sketch.length; at += 2) {
    const [lon, lat] = [sketch[at] as number, sketch[at + 1] as number];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max(1e-9, (east - west) * squeeze);
  const height = Math.max(60, Math.round((north - south) * scale) + 2 * MARGIN);
  const toX = (lon: number) => MARGIN + (lon - west) * squeeze * scale;
  const toY = (lat: number) => MARGIN + (north - lat) * scale;
  const toLonLat = (x: number, y: number): LonLat => [
    west + (x - MARGIN) / (squeeze * scale),
    north - (y - MARGIN) / scale,
  ];
  let path = '';
  for (let at = 0; at < sketch.length; at += 4) {
    const [fromLon = 0, fromLat = 0, lon = 0, lat = 0] = sketch.subarray(at, at + 4);
    path += `M${toX(fromLon).toFixed(1)} ${toY(fromLat).toFixed(1)}L${toX(lon).toFixed(1)} ${toY(lat).toFixed(1)}`;
  }
  return { height, path, toX, toY, toLonLat };
}
