/** What colours and shapes on the map mean: units and class breaks, from the same scales as the map. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { paletteOf } from '../../map/palette.ts';
import { useMeasureTitle } from '../../map/useMeasureTitle.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { closeSheet, showInSheet, useSheetContent } from '../frame/sheet.ts';
import { Icon } from '../icons.tsx';
import { FilterMark } from '../parts/FilterMark.tsx';
import {
  ConstructionGroup,
  CountrySchoolsGroup,
  InfrastructureGroup,
  MeasureGroup,
  OthersGroup,
  PlacesGroup,
  SettlementsGroup,
} from './groups.tsx';

/**
 * Open where there is room for it. On a small screen it is a chip that says what is coloured, and
 * opens in the sheet.
 */
export function Legend() {
  const text = useText();
  const measureTitle = useMeasureTitle();
  const isAsked = useSheetContent() === 'legend';
  const [isOpen, setOpen] = useState(true);
  return (
    <section
      className="legend"
      data-above-map
      aria-label={text('legend.title')}
      data-open={isOpen}
      data-asked={isAsked}
    >
      <Button
        className="legend-toggle legend-fold"
        onPress={() => setOpen(!isOpen)}
        aria-expanded={isOpen}
      >
        <Icon name="layers" />
        {text('legend.title')}
      </Button>
      <Button
        className="legend-toggle legend-chip"
        onPress={() => (isAsked ? closeSheet() : showInSheet('legend'))}
        aria-expanded={isAsked}
      >
        <Icon name="layers" />
        {measureTitle}
      </Button>
      <LegendContent />
    </section>
  );
}

function LegendContent() {
  const { theme, layers } = useParts(usePage, 'theme', 'layers');
  const territory = useResults((state) => state.territory);
  if (!territory) return null;
  const props = { territory, palette: paletteOf(theme) };
  const isCity = territory.manifest.kind === 'city';
  return (
    <div className="legend-content">
      <FilterMark />
      {layers.cells.visible && <MeasureGroup {...props} />}
      {isCity && <PlacesGroup {...props} />}
      <SettlementsGroup {...props} />
      <CountrySchoolsGroup {...props} />
      <ConstructionGroup {...props} />
      <InfrastructureGroup {...props} />
      <OthersGroup {...props} />
    </div>
  );
}
