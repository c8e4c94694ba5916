/** Where the rows of a table lie in the open territory, drawn small: nothing is changed by it. */
import type { Position } from 'geojson';
import { boundsOfPolygons } from '../../domain/territory/geometry.ts';
import type { LonLat } from '../../domain/territory/schema.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useImportText } from './importText.tsx';

const WIDTH = 320;
const MOST_DOTS = 3_000;

export function PlacesPreview({ positions }: { readonly positions: readonly LonLat[] }) {
  const text = useImportText();
  const boundary = useResults(({ territory }) => territory?.boundary);
  if (!boundary || positions.length === 0) return null;
  const [west, south, east, north] = boundsOfPolygons(boundary);
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / ((east - west) * shrink);
  const height = Math.min(260, Math.round((north - south) * scale));
  const x = (longitude: number) => (longitude - west) * shrink * scale;
  const y = (latitude: number) => (north - latitude) * scale;
  const polygons = boundary.type === 'Polygon' ? [boundary.coordinates] : boundary.coordinates;
  const path = polygons
    .flat()
    .map((ring: readonly Position[]) => {
      const corners = ring.map(([lon = 0, lat = 0]) => `${x(lon).toFixed(1)} ${y(lat).toFixed(1)}`);
      return `M${corners.join('L')}Z`;
    })
    .join('');
  const step = Math.max(1, Math.ceil(positions.length / MOST_DOTS));
  return (
    <figure className="import-preview">
      <svg
        viewBox={`0 0 ${WIDTH} ${Math.round((north - south) * scale)}`}
        height={height}
        role="img"
        aria-label={text('import.preview')}
      >
        <path d={path} className="import-outline" />
        {positions
          .filter((_, index) => index % step === 0)
          .map(([longitude, latitude]) => (
            <circle key={`${longitude} ${latitude}`} cx={x(longitude)} cy={y(latitude)} r={2.5} />
          ))}
      </svg>
      <figcaption className="count">{text('import.preview')}</figcaption>
    </figure>
  );
}
