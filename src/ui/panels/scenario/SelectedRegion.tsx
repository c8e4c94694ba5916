/** A variant of a region's people: so many more or fewer a year than the forecast has. */
import { Suspense } from 'react';
import type { EffectiveTerritory } from '../../../domain/scenario/applyScenario.ts';
import type { Area } from '../../../domain/territory/territory.ts';
import { setAreaMoves } from '../../../store/countryEdits.ts';
import { later } from '../../later.ts';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { useProductionWords } from '../../production/useProductionWords.ts';

const PublishedMoves = later(
  async () => (await import('../country/PublishedMoves.tsx')).PublishedMoves,
);

type Props = { readonly effective: EffectiveTerritory; readonly area: Area };

/** What the field offers; a tenth of the largest regions' people in ten years. */
const MOST_A_YEAR = 50_000;
const STEP = 500;

export function SelectedRegion({ effective, area }: Props) {
  const { text, name } = useProductionWords();
  return (
    <section className="selected-place">
      <h3>{name(area.name)}</h3>
      <QuantityField
        label={text('moves.title')}
        value={effective.areaMoves.get(area.id) ?? 0}
        min={-MOST_A_YEAR}
        max={MOST_A_YEAR}
        step={STEP}
        slider={{ step: STEP, anchor: 0 }}
        onChange={(people) => setAreaMoves(area, people)}
      />
      <p className="quiet">{text('moves.note')}</p>
      <Suspense>
        <PublishedMoves areas={effective.territory.areas} areaId={area.id} />
      </Suspense>
    </section>
  );
}
