/** What each panel shows. */
import type { ComponentType } from 'react';
import type { Panel } from '../../store/shareable.ts';
import { later } from '../later.ts';
import { OverviewPanel } from './OverviewPanel.tsx';

export const PANEL_CONTENTS: Readonly<Record<Panel, ComponentType>> = {
  overview: OverviewPanel,
  layers: later(async () => (await import('./LayersPanel.tsx')).LayersPanel),
  filters: later(async () => (await import('./FiltersPanel.tsx')).FiltersPanel),
  scenario: later(async () => (await import('./ScenarioPanel.tsx')).ScenarioPanel),
  siting: later(async () => (await import('./siting/SitingPanel.tsx')).SitingPanel),
  housing: later(async () => (await import('./HousingPanel.tsx')).HousingPanel),
  standards: later(async () => (await import('./StandardsPanel.tsx')).StandardsPanel),
  finance: later(async () => (await import('./FinancePanel.tsx')).FinancePanel),
  demography: later(async () => (await import('./DemographyPanel.tsx')).DemographyPanel),
  tables: later(async () => (await import('../tables/TablesPanel.tsx')).TablesPanel),
  stories: later(async () => (await import('./StoriesPanel.tsx')).StoriesPanel),
};
