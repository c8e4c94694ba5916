/**
 * The one store of what a person chose. It knows nothing of results: those are derived from the
 * territory and these choices, and kept in `resultsStore.ts`.
 */
import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import type { Message } from '../domain/parsed.ts';
import { EMPTY_HISTORY, type History, record, redo, undo } from '../domain/scenario/history.ts';
import { mergeEdit } from '../domain/scenario/mergeEdit.ts';
import type { Edit, EditId } from '../domain/scenario/scenario.ts';
import type { Language } from '../domain/territory/schema.ts';
import type { ComputedService, EvaluationChoices } from '../engine/results/results.ts';
import {
  type Camera,
  defaultFilters,
  defaultState,
  type Filters,
  fittedCamera,
  LAYER_OF_SERVICE,
  type LayerChoice,
  type MapLayerId,
  type Measure,
  type Mode,
  type Panel,
  type Selection,
  type ShareableState,
  type Theme,
} from './shareable.ts';
import { newPlanId, type PlanId } from './planId.ts';
import { leftBehind, planOf, type Workplaces } from './workplaces.ts';

/** What a click on the map adds to the scenario. */
export const TOOLS = [
  'school',
  'preschool',
  'clinic',
  'housing',
  'production',
  'infrastructure',
] as const;
export type Tool = (typeof TOOLS)[number];
const OF_COUNTRIES: ReadonlySet<Tool> = new Set<Tool>(['production', 'infrastructure']);

/** What can be added: plants and lines bring people to a town, and a city's own are not told by that. */
export function toolsOf(kind: 'city' | 'country' | undefined): readonly Tool[] {
  return kind === 'country' ? TOOLS : TOOLS.filter((tool) => !OF_COUNTRIES.has(tool));
}

/** Whether a tool adds places of a service that the map can be about. */
export function isServiceTool(tool: Tool): tool is ComputedService {
  return tool === 'school' || tool === 'preschool' || tool === 'clinic';
}

/** Choices that no link carries. */
type SessionState = {
  /** What the next click on the map adds; null: it selects. */
  readonly tool: Tool | null;
  readonly history: History;
  /** The plan of the library that is worked on; null until the first edit. */
  readonly planId: PlanId | null;
  /** Where the person has worked before, for when they come back. */
  readonly workplaces: Workplaces;
  readonly isOwnWork: boolean;
  readonly playing: boolean;
  /** Whether the panel is shown; a small screen's sheet may hold something else meanwhile. */
  readonly panelOpen: boolean;
};

type Actions = {
  readonly openState: (state: ShareableState) => void;
  /** Opens a territory as it was left, or, at the first time, as it is by default. */
  readonly openTerritory: (territoryId: string, kind: 'city' | 'country', year: number) => void;
  readonly moveCamera: (camera: Camera | null) => void;
  readonly chooseYear: (year: number) => void;
  readonly setPlaying: (playing: boolean) => void;
  readonly changeLayer: (layer: MapLayerId, change: Partial<LayerChoice>) => void;
  readonly chooseService: (service: ComputedService) => void;
  readonly chooseMeasure: (measure: Measure) => void;
  /** Colours regions by their location quotient of a sector. */
  readonly showQuotientOf: (sector: string) => void;
  readonly changeFilters: (change: Partial<Filters>) => void;
  readonly resetFilters: () => void;
  readonly select: (selection: Selection | null) => void;
  readonly chooseLanguage: (language: Language) => void;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseMode: (mode: Mode) => void;
  readonly openPanel: (panel: Panel) => void;
  readonly setPanelOpen: (open: boolean) => void;
  readonly openStory: (story: ShareableState['story']) => void;
  /** Shows a service on the map, in colours and in figures. */
  readonly workOn: (service: ComputedService) => void;
  readonly chooseTool: (tool: Tool | null) => void;
  /** Adds an edit, or works it into an earlier one about the same thing. */
  readonly doEdit: (edit: Edit, note: Message, gesture?: string) => void;
  readonly dropEdit: (id: EditId, note: Message) => void;
  /** Takes over a whole list of edits: a file, a best plan, nothing at all. */
  readonly replaceEdits: (edits: readonly Edit[], note: Message, gesture?: string) => void;
  readonly undoEdit: () => void;
  readonly redoEdit: () => void;
};

export type PageState = ShareableState & SessionState & Actions;

/** The service that somebody works on is the one that map and figures are about. */
function showing(
  service: ComputedService,
  layers: PageState['layers'],
): Pick<PageState, 'service' | 'layers'> {
  const layer = LAYER_OF_SERVICE[service];
  return { service, layers: { ...layers, [layer]: { ...layers[layer], visible: true } } };
}

/** What starts afresh whenever another state is opened. */
const untouched = { playing: false, tool: null } as const;

/** Modes in which edits are a person's work; visitors and frames leave nothing behind. */
const KEEPS_WORK: ReadonlySet<Mode> = new Set(['plan', 'present']);

/** Whoever edits works on a plan of their own: what a link or a story has opened becomes one. */
function atWork({ planId, mode }: PageState): Pick<PageState, 'isOwnWork' | 'planId'> {
  return { isOwnWork: true, planId: planId ?? (KEEPS_WORK.has(mode) ? newPlanId() : null) };
}

function stepOf(state: PageState, step: ReturnType<typeof undo>): Partial<PageState> {
  return step ? { edits: [...step.edits], history: step.history, ...atWork(state) } : {};
}

export const usePage = create<PageState>()(
  subscribeWithSelector((set) => ({
    ...defaultState('almaty', 'city', 2025),
    playing: false,
    panelOpen: true,
    tool: null,
    history: EMPTY_HISTORY,
    planId: null,
    workplaces: {},
    isOwnWork: true,
    openState: (state) =>
      set((before) => ({
        ...state,
        ...untouched,
        ...planOf(before, state),
        workplaces: leftBehind(before, state),
        isOwnWork: state.story === null,
      })),
    openTerritory: (territoryId, kind, year) =>
      set((before) => {
        const { language, theme, mode } = before;
        const byDefault = { ...defaultState(territoryId, kind, year), language, theme, mode };
        const workplaces = leftBehind(before, byDefault);
        return {
          ...byDefault,
          ...untouched,
          history: EMPTY_HISTORY,
          planId: null,
          ...workplaces[territoryId],
          workplaces,
          isOwnWork: true,
        };
      }),
    moveCamera: (camera) => set({ camera: camera && fittedCamera(camera) }),
    chooseYear: (year) => set({ year }),
    setPlaying: (playing) => set({ playing }),
    changeLayer: (layer, change) =>
      set(({ layers }) => ({ layers: { ...layers, [layer]: { ...layers[layer], ...change } } })),
    chooseService: (service) => set({ service }),
    chooseMeasure: (measure) => set({ measure }),
    showQuotientOf: (sector) => set({ measure: 'sectorQuotient', sector }),
    changeFilters: (change) => set(({ filters }) => ({ filters: { ...filters, ...change } })),
    resetFilters: () => set({ filters: defaultFilters() }),
    select: (selection) => set({ selection }),
    chooseLanguage: (language) => set({ language }),
    chooseTheme: (theme) => set({ theme }),
    chooseMode: (mode) => set({ mode }),
    openPanel: (panel) => set({ panel, panelOpen: true }),
    setPanelOpen: (panelOpen) => set({ panelOpen }),
    openStory: (story) => set({ story }),
    workOn: (service) => set(({ layers }) => showing(service, layers)),
    chooseTool: (tool) =>
      set(({ layers }) =>
        tool === null || !isServiceTool(tool) ? { tool } : { tool, ...showing(tool, layers) },
      ),
    doEdit: (edit, note, gesture) =>
      set((state) => {
        const { edits, history } = state;
        const after = mergeEdit(edits, edit);
        return {
          edits: [...after],
          history: record(history, edits, after, note, gesture ?? null),
          ...atWork(state),
        };
      }),
    dropEdit: (id, note) =>
      set((state) => {
        const { edits, history } = state;
        const after = edits.filter((edit) => edit.id !== id);
        return { edits: after, history: record(history, edits, after, note), ...atWork(state) };
      }),
    replaceEdits: (after, note, gesture) =>
      set((state) => ({
        edits: [...after],
        history: record(state.history, state.edits, after, note, gesture ?? null),
        ...atWork(state),
      })),
    undoEdit: () => set((state) => stepOf(state, undo(state.history, state.edits))),
    redoEdit: () => set((state) => stepOf(state, redo(state.history, state.edits))),
  })),
);

/** The part of the state that a link, a file or a story step carries. */
export function shareableOf(state: PageState): ShareableState {
  const { territoryId, camera, year, layers, service, measure, sector, filters } = state;
  const { selection, language, theme, mode, panel, story, edits, comparison, question } = state;
  return {
    territoryId,
    camera,
    year,
    layers,
    service,
    measure,
    sector,
    filters,
    selection,
    language,
    theme,
    mode,
    panel,
    story,
    edits,
    comparison,
    question,
  };
}

/** The filters as far as they change what is computed. */
export function evaluationChoicesOf(filters: Filters): EvaluationChoices {
  const { standardDistanceM, ownerships, assignmentMode, assignmentMaxDistanceM } = filters;
  return { standardDistanceM, ownerships, assignmentMode, assignmentMaxDistanceM };
}
