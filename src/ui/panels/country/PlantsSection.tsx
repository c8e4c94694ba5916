/** Production of a country by region and year: what opens, what it asks for, and whether schools keep step. */
import { useMemo, useState } from 'react';
import { type PlantPlan, plantsInStep } from '../../../domain/production/plantPlans.ts';
import { openingYear } from '../../../domain/territory/series.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { jobsIn } from '../../../domain/production/plantNeeds.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { usePage } from '../../../store/pageStore.ts';
import { AssumptionList } from '../../parts/AssumptionList.tsx';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TrendPending } from '../../parts/TrendPending.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { PlantsByYear } from '../../production/PlantsByYear.tsx';
import { RegionField } from './RegionField.tsx';
import { useProductionWords } from '../../production/useProductionWords.ts';

const LISTED = 12;
const ORDERS = ['jobs', 'missing', 'year'] as const;
type Order = (typeof ORDERS)[number];
const NEAR_ZOOM = 8;

export function PlantsSection({ territory }: { readonly territory: Territory }) {
  const { text, numbers, name } = useProductionWords();
  const plants = useResults((state) => state.trend?.plants);
  const year = usePage((state) => state.year);
  const [order, setOrder] = useState<Order>('jobs');
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const here = useMemo(
    () =>
      sorted(plants ?? [], order).filter(
        ({ project }) => areaId === null || project.areaId === areaId,
      ),
    [plants, order, areaId],
  );
  const { shown, more } = useShowAll(here, LISTED);
  if (!plants) return <TrendPending />;
  const counts = (['production', 'infrastructure'] as const).map((kind) => {
    const ofKind = here.filter(({ project }) => project.kind === kind);
    const open = ofKind.filter(({ project }) => openingYear(project) <= year).length;
    return { kind, open, all: ofKind.length };
  });
  const jobs = here.reduce((sum, { project }) => sum + jobsIn(project.phases, year), 0);
  const unknown = here.filter((plant) => !hasJobs(plant)).length;
  const { inStep } = plantsInStep(
    here,
    territory.demography?.baseYear ?? territory.manifest.baseYear,
  );
  return (
    <>
      <h3>{text('plants.title')}</h3>
      <p className="quiet">{text('plants.intro')}</p>
      <RegionField areas={territory.areas} value={areaId} onChange={setAreaId} />
      <SelectField
        label={text('plants.sort')}
        value={order}
        options={ORDERS.map((id) => ({ id, label: text(`plants.sort.${id}`) }))}
        onChange={setOrder}
      />
      <p>
        {counts
          .filter(({ all }) => all > 0)
          .map(({ kind, open, all }) =>
            text(`plants.inYear.${kind}`, { year: String(year), open, all }),
          )
          .join(' ')}{' '}
        {text('plants.jobsInYear', { jobs: numbers.whole(jobs) })}
      </p>
      {unknown > 0 && <p className="quiet">{text('plants.unknownJobs', { count: unknown })}</p>}
      {Number.isFinite(inStep) && (
        <div className="figures single">
          <div className="figure" data-tone={inStep > 0.8 ? 'met' : 'unmet'}>
            <span className="figure-label">{text('plants.inStep')}</span>
            <strong className="figure-value">{numbers.share(inStep)}</strong>
            <span className="figure-note">{text('plants.inStepNote')}</span>
          </div>
        </div>
      )}
      <PlantsByYear plants={here} />
      <ul className="plain-list programme-list">
        {shown.map((plant) => (
          <PlantRow key={plant.project.id} plant={plant} year={year} />
        ))}
      </ul>
      {more}
      <CsvButton
        fileName="plants"
        rows={() =>
          here.flatMap(({ project, years }) =>
            years.map((row) => ({
              name: name(project.name),
              year: row.year,
              jobs: row.jobs,
              newcomers: row.newcomers,
              residents: row.residents,
              homesM2: row.homesM2,
              homesInReachM2: row.homesInReachM2,
              pupils: row.pupils,
              seatsInReach: row.seatsInReach,
              preschoolChildren: row.preschoolChildren,
            })),
          )
        }
      />
      <AssumptionList groups={['production']} />
    </>
  );
}

function PlantRow({ plant, year }: { readonly plant: PlantPlan; readonly year: number }) {
  const { text, numbers } = useProductionWords();
  const { project, years } = plant;
  const jobs = jobsIn(project.phases, Number.POSITIVE_INFINITY);
  const row = years.find((one) => one.year === year);
  return (
    <li>
      <SelectButton
        selection={{ kind: 'project', id: project.id }}
        name={project.name}
        view={{ position: project.position, zoom: NEAR_ZOOM }}
      />{' '}
      <span className="quiet">
        {openingYear(project)} ·{' '}
        {hasJobs(plant)
          ? text('capacity.jobs', { value: numbers.whole(jobs), count: jobs })
          : text('plants.noJobs')}
      </span>
      {row && row.pupils >= 0.5 && (
        <span className="quiet">
          {text('plants.pupilsLine', {
            year: String(year),
            pupils: numbers.whole(row.pupils),
            seats: numbers.whole(row.seats),
          })}
        </span>
      )}
    </li>
  );
}

function hasJobs({ project }: PlantPlan): boolean {
  return project.phases.some(({ jobs }) => jobs !== undefined);
}

function sorted(plants: readonly PlantPlan[], order: Order): readonly PlantPlan[] {
  const keyOf = (plant: PlantPlan): number => {
    if (order === 'year') return openingYear(plant.project);
    if (order === 'jobs') return -jobsIn(plant.project.phases, Number.POSITIVE_INFINITY);
    return -Math.max(0, ...plant.years.map(({ pupils, seatsInReach }) => pupils - seatsInReach));
  };
  return plants.toSorted((a, b) => keyOf(a) - keyOf(b));
}
