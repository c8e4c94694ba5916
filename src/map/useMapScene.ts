/** Keeps a map in step with the stores: its ground, its switches, and what it shows of a plan. */
import { useEffect, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { useLanguage } from '../i18n/text.tsx';
import type { EffectiveTerritory } from '../domain/scenario/applyScenario.ts';
import { usePage } from '../store/pageStore.ts';
import { planLinesOf } from '../store/planLines.ts';
import { useRegionsBySector } from '../store/regionsBySector.ts';
import { useResults } from '../store/resultsStore.ts';
import { useParts } from '../store/useParts.ts';
import { shownTerritory } from '../store/useEffective.ts';
import type { MapController } from './controller.ts';
import { paletteOf } from './palette.ts';
import type { Scene } from './scene.ts';

/** What differs between maps of the same territory; the rest of a scene is what the person chose. */
export type ShownScene = Omit<
  Scene,
  'territory' | 'details' | 'sectors' | 'streets' | 'palette' | 'choices' | 'projects' | 'planLines'
> & {
  /** The territory with the plan's edits on it; null until there is one. */
  readonly effective: EffectiveTerritory | null;
};

/** Ground, switches and base map. */
export function useMapGround(controller: MapController | null): void {
  const language = useLanguage();
  const territory = useResults((state) => state.territory ?? state.outline);
  const { layers, theme, mode } = useParts(usePage, 'layers', 'theme', 'mode');

  useEffect(() => {
    if (controller && territory) controller.setGround(territory, theme, language);
  }, [controller, territory, theme, language]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another mode has other type
  useEffect(() => {
    controller?.setLayers(layers, language);
  }, [controller, layers, language, mode]);

  const onlineBasemap = layers.onlineBasemap.visible;
  useEffect(() => {
    if (!controller || !onlineBasemap) return;
    const fetching = new AbortController();
    // Rarely used: fetched with its first use.
    import('./onlineBasemap.ts')
      .then(({ fetchBasemap }) => fetchBasemap(theme, language, fetching.signal))
      .then((basemap) => {
        if (basemap.ok) controller.setBasemap(basemap.value);
        else useResults.setState(({ notes }) => ({ notes: [...notes, ...basemap.problems] }));
      })
      .catch((error: unknown) => {
        if (!fetching.signal.aborted) throw error;
      });
    return () => {
      fetching.abort();
      controller.setBasemap(null);
    };
  }, [controller, onlineBasemap, theme, language]);
}

/** Hands the scene to the map whenever something of it changes. */
export function useScene(controller: MapController | null, shown: ShownScene): void {
  const language = useLanguage();
  const { details, streets } = useParts(useResults, 'details', 'streets');
  const sectors = useRegionsBySector((state) => state.sectors);
  const { year, layers, service, measure, filters, selection, theme, territoryId } = useParts(
    usePage,
    'year',
    'layers',
    'service',
    'measure',
    'filters',
    'selection',
    'theme',
    'territoryId',
  );
  const chosen = { year, layers, service, measure, filters, selection, theme, territoryId };
  const choices = useUnchanged({ ...chosen, language });
  const { worst, places } = shown.words;
  const words = useUnchanged({ worst, places });
  const scene = useUnchanged({ ...shown, words, details, sectors, streets });

  useEffect(() => {
    const { effective, ...drawn } = scene;
    if (!controller || effective?.territory.manifest.id !== choices.territoryId) return;
    controller.show({
      ...drawn,
      territory: shownTerritory(effective),
      projects: effective.projects,
      planLines: planLinesOf(effective),
      palette: paletteOf(choices.theme),
      choices,
    });
  }, [controller, scene, choices]);
}

/** The former object as long as all of its fields are what they were, so that an effect can hang on it. */
function useUnchanged<Value extends object>(value: Value): Value {
  const kept = useRef(value);
  if (!shallow(kept.current, value)) kept.current = value;
  return kept.current;
}
