/** What each panel shows. */
import type { ComponentType } from 'react';
import type { Panel } from '../../store/shareable.ts';
import { FiltersPanel } from './FiltersPanel.tsx';
import { DemographyPanel } from './DemographyPanel.tsx';
import { FinancePanel } from './FinancePanel.tsx';
import { HousingPanel } from './HousingPanel.tsx';
import { LayersPanel } from './LayersPanel.tsx';
import { StoriesPanel } from './StoriesPanel.tsx';
import { StandardsPanel } from './StandardsPanel.tsx';
import { ScenarioPanel } from './ScenarioPanel.tsx';
import { OverviewPanel } from './OverviewPanel.tsx';

export const PANEL_CONTENTS: Readonly<Record<Panel, ComponentType>> = {
  overview: OverviewPanel,
  layers: LayersPanel,
  filters: FiltersPanel,
  scenario: ScenarioPanel,
  housing: HousingPanel,
  standards: StandardsPanel,
  finance: FinancePanel,
  demography: DemographyPanel,
  stories: StoriesPanel,
};
