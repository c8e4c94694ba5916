/** What colours and shapes on the map mean: units and class breaks, from the same scales as the map. */
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { paletteOf } from '../../map/palette.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
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

export function Legend() {
  const text = useText();
  const [open, setOpen] = useState(() => window.innerWidth > 1000);
  return (
    <section className="legend" aria-label={text('legend.title')} data-open={open}>
      <Button className="legend-toggle" onPress={() => setOpen(!open)} aria-expanded={open}>
        <Icon name="layers" />
        {text('legend.title')}
      </Button>
      {open && <LegendContent />}
    </section>
  );
}

function LegendContent() {
  const { theme, layers } = usePage();
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
