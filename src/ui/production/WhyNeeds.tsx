/** How what a plant asks for follows from its jobs. */
import { plantAssumptionsOf } from '../../domain/production/plantNeeds.ts';
import type { PlantEffect } from '../../engine/results/countryEffect.ts';
import { plantWorkings } from '../../engine/results/countryWorkings.ts';
import { useEffective } from '../../store/useEffective.ts';
import { WhyFigure } from '../panels/country/WhyFigure.tsx';
import { useProductionWords } from './useProductionWords.ts';

const ASSUMPTIONS = [
  'plant-newcomer-share',
  'plant-household-size',
  'plant-jobs-per-household',
  'plant-filling-years',
  'm2-per-resident',
];

export function WhyNeeds({ effect }: { readonly effect: PlantEffect }) {
  const { text, numbers, unit } = useProductionWords();
  const effective = useEffective();
  if (!effective) return null;
  const { demography, manifest } = effective.territory;
  const { newcomers, residents, homes, pupils } = plantWorkings(
    effect,
    plantAssumptionsOf(effective.assumptions),
    {
      baseYear: demography?.baseYear ?? manifest.baseYear,
      m2PerResident: effective.assumptions.get('m2-per-resident') ?? Number.NaN,
    },
  );
  const shown = (value: number, what: string) => `${numbers.whole(value)} ${unit(what)}`;
  return (
    <p>
      <WhyFigure
        name={String(effect.year)}
        value={shown(effect.pupils, 'pupils')}
        rule="country.why.plant"
        steps={[
          { workings: newcomers, shown: shown(newcomers.value, 'people') },
          { workings: residents, shown: shown(residents.value, 'people') },
          { workings: homes, shown: shown(homes.value, 'm2') },
          { workings: pupils, shown: shown(pupils.value, 'pupils') },
        ]}
        assumptionIds={ASSUMPTIONS}
      >
        {text('why.open')}
      </WhyFigure>
    </p>
  );
}
