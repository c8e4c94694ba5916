/** Homes against schools: the territory's figure, who falls out of step, and a timeline of one. */
import { useCallback, useMemo, useState } from 'react';
import type { ProjectStep } from '../../domain/synchrony/inStep.ts';
import {
  type NeighbourhoodTimeline,
  neighbourhoodTimelines,
} from '../../domain/synchrony/timeline.ts';
import type { Project } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { PlotFigure } from '../charts/PlotFigure.tsx';
import { SwatchKey } from '../parts/SwatchKey.tsx';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { TrendPending } from '../parts/TrendPending.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';
import { HousingByYear } from './HousingByYear.tsx';

const LISTED = 12;

export function HousingPanel() {
  const text = useText();
  const trend = useResults((state) => state.trend);
  const numbers = useNumbers();
  const inStep = trend?.inStep;
  return (
    <>
      <h2>{text('panel.housing')}</h2>
      <p className="quiet">{text('step.intro')}</p>
      {!trend && <TrendPending />}
      {trend && (!inStep || inStep.projects.length === 0) && <p>{text('step.none')}</p>}
      {inStep && inStep.projects.length > 0 && (
        <>
          <div className="figures single">
            <div className="figure" data-tone={inStep.inStep > 0.8 ? 'met' : 'unmet'}>
              <span className="figure-label">{text('step.total')}</span>
              <strong className="figure-value">{numbers.share(inStep.inStep)}</strong>
              <span className="figure-note">{text('step.method')}</span>
            </div>
          </div>
          <Steps steps={inStep.projects} />
        </>
      )}
      <HousingByYear />
      <AssumptionList groups={['housing']} />
    </>
  );
}

function Steps({ steps }: { steps: readonly ProjectStep[] }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const { select, moveCamera } = usePage();
  const projects = useEffective()?.projects ?? [];
  const horizonYear = useResults((state) => state.territory?.manifest.horizonYear ?? 2040);
  const { shown, more } = useShowAll(steps, LISTED);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = steps.find(({ projectId }) => projectId === chosenId) ?? steps[0];
  const byId = useMemo(
    () => new Map(projects.map((project) => [project.id as string, project])),
    [projects],
  );
  const timelines = useMemo(() => neighbourhoodTimelines(steps, projects), [steps, projects]);
  const timeline = timelines.find(({ housingIds }) =>
    housingIds.some((id) => id === chosen?.projectId),
  );
  const choose = (project: Project) => {
    setChosenId(project.id);
    select({ kind: 'project', id: project.id });
    const [longitude, latitude] = project.position;
    moveCamera({ longitude, latitude, zoom: 13.5, bearing: 0, pitch: 45 });
  };
  const lag = (step: ProjectStep) =>
    step.lagYears === null
      ? text('step.never', { year: horizonYear })
      : step.lagYears === 0
        ? text('step.onTime')
        : text('step.lag', { value: step.lagYears });
  return (
    <>
      {timeline && <NeighbourhoodChart timeline={timeline} lead={byId.get(timeline.leadId)} />}
      <h3>{text('step.outOfStep')}</h3>
      <table className="area-table">
        <tbody>
          {shown.map((step) => {
            const project = byId.get(step.projectId);
            return project ? (
              <tr key={step.projectId} aria-current={step === chosen}>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => choose(project)}>
                    {localized(project.name)}
                  </button>
                  <span className="figure-note">
                    {step.openYear}, {lag(step)}
                  </span>
                </th>
                <td data-tone={step.inStep > 0.8 ? 'met' : 'unmet'} className="change">
                  {numbers.share(step.inStep)}
                </td>
              </tr>
            ) : null;
          })}
        </tbody>
      </table>
      {more}
    </>
  );
}

/** Years between two names on the axis: as many as a narrow panel has room for. */
const TICK_YEARS = 4;

type ChartProps = {
  readonly timeline: NeighbourhoodTimeline;
  /** The largest housing project of the neighbourhood, after which it is called. */
  readonly lead: Project | undefined;
};

/** Pupils of the homes of a neighbourhood, seats they can reach, and what opens in which year. */
function NeighbourhoodChart({ timeline, lead }: ChartProps) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const year = usePage((state) => state.year);
  const rows = useMemo(
    () =>
      timeline.years.map((row) => ({
        year: row.year,
        homesM2: row.homesM2,
        newSeats: row.newSeats,
        pupils: Math.round(row.pupils),
        seats: Math.round(row.seats),
        gap: Math.round(row.gap),
      })),
    [timeline],
  );
  const top = Math.max(1, ...rows.map((row) => Math.max(row.pupils, row.seats)));
  const draw = useCallback(
    (plot: typeof import('@observablehq/plot')) => ({
      x: {
        tickFormat: 'd',
        label: null,
        ticks: rows.flatMap((row) => (row.year % TICK_YEARS === 0 ? row.year : [])),
      },
      y: {
        grid: true,
        label: null,
        ticks: 4,
        tickFormat: (value: number) => numbers.compact(value),
      },
      marks: [
        plot.areaY(rows, {
          x: 'year',
          y1: 'seats',
          y2: 'pupils',
          fill: 'var(--unmet)',
          fillOpacity: 0.22,
        }),
        plot.areaY(rows, { x: 'year', y: 'seats', fill: 'var(--met)', fillOpacity: 0.25 }),
        plot.lineY(rows, { x: 'year', y: 'pupils', stroke: 'var(--unmet)', strokeWidth: 2.5 }),
        plot.lineY(rows, { x: 'year', y: 'seats', stroke: 'var(--met)', strokeWidth: 2.5 }),
        // Homes above, schools below: the gap between the two rows of marks is seen at a glance.
        plot.ruleX(
          rows.filter((row) => row.homesM2 > 0),
          { x: 'year', y1: top * 1.05, y2: top * 1.22, stroke: 'var(--housing)', strokeWidth: 7 },
        ),
        plot.ruleX(
          rows.filter((row) => row.newSeats > 0),
          { x: 'year', y1: -top * 0.05, y2: -top * 0.22, stroke: 'var(--school)', strokeWidth: 7 },
        ),
        plot.ruleX([year], { stroke: 'var(--gold)', strokeWidth: 1.5 }),
      ],
    }),
    [rows, top, year, numbers],
  );
  if (!lead) return null;
  return (
    <div>
      <PlotFigure
        title={localized(lead.name)}
        unit=""
        source={text('figure.model', { year: `${rows[0]?.year}–${rows.at(-1)?.year}` })}
        rows={rows}
        draw={draw}
        fileName={`in-step-${lead.id}`}
      />
      <p className="quiet">
        {text('step.neighbourhood', {
          homes: timeline.housingIds.length,
          schools: timeline.schoolIds.length,
        })}
        {timeline.worstYear !== null &&
          ` ${text('step.worstYear', { year: String(timeline.worstYear) })}`}
      </p>
      <SwatchKey
        entries={[
          { label: text('step.pupils'), colour: 'var(--unmet)' },
          { label: text('step.seats'), colour: 'var(--met)' },
          { label: text('step.schoolSeats'), colour: 'var(--school)' },
          { label: text('step.homes'), colour: 'var(--housing)' },
        ]}
      />
    </div>
  );
}
