/** Where people leave and where they go to: net migration by region, the unknown said. */
import { useCallback, useMemo } from 'react';
import { netMigration } from '../../../domain/migration/netMigration.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { PlotFigure } from '../../charts/PlotFigure.tsx';

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
      marginLeft: 180,
      x: {
        label: null,
        ticks: 4,
        tickFormat: (value: number) => numbers.compact(value),
      },
      y: { label: null },
      marks: [
        plot.barX(rows, {
          x: 'net',
          y: 'region',
          sort: { y: '-x' },
          fill: (row: { net: number }) => (row.net < 0 ? 'var(--unmet)' : 'var(--met)'),
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
      height={24 * rows.length + 40}
      draw={draw}
      fileName="net-migration"
    />
  );
}
