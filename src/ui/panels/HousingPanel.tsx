/** Homes against schools: the territory's figure, who falls out of step, and a timeline of one. */
import { useMemo, useState } from 'react';
import type { ProjectStep } from '../../domain/synchrony/inStep.ts';
import { neighbourhoodTimelines } from '../../domain/synchrony/timeline.ts';
import type { Project } from '../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { useEffective } from '../../store/useEffective.ts';
import { later } from '../later.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { HomesFilled } from '../parts/HomesFilled.tsx';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { TrendPending } from '../parts/TrendPending.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';
import { HousingByYear } from './HousingByYear.tsx';
import { NeighbourhoodChart } from './NeighbourhoodChart.tsx';
import { EffectByYear } from './scenario/EffectByYear.tsx';

const PlantsSection = later(
  async () => (await import('./country/PlantsSection.tsx')).PlantsSection,
);

const LISTED = 12;

export function HousingPanel() {
  const text = useText();
  const trend = useResults((state) => state.trend);
  const territory = useResults((state) => state.territory);
  const numbers = useNumbers();
  const inStep = trend?.inStep;
  return (
    <>
      <h2>{text('panel.housing')}</h2>
      {territory?.manifest.kind === 'country' && <PlantsSection territory={territory} />}
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
  const { select, moveCamera } = useParts(usePage, 'select', 'moveCamera');
  const effective = useEffective();
  const projects = effective?.projects ?? [];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const byId = useMemo(
    () => new Map(projects.map((project) => [project.id as string, project])),
    [projects],
  );
  const timelines = useMemo(() => neighbourhoodTimelines(steps, projects), [steps, projects]);
  // What the scenario has added or changed comes first: that is what somebody has come to see.
  const baseline = new Set(effective?.territory.projects);
  const isOwn = ({ projectId }: ProjectStep) => {
    const project = byId.get(projectId);
    return project !== undefined && !baseline.has(project);
  };
  const own = steps.filter(isOwn);
  const others = steps.filter((step) => !isOwn(step));
  const { shown, more } = useShowAll(others, LISTED);
  const chosen = steps.find(({ projectId }) => projectId === chosenId) ?? own[0] ?? others[0];
  const timeline = timelines.find(({ housingIds }) =>
    housingIds.some((id) => id === chosen?.projectId),
  );
  const choose = (project: Project) => {
    setChosenId(project.id);
    select({ kind: 'project', id: project.id });
    const [longitude, latitude] = project.position;
    moveCamera({ longitude, latitude, zoom: 13.5, bearing: 0, pitch: 45 });
  };
  const shared = { byId, chosen, onChoose: choose };
  return (
    <>
      {timeline && <NeighbourhoodChart timeline={timeline} lead={byId.get(timeline.leadId)} />}
      {own.length > 0 && (
        <section>
          <h3>{text('step.own')}</h3>
          {own.map((step) => (
            <div key={step.projectId}>
              <StepTable steps={[step]} {...shared} />
              <HomesFilled id={step.projectId} />
              <Disclosure summary={text('local.byYear')}>
                <EffectByYear id={step.projectId} />
              </Disclosure>
            </div>
          ))}
        </section>
      )}
      <h3>{text('step.outOfStep')}</h3>
      <StepTable steps={shown} {...shared} />
      {more}
    </>
  );
}

type StepTableProps = {
  readonly steps: readonly ProjectStep[];
  readonly byId: ReadonlyMap<string, Project>;
  readonly chosen: ProjectStep | undefined;
  readonly onChoose: (project: Project) => void;
};

function StepTable({ steps, byId, chosen, onChoose }: StepTableProps) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const horizonYear = useResults((state) => state.territory?.manifest.horizonYear ?? 2040);
  const lag = (step: ProjectStep) =>
    step.lagYears === null
      ? text('step.never', { year: horizonYear })
      : step.lagYears === 0
        ? text('step.onTime')
        : text('step.lag', { value: step.lagYears });
  return (
    <table className="area-table">
      <tbody>
        {steps.map((step) => {
          const project = byId.get(step.projectId);
          return project ? (
            <tr key={step.projectId} aria-current={step === chosen}>
              <th scope="row">
                <button type="button" className="text-button" onClick={() => onChoose(project)}>
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
  );
}
