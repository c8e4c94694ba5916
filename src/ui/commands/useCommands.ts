/**
 * Everything that can be done by its name: the one registry behind the command palette and the list of
 * keys. What is offered depends on the territory, the plans that there are, and what can be undone.
 */
import type { MessageKey } from '../../i18n/messages.ts';
import { useLocalized, useText } from '../../i18n/text.tsx';
import { LANGUAGES } from '../../domain/territory/schema.ts';
import { measuresOf, offersLayer } from '../../store/offers.ts';
import { isServiceTool, type Tool, toolsOf, usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { MAP_LAYERS, PANELS, THEMES } from '../../store/shareable.ts';
import { useOwnTerritories } from '../../store/ownTerritories.ts';
import { EMBEDDED_TERRITORIES } from '../../store/territories.ts';
import { compare } from '../../workspace/compare/comparing.ts';
import { listed, planWith, useLibrary } from '../../workspace/library/libraryState.ts';
import { branchPlan, newPlan, openPlan } from '../../workspace/library/planActions.ts';
import { openDialog } from '../openDialog.ts';
import { CHORDS, type Chord } from './chords.ts';

export const COMMAND_GROUPS = ['actions', 'panels', 'layers', 'plans', 'places', 'look'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  readonly name: string;
  readonly chord?: Chord;
  readonly run: () => void;
};

type Text = ReturnType<typeof useText>;

/** What is done with the page as it is, whichever language it speaks. */
const ACTIONS: readonly {
  readonly id: string;
  readonly label: MessageKey;
  readonly chord?: Chord;
  readonly canRun?: () => boolean;
  readonly run: () => void;
}[] = [
  {
    id: 'palette',
    label: 'command.palette',
    chord: CHORDS.palette,
    run: () => openDialog('palette'),
  },
  { id: 'keys', label: 'command.keys', chord: CHORDS.keys, run: () => openDialog('keys') },
  {
    id: 'undo',
    label: 'scenario.undo',
    chord: CHORDS.undo,
    canRun: () => usePage.getState().history.past.length > 0,
    run: () => usePage.getState().undoEdit(),
  },
  {
    id: 'redo',
    label: 'scenario.redo',
    chord: CHORDS.redo,
    canRun: () => usePage.getState().history.future.length > 0,
    run: () => usePage.getState().redoEdit(),
  },
  { id: 'share', label: 'share.open', run: () => openDialog('share') },
  { id: 'plans', label: 'plans.open', run: () => openDialog('plans') },
  { id: 'newPlan', label: 'plans.new', canRun: isLibraryOpen, run: () => void newPlan() },
  {
    id: 'branch',
    label: 'command.branchPlan',
    canRun: () => isLibraryOpen() && planWith(usePage.getState().planId) !== null,
    run: () => {
      const { planId } = usePage.getState();
      if (planId) void branchPlan(planId);
    },
  },
  {
    id: 'compare',
    label: 'command.compareWithBaseline',
    canRun: () => usePage.getState().edits.length > 0,
    run: compareWithBaseline,
  },
  { id: 'play', label: 'timeline.play', run: () => usePage.getState().setPlaying(true) },
  { id: 'whole', label: 'page.wholeTerritory', run: () => usePage.getState().moveCamera(null) },
];

function isLibraryOpen(): boolean {
  return useLibrary.getState().keeping.kind !== 'opening';
}

function compareWithBaseline(): void {
  const { edits, planId } = usePage.getState();
  const name = planWith(planId)?.scenario.name ?? null;
  compare([{ id: planId ?? 'shown', name, edits }]);
  openDialog('compare');
}

/** All commands in the language of the page, but for places, which are searched for. */
export function useCommands(): readonly Command[] {
  const text = useText();
  const localized = useLocalized();
  const ownTerritories = useOwnTerritories((state) => state.list);
  const { layers, language, theme, measure, territoryId } = useParts(
    usePage,
    'layers',
    'language',
    'theme',
    'measure',
    'territoryId',
  );
  const kind = useResults(({ territory }) => territory?.manifest.kind);
  const plans = useLibrary((state) => state.plans);
  const page = usePage.getState();
  return [
    ...ACTIONS.filter(({ canRun }) => canRun?.() ?? true).map(({ id, label, chord, run }) => ({
      id,
      group: 'actions' as const,
      name: text(label),
      ...(chord ? { chord } : {}),
      run,
    })),
    ...toolsOf(kind).map((tool) => ({
      id: `add ${tool}`,
      group: 'actions' as const,
      name: text('command.add', { name: toolName(tool, text) }),
      run: () => {
        page.openPanel('scenario');
        page.chooseTool(tool);
      },
    })),
    ...PANELS.map((panel) => ({
      id: `panel ${panel}`,
      group: 'panels' as const,
      name: text(`panel.${panel}`),
      run: () => page.openPanel(panel),
    })),
    ...MAP_LAYERS.filter((layer) => kind !== undefined && offersLayer(kind, layer)).map((layer) => {
      const { visible } = layers[layer];
      const name = text(`layer.${layer}`);
      return {
        id: `layer ${layer}`,
        group: 'layers' as const,
        name: text(visible ? 'command.hideLayer' : 'command.showLayer', { name }),
        run: () => page.changeLayer(layer, { visible: !visible }),
      };
    }),
    ...(kind ? measuresOf(kind) : [])
      .filter((one) => one !== measure)
      .map((one) => ({
        id: `measure ${one}`,
        group: 'layers' as const,
        name: text('command.colourBy', { name: text(`measure.${one}`) }),
        run: () => page.chooseMeasure(one),
      })),
    ...listed(plans).map(({ id, scenario }) => ({
      id: `plan ${id}`,
      group: 'plans' as const,
      name: text('command.openPlan', { name: scenario.name }),
      run: () => void openPlan(id),
    })),
    ...ownTerritories
      .filter(({ id }) => id !== territoryId)
      .map((territory) => ({
        id: `territory ${territory.id}`,
        group: 'look' as const,
        name: localized(territory.name),
        run: () => page.openTerritory(territory.id, territory.kind, territory.baseYear),
      })),
    ...EMBEDDED_TERRITORIES.filter(({ id }) => id !== territoryId).map((territory) => ({
      id: `territory ${territory.id}`,
      group: 'look' as const,
      name: text(`territory.${territory.id}`),
      run: () => page.openTerritory(territory.id, territory.kind, territory.baseYear),
    })),
    ...LANGUAGES.filter((one) => one !== language).map((one) => ({
      id: `language ${one}`,
      group: 'look' as const,
      name: text(`language.${one}`),
      run: () => page.chooseLanguage(one),
    })),
    ...THEMES.filter((one) => one !== theme).map((one) => ({
      id: `theme ${one}`,
      group: 'look' as const,
      name: `${text('theme.choose')}: ${text(`theme.${one}`)}`,
      run: () => page.chooseTheme(one),
    })),
  ];
}

function toolName(tool: Tool, text: Text): string {
  return isServiceTool(tool) ? text(`service.${tool}`) : text(`kind.${tool}`);
}

/** The commands that a key does, for the list of keys: also those that can do nothing just now. */
export const KEYED = ACTIONS.flatMap(({ id, label, chord }) =>
  chord ? [{ id, label, chord }] : [],
);
