/** What is going to be built: construction by kind and phase, housing by floor area. */
import type { Layer } from '@deck.gl/core';
import { ColumnLayer } from '@deck.gl/layers';
import { serviceOfProject } from '../../domain/scenario/operating.ts';
import type { ProjectKind } from '../../domain/territory/schema.ts';
import type { Project } from '../../domain/territory/territory.ts';
import type { MapLayerId } from '../../store/shareable.ts';
import { drawsInSoftware } from '../graphics.ts';
import { type Detail, detailOf, QUIET_OPACITY, SITE_BOUNDS } from '../detail.ts';
import { projectColour } from '../colours.ts';
import { rgba } from '../palette.ts';
import { type ProjectPhase, phaseInYear, passesFilters } from '../projectPhases.ts';
import type { MapLayer, Scene, Selectable } from '../scene.ts';
import { sameRows } from './sameRows.ts';
import { SymbolLayer } from './SymbolLayer.ts';

type Site = Selectable & { readonly project: Project; readonly phase: ProjectPhase };

function sitesOf(scene: Scene, kinds: readonly ProjectKind[]): Site[] {
  const { projects, choices } = scene;
  return projects.flatMap((project) => {
    if (!kinds.includes(project.kind) || !passesFilters(project, choices.filters)) return [];
    const phase = phaseInYear(project, choices.year);
    return phase === null
      ? []
      : [{ project, phase, selects: { kind: 'project' as const, id: project.id } }];
  });
}

const areAlike = sameRows<Site>(
  (site, former) => site.project === former.project && site.phase === former.phase,
);

const positionOf = ({ project }: Site) => project.position;

/** Of a symbol in a city. */
const SITE_M = 230;
/** Of a symbol in a country: its area tells the jobs; without any published it is as small as it can be. */
const LEAST_JOBS_PX = 9;
const MOST_JOBS_PX = 30;
const PX_OF_ROOT_JOB = 0.42;

function jobsPx({ phases }: Project): number {
  const jobs = phases.reduce((sum, phase) => sum + (phase.jobs ?? 0), 0);
  return Math.min(MOST_JOBS_PX, Math.max(LEAST_JOBS_PX, PX_OF_ROOT_JOB * Math.sqrt(jobs)));
}

const symbols = { planned: 'ring', 'under construction': 'building', open: 'disc' } as const;

function constructionLayer(id: MapLayerId, kinds: readonly ProjectKind[]): MapLayer {
  return {
    id,
    build: (scene, opacity, { zoom }) => {
      const { palette, choices } = scene;
      const detail = detailOf(scene, zoom);
      const bounds = SITE_BOUNDS[detail];
      // A service that has opened is drawn as a place, with its load.
      const sites = sitesOf(scene, kinds).filter(
        ({ phase, project }) => phase !== 'open' || serviceOfProject(project.kind) === null,
      );
      const selectedId = choices.selection?.id;
      // Symbols of a country tell jobs by their size; those of a city stand to scale.
      const isCountry = scene.territory.manifest.kind === 'country';
      const common = {
        data: sites,
        dataComparator: areAlike,
        getPosition: positionOf,
        sizeUnits: isCountry ? ('pixels' as const) : ('meters' as const),
        opacity: opacity * QUIET_OPACITY[detail],
      };
      const size = isCountry ? ({ project }: Site) => jobsPx(project) : () => SITE_M;
      const groundSize = isCountry
        ? (site: Site) => jobsPx(site.project) + (site.project.id === selectedId ? 7 : 4)
        : (site: Site) => (site.project.id === selectedId ? 380 : 280);
      const mostPx = isCountry ? MOST_JOBS_PX : bounds.mostPx;
      return [
        new SymbolLayer<Site>({
          ...common,
          id: `${id}-ground`,
          getShape: () => 'disc',
          getSize: groundSize,
          sizeMinPixels: bounds.outlineLeastPx,
          sizeMaxPixels: isCountry ? MOST_JOBS_PX + 7 : bounds.outlineMostPx,
          getColor: (site) =>
            rgba(site.project.id === selectedId ? palette.selection : palette.symbolOutline, 0.95),
          updateTriggers: { getSize: [selectedId], getColor: [selectedId, choices.theme] },
        }),
        new SymbolLayer<Site>({
          ...common,
          id,
          getShape: ({ phase }) => (detail === 'dots' ? 'disc' : symbols[phase]),
          getSize: size,
          sizeMinPixels: bounds.leastPx,
          sizeMaxPixels: mostPx,
          getColor: ({ project }) => rgba(projectColour(project.kind, palette)),
          updateTriggers: { getShape: [choices.year, detail], getColor: [choices.theme] },
        }),
      ];
    },
  };
}

export const projectsLayer = constructionLayer('projects', [
  'school',
  'preschool',
  'clinic',
  'infrastructure',
  'college',
  'production',
]);
export const publicSpaceLayer = constructionLayer('publicSpace', ['public space']);

/** Floor area commissioned up to a year, m2. */
function commissionedM2(project: Project, year: number): number {
  return project.phases.reduce(
    (sum, phase) => sum + (phase.openYear <= year ? (phase.floorAreaM2 ?? 0) : 0),
    0,
  );
}

function plannedM2(project: Project): number {
  return project.phases.reduce((sum, phase) => sum + (phase.floorAreaM2 ?? 0), 0);
}

/** Of a symbol as large as its homes: its area tells the floor area. */
const symbolSizeM = (floorAreaM2: number) => 0.8 * Math.sqrt(floorAreaM2);

/** Seen from above: edged and pale what is planned in all, full what has been commissioned. */
function flatHousing(
  scene: Scene,
  sites: readonly Site[],
  opacity: number,
  detail: Detail,
): Layer[] {
  const { palette, choices } = scene;
  const selectedId = choices.selection?.id;
  const colour = ({ project }: Site) =>
    project.id === selectedId ? palette.selection : palette.housing;
  const common = {
    data: sites,
    dataComparator: areAlike,
    getShape: () => 'hexagon' as const,
    getPosition: positionOf,
    sizeUnits: 'meters' as const,
    sizeMaxPixels: detail === 'dots' ? 12 : 120,
    opacity: opacity * QUIET_OPACITY[detail],
  };
  return [
    new SymbolLayer<Site>({
      ...common,
      id: 'housing-symbols-ground',
      getSize: ({ project }) => 1.2 * symbolSizeM(plannedM2(project)),
      sizeMinPixels: detail === 'dots' ? 6 : 9,
      sizeMaxPixels: common.sizeMaxPixels * 1.2,
      getColor: (site) => rgba(colour(site)),
      updateTriggers: { getColor: [selectedId, choices.theme] },
    }),
    new SymbolLayer<Site>({
      ...common,
      id: 'housing-symbols-planned',
      getSize: ({ project }) => symbolSizeM(plannedM2(project)),
      sizeMinPixels: detail === 'dots' ? 4 : 7,
      getColor: () => rgba(palette.symbolOutline, 0.7),
      updateTriggers: { getColor: [choices.theme] },
    }),
    new SymbolLayer<Site>({
      ...common,
      id: 'housing-symbols',
      getSize: ({ project }) => symbolSizeM(commissionedM2(project, choices.year)),
      getColor: (site) => rgba(colour(site)),
      updateTriggers: { getSize: [choices.year], getColor: [selectedId, choices.theme] },
    }),
  ];
}

/** Buildings rise with the year. deck.gl reads heights back for it, and waits for all drawing. */
const RISING_MS = 300;

const heightOf = (floorAreaM2: number) => 0.9 * Math.sqrt(floorAreaM2);

/** Seen from the side: columns that rise within the glass of what is planned. */
function tiltedHousing(scene: Scene, sites: readonly Site[], opacity: number): Layer[] {
  const { palette, choices } = scene;
  const base = {
    data: sites,
    dataComparator: areAlike,
    diskResolution: 6,
    getPosition: ({ project }: Site): [number, number] => [
      project.position[0],
      project.position[1],
    ],
    extruded: true,
    parameters: { depthCompare: 'less-equal' as const, depthWriteEnabled: true },
    opacity,
  };
  return [
    new ColumnLayer<Site>({
      ...base,
      id: 'housing-planned',
      radius: 100,
      getElevation: ({ project }) => heightOf(plannedM2(project)),
      getFillColor: rgba(palette.housing, 0.22),
      updateTriggers: { getFillColor: [choices.theme] },
    }),
    new ColumnLayer<Site>({
      ...base,
      id: 'housing',
      radius: 90,
      getElevation: ({ project }) => heightOf(commissionedM2(project, choices.year)),
      getFillColor: (site) =>
        rgba(site.project.id === choices.selection?.id ? palette.selection : palette.housing),
      ...(drawsInSoftware() ? {} : { transitions: { getElevation: RISING_MS } }),
      updateTriggers: {
        getElevation: [choices.year],
        getFillColor: [choices.theme, choices.selection],
      },
    }),
  ];
}

export const housingLayer: MapLayer = {
  id: 'housing',
  build: (scene, opacity, { isTilted, zoom }) => {
    const sites = sitesOf(scene, ['housing']);
    return isTilted
      ? tiltedHousing(scene, sites, opacity)
      : flatHousing(scene, sites, opacity, detailOf(scene, zoom));
  },
};
