/** What one more place would bring, cell by cell, and the way out of it. */
import { Button } from 'react-aria-components';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { heatScale } from '../../map/heat.ts';
import type { MapPalette } from '../../map/palette.ts';
import { type Heat, hideHeat } from '../../store/siting/heat.ts';
import { LegendGroup } from './LegendGroup.tsx';
import { ScaleRows } from './ScaleRows.tsx';

export function HeatGroup({ heat, palette }: { heat: Heat; palette: MapPalette }) {
  const text = useText();
  const numbers = useNumbers();
  const { service, aim, seats, year } = heat;
  return (
    <LegendGroup title={text('siting.heat')} startsOpen isMeasure>
      <p>
        {text(`siting.heat.${aim}`, {
          service: text(`service.${service}`),
          seats: numbers.whole(seats),
          year: String(year),
        })}
      </p>
      <ScaleRows scale={heatScale(palette)} noData={palette.noData} />
      <Button className="text-button" onPress={hideHeat}>
        {text('siting.heat.hide')}
      </Button>
    </LegendGroup>
  );
}
