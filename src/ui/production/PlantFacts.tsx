/** What is known and follows of a plant or line, in its card. */
import type { PlantEffect } from '../../engine/results/countryEffect.ts';
import type { Project } from '../../domain/territory/territory.ts';
import { useEconomy } from '../../store/economy.ts';
import { useLocalEffect } from '../../store/localEffects.ts';
import { Fact, Facts } from '../card/parts.tsx';
import { PlantNeeds } from './PlantNeeds.tsx';
import { useProductionWords } from './useProductionWords.ts';

export function PlantFacts({ project }: { readonly project: Project }) {
  const { text, numbers, name } = useProductionWords();
  const { economy } = useEconomy();
  const shown = useLocalEffect(project.id);
  const announced = economy?.announcements.find(({ projectId }) => projectId === project.id);
  const effect = shown?.effect.kind === 'plant' ? (shown.effect satisfies PlantEffect) : null;
  return (
    <>
      {announced && (
        <Facts>
          <Fact name={text('plants.product')}>{name(announced.product)}</Fact>
          {announced.investmentBillionTenge !== undefined && (
            <Fact name={text('plants.investment')} status={project.status}>
              {text('unit.billionTenge', {
                value: numbers.decimal(announced.investmentBillionTenge, 1),
              })}
            </Fact>
          )}
        </Facts>
      )}
      {effect && <PlantNeeds effect={effect} />}
    </>
  );
}
