/** What the map shows: measure, service, and each layer with its switch and opacity. */
import { Switch } from 'react-aria-components';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { COMPUTED_SERVICES } from '../../engine/results.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import {
  AREA_MEASURES,
  CELL_MEASURES,
  MAP_LAYERS,
  type MapLayerId,
} from '../../store/shareable.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { Segments } from '../parts/Segments.tsx';
import { SelectField } from '../parts/SelectField.tsx';

/** Layers that a kind of territory has no data for are not offered. */
const CITY_ONLY: ReadonlySet<MapLayerId> = new Set([
  'streets',
  'radii',
  'reach',
  'housing',
  'publicSpace',
  'hospitals',
  'transport',
  'greenSpace',
  'fireStations',
  'clinics',
  'preschools',
  'schools',
  'flows',
]);
const COUNTRY_ONLY: ReadonlySet<MapLayerId> = new Set(['settlements']);

export function LayersPanel() {
  const text = useText();
  const kind = useResults((state) => state.territory?.manifest.kind ?? 'city');
  const { measure, service, chooseMeasure, chooseService } = usePage();
  const measures = kind === 'city' ? CELL_MEASURES : AREA_MEASURES;
  const offered = [...MAP_LAYERS]
    .reverse()
    .filter((id) => !(kind === 'city' ? COUNTRY_ONLY : CITY_ONLY).has(id));
  return (
    <>
      <h2>{text('panel.layers')}</h2>
      <SelectField
        label={text(kind === 'city' ? 'layers.colourBy' : 'layers.regionsBy')}
        value={measure}
        options={measures.map((id) => ({ id, label: text(`measure.${id}`) }))}
        onChange={chooseMeasure}
      />
      {kind === 'city' && (
        <Segments
          label={text('layers.service')}
          value={service}
          options={COMPUTED_SERVICES.map((id) => ({ id, label: text(`services.${id}`) }))}
          onChange={chooseService}
        />
      )}
      <ul className="layer-list">
        {offered.map((id) => (
          <LayerRow key={id} id={id} country={kind === 'country'} />
        ))}
      </ul>
    </>
  );
}

function LayerRow({ id, country }: { id: MapLayerId; country: boolean }) {
  const text = useText();
  const numbers = useNumbers();
  const { visible, opacity } = usePage((state) => state.layers[id]);
  const changeLayer = usePage((state) => state.changeLayer);
  const name = text(id === 'cells' && country ? 'layer.regions' : `layer.${id}`);
  return (
    <li className="layer-row">
      <Switch
        className="switch"
        isSelected={visible}
        onChange={(isSelected) => changeLayer(id, { visible: isSelected })}
      >
        <span className="switch-track" aria-hidden="true" />
        {name}
      </Switch>
      {visible && (
        <LabelledSlider
          label={text('layers.opacity')}
          value={opacity}
          min={0.1}
          max={1}
          step={0.05}
          shown={numbers.share(opacity)}
          onChange={(value) => changeLayer(id, { opacity: value })}
        />
      )}
    </li>
  );
}
