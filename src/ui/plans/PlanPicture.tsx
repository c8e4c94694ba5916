/** A plan at a glance: the territory's outline, where it is known, and where the plan changes what. */
import { useMemo } from 'react';
import type { MultiPolygon, Polygon } from 'geojson';
import { useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { marksOf } from '../../workspace/library/marks.ts';
import type { Plan } from '../../workspace/library/plan.ts';

const SIZE = 100;

export function PlanPicture({ plan }: { readonly plan: Plan }) {
  const text = useText();
  const territory = useResults((state) => state.territory);
  const { scenario, marks } = plan;
  const open = territory?.manifest.id === scenario.territoryId ? territory : null;
  const shown = useMemo(
    () => (open ? marksOf(open, scenario.edits) : marks),
    [open, scenario.edits, marks],
  );
  const outline = useMemo(
    () => (open ? pathOf(open.boundary, open.manifest.bounds) : null),
    [open],
  );
  return (
    <svg
      className="plan-picture"
      viewBox={`-4 -4 ${SIZE + 8} ${SIZE + 8}`}
      role="img"
      aria-label={text('plans.picture')}
    >
      {outline && <path className="plan-outline" d={outline} />}
      {shown.map(({ x, y, does }, index) => (
        <circle
          // Two edits may be at one place: their order tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing in it keeps a state.
          key={index}
          data-does={does}
          cx={x * SIZE}
          cy={y * SIZE}
          r={4}
        />
      ))}
    </svg>
  );
}

/** Of every ring only so many corners: it is a small picture. */
const MOST_CORNERS = 60;

function pathOf(
  { type, coordinates }: Polygon | MultiPolygon,
  [west, south, east, north]: readonly [number, number, number, number],
): string {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons
    .flatMap(([ring]) => (ring ? [ring] : []))
    .map((ring) => {
      const step = Math.max(1, Math.ceil(ring.length / MOST_CORNERS));
      const corners = ring
        .filter((_, index) => index % step === 0)
        .map(([lon = 0, lat = 0]) => {
          const x = ((lon - west) / (east - west)) * SIZE;
          const y = ((north - lat) / (north - south)) * SIZE;
          return `${x.toFixed(1)} ${y.toFixed(1)}`;
        });
      return `M${corners.join('L')}Z`;
    })
    .join('');
}
