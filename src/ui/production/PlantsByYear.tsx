/** Year by year: jobs that open, and the homes and school places they ask for beside those that the plan opens. */
import { useCallback, useMemo } from 'react';
import { type PlantPlan, sumByYear } from '../../domain/production/plantPlans.ts';
import { usePage } from '../../store/pageStore.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';
import { useProductionWords } from './useProductionWords.ts';

const HEIGHT_PX = 130;
const ASKED = 'var(--unmet)';
const OPENED = 'var(--met)';

type Row = { readonly year: number; readonly asked: number; readonly opened?: number };

export function PlantsByYear({ plants }: { readonly plants: readonly PlantPlan[] }) {
  const { text, unit } = useProductionWords();
  const years = useMemo(() => sumByYear(plants), [plants]);
  const [jobs, homes, pupils] = useMemo(
    () => [
      years.map((row): Row => ({ year: row.year, asked: row.jobs })),
      years.map(
        (row): Row => ({
          year: row.year,
          asked: row.homesM2,
          opened: row.homesInReachM2,
        }),
      ),
      years.map((row): Row => ({ year: row.year, asked: row.pupils, opened: row.seatsInReach })),
    ],
    [years],
  );
  if (!years.some((row) => row.jobs > 0)) return null;
  return (
    <>
      <Columns
        title={text('plants.jobsByYear')}
        unit={unit('jobs')}
        rows={jobs}
        fileName="plants-jobs"
      />
      <Columns
        title={text('plants.homesByYear')}
        unit={unit('m2')}
        rows={homes}
        fileName="plants-homes"
      />
      <Columns
        title={text('plants.pupilsByYear')}
        unit={unit('pupils')}
        rows={pupils}
        fileName="plants-pupils"
      />
      <SwatchKey
        entries={[
          { label: text('plants.asked'), colour: ASKED },
          { label: text('plants.opened'), colour: OPENED },
        ]}
      />
    </>
  );
}

type ColumnsProps = {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly Row[];
  readonly fileName: string;
};

/** What is asked for as outlined columns; filled as far as the plan opens it. Jobs have nothing beside them. */
function Columns({ title, unit, rows, fileName }: ColumnsProps) {
  const { numbers } = useProductionWords();
  const year = usePage((state) => state.year);
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: { type: 'band' as const, label: null, tickFormat: 'd', interval: 1, tickSize: 0 },
      y: { grid: true, label: null, ticks: 3, zero: true, tickFormat: numbers.compact },
      marks: [
        plot.barY(rows, {
          x: 'year',
          y: 'asked',
          fill: ASKED,
          fillOpacity: 0.3,
          stroke: ASKED,
          insetLeft: 1,
          insetRight: 1,
        }),
        plot.barY(
          rows.filter(({ opened }) => opened !== undefined),
          { x: 'year', y: 'opened', fill: OPENED, insetLeft: 2, insetRight: 2 },
        ),
        plot.barY(
          rows.filter((row) => row.year === year),
          { x: 'year', y: 'asked', stroke: 'var(--gold)', strokeWidth: 2 },
        ),
      ],
    }),
    [rows, year, numbers],
  );
  return (
    <PlotFigure
      title={title}
      unit={unit}
      rows={rows.map((row) => ({ ...row }))}
      height={HEIGHT_PX}
      draw={draw}
      fileName={fileName}
    />
  );
}
