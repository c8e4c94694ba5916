/** What the map shows: measure, service, and each layer with its switch and opacity. */
import { Switch } from 'react-aria-components';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { COMPUTED_SERVICES } from '../../engine/results/results.ts';
import { measuresOf, offersLayer, offersServices } from '../../store/offers.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import { MAP_LAYERS, type MapLayerId } from '../../store/shareable.ts';
import { LabelledSlider } from '../parts/LabelledSlider.tsx';
import { Segments } from '../parts/Segments.tsx';
import { SelectField } from '../parts/SelectField.tsx';

export function LayersPanel() {
  const text = useText();
  const kind = useResults((state) => state.territory?.manifest.kind ?? 'city');
  const { measure, service, chooseMeasure, chooseService } = useParts(
    usePage,
    'measure',
    'service',
    'chooseMeasure',
    'chooseService',
  );
  const measures = measuresOf(kind);
  const offered = [...MAP_LAYERS].reverse().filter((id) => offersLayer(kind, id));
  return (
    <>
      <h2>{text('panel.layers')}</h2>
      <SelectField
        label={text(kind === 'city' ? 'layers.colourBy' : 'layers.regionsBy')}
        value={measure}
        options={measures.map((id) => ({ id, label: text(`measure.${id}`) }))}
        onChange={chooseMeasure}
      />
      {offersServices(kind) && (
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
