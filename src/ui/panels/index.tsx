/** What each panel shows. All but the first one seen are fetched when opened, or before, at rest. */
import { type ComponentType, lazy } from 'react';
import type { Panel } from '../../store/shareable.ts';
import { OverviewPanel } from './OverviewPanel.tsx';

const LATER = {
  layers: async () => (await import('./LayersPanel.tsx')).LayersPanel,
  filters: async () => (await import('./FiltersPanel.tsx')).FiltersPanel,
  scenario: async () => (await import('./ScenarioPanel.tsx')).ScenarioPanel,
  housing: async () => (await import('./HousingPanel.tsx')).HousingPanel,
  standards: async () => (await import('./StandardsPanel.tsx')).StandardsPanel,
  finance: async () => (await import('./FinancePanel.tsx')).FinancePanel,
  demography: async () => (await import('./DemographyPanel.tsx')).DemographyPanel,
  stories: async () => (await import('./StoriesPanel.tsx')).StoriesPanel,
} satisfies Record<Exclude<Panel, 'overview'>, () => Promise<ComponentType>>;

const opened = (load: () => Promise<ComponentType>) =>
  lazy(async () => ({ default: await load() }));

export const PANEL_CONTENTS: Readonly<Record<Panel, ComponentType>> = {
  overview: OverviewPanel,
  layers: opened(LATER.layers),
  filters: opened(LATER.filters),
  scenario: opened(LATER.scenario),
  housing: opened(LATER.housing),
  standards: opened(LATER.standards),
  finance: opened(LATER.finance),
  demography: opened(LATER.demography),
  stories: opened(LATER.stories),
};

/** Fetches all panels, so that each opens at once. */
export async function fetchPanels(): Promise<void> {
  await Promise.all(Object.values(LATER).map((load) => load()));
}
