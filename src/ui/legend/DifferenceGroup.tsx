/** What one plan has more or less of than another on the map, and the way out of it. */
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { differenceScale } from '../../map/differences.ts';
import type { MapPalette } from '../../map/palette.ts';
import { type Difference, takeDifferenceAway } from '../../store/difference.ts';
import type { CellMeasure } from '../../store/shareable.ts';
import { openDialog } from '../openDialog.ts';
import { DifferingRows } from './DifferingRows.tsx';
import { LegendGroup } from './LegendGroup.tsx';
import { ScaleRows } from './ScaleRows.tsx';

type Props = {
  readonly difference: Difference;
  readonly measure: CellMeasure;
  readonly palette: MapPalette;
};

export function DifferenceGroup({ difference, measure, palette }: Props) {
  const text = useText();
  const { names, a, places } = difference;
  return (
    <LegendGroup title={text(`measure.${measure}`)} startsOpen isMeasure>
      <p>{text('compare.onMapTitle', { year: a.year, ...names })}</p>
      <ScaleRows scale={differenceScale(measure, palette)} noData={palette.noData} />
      {places.length > 0 && <DifferingRows names={names} palette={palette} />}
      <div className="button-row">
        <Button className="text-button" onPress={() => openDialog('compare')}>
          {text('compare.backToTable')}
        </Button>
        <Button className="text-button" onPress={takeDifferenceAway}>
          {text('compare.endOnMap')}
        </Button>
      </div>
    </LegendGroup>
  );
}
