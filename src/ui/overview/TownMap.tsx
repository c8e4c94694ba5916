/** Towns as circles where they lie: darker where people are worse off. */
import { useLocalized } from '../../i18n/text.tsx';
import type { Overview, OverviewTown } from '../../share/overview.ts';
import { useOverviewText } from './overviewTexts.tsx';
import type { OverviewRow } from './rows.ts';

type Props = {
  readonly overview: Overview;
  readonly rows: readonly OverviewRow[];
  readonly classes: ReadonlyMap<string, number>;
  readonly chosen: string | null;
  readonly onChoose: (territoryId: string | null) => void;
  readonly onOpen: (town: OverviewTown) => void;
  readonly valueText: (row: OverviewRow) => string;
};

const WIDTH = 640;
const MARGIN = 24;
const SMALLEST = 6;
const LARGEST = 20;
/** As many towns as have room at the full size; more of them are drawn smaller, so that none is covered. */
const TOWNS_WITH_ROOM = 90;

/** Longitude and latitude onto the picture, a degree of each as long as on the ground at the middle. */
function projection({ towns, outline }: Overview) {
  const points = [...towns.map(({ position }) => position), ...outline.flat()];
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / Math.max((east - west) * narrowing, north - south, 0.1);
  return {
    height: 2 * MARGIN + (north - south) * scale,
    at: ([longitude, latitude]: readonly [number, number]): [number, number] => [
      MARGIN + (longitude - west) * narrowing * scale,
      MARGIN + (north - latitude) * scale,
    ],
  };
}

export function TownMap({ overview, rows, classes, chosen, onChoose, onOpen, valueText }: Props) {
  const text = useOverviewText();
  const localized = useLocalized();
  const { at, height } = projection(overview);
  const most = Math.max(1, ...rows.map(({ residents }) => residents));
  const room = Math.min(1, Math.sqrt(TOWNS_WITH_ROOM / Math.max(1, rows.length)));
  // Small towns are drawn over large ones.
  const drawn = [...rows].sort((a, b) => b.residents - a.residents);
  return (
    <svg
      className="overview-map"
      viewBox={`0 0 ${WIDTH} ${Math.ceil(height)}`}
      role="img"
      aria-label={text('overview.map')}
    >
      {overview.outline.map((ring) => (
        <path
          key={ring[0]?.join(' ')}
          className="overview-outline"
          d={`M${ring
            .map((position) =>
              at(position)
                .map((part) => part.toFixed(1))
                .join(' '),
            )
            .join('L')}Z`}
        />
      ))}
      {drawn.map((row) => {
        const { town, residents } = row;
        const [x, y] = at(town.position);
        const radius = room * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(residents / most));
        const kind = classes.get(town.territoryId);
        return (
          // The same is done by the buttons of the table: the picture is for eyes and pointers.
          // biome-ignore lint/a11y/noStaticElementInteractions: a picture whose table has the buttons
          <circle
            key={town.territoryId}
            className={`overview-town ${kind === undefined ? 'unknown' : `class-${kind}`}`}
            data-chosen={town.territoryId === chosen || undefined}
            cx={x}
            cy={y}
            r={radius}
            onPointerEnter={() => onChoose(town.territoryId)}
            onPointerLeave={() => onChoose(null)}
            onClick={() => onOpen(town)}
          >
            <title>{`${localized(town.name)}: ${valueText(row)}`}</title>
          </circle>
        );
      })}
    </svg>
  );
}
