/** Where people leave and where they go to: net migration by region, the unknown said. */
import { useCallback, useMemo } from 'react';
import { netMigration } from '../../../domain/migration/netMigration.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { PlotFigure } from '../../charts/PlotFigure.tsx';

/** Of a region's row in the chart. */
const NAME_PX = 18;
const BAR_PX = 14;

export function MigrationSection({ territory }: { territory: Territory }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const migration = useMemo(() => netMigration(territory.areas, territory.indicators), [territory]);
  const rows = useMemo(
    () =>
      (migration?.areas ?? []).flatMap(({ areaId, net }) => {
        const area = territory.areas.find(({ id }) => id === areaId);
        return net === null || !area
          ? []
          : [{ region: localized(area.name), net: Math.round(net) }];
      }),
    [migration, territory, localized],
  );
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      // Names stand above their bars: beside them they would take three quarters of a narrow panel.
      marginLeft: 16,
      marginRight: 16,
      x: {
        label: null,
        ticks: 3,
        tickFormat: (value: number) => numbers.compact(value),
      },
      y: { axis: null },
      marks: [
        plot.barX(rows, {
          x: 'net',
          y: 'region',
          sort: { y: '-x' },
          fill: (row: { net: number }) => (row.net < 0 ? 'var(--unmet)' : 'var(--met)'),
          insetTop: NAME_PX,
        }),
        plot.text(rows, {
          y: 'region',
          text: (row: { region: string; net: number }) =>
            `${row.region}: ${numbers.signed(row.net)}`,
          frameAnchor: 'left' as const,
          dy: -NAME_PX / 2,
          // The line of zero does not strike a name through.
          stroke: 'var(--surface)',
          strokeWidth: 4,
          fill: 'currentColor',
        }),
        plot.ruleX([0]),
      ],
    }),
    [rows, numbers],
  );
  if (!migration || rows.length === 0) return null;
  return (
    <PlotFigure
      title={text('country.migration', { year: String(migration.year) })}
      unit={text('country.migrationUnit')}
      source={text('country.migrationNote', {
        net: numbers.signed(migration.countryNet),
        rest: migration.restAreas,
        restNet: numbers.signed(migration.restNet),
      })}
      rows={rows}
      height={(NAME_PX + BAR_PX) * rows.length + 40}
      draw={draw}
      fileName="net-migration"
    />
  );
}
