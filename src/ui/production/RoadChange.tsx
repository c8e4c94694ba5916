/** What a road or railway of the plan brings nearer, as lines for people. */
import { roadAssumptionsOf } from '../../domain/settlements/roadNetwork.ts';
import { AGGLOMERATION_MINUTES } from '../../domain/settlements/roadTime.ts';
import type { RoadEffect } from '../../engine/results/roadEffect.ts';
import { useEffective } from '../../store/useEffective.ts';
import { RoadMinutes } from '../panels/country/RoadMinutes.tsx';
import { SelectButton } from '../parts/SelectButton.tsx';
import { useProductionWords } from './useProductionWords.ts';

type Props = { readonly road: RoadEffect; readonly year: number };

export function RoadChange({ road, year }: Props) {
  const { text, numbers, name } = useProductionWords();
  const assumptions = useEffective()?.assumptions;
  const { openYear, town, centre, before, after, isWithinHour, ofCores, ofHospitals } = road;
  if (!assumptions) return null;
  const roads = roadAssumptionsOf(assumptions);
  const trip = `${name(town.name)} – ${name(centre.name)}`;
  const nearer = ofCores.filter(({ settlements }) => settlements > 0);
  const [near, far] = AGGLOMERATION_MINUTES;
  const isOpen = year >= openYear;
  return (
    <>
      <p>
        {text('road.leads')}{' '}
        <SelectButton selection={{ kind: 'settlement', id: town.id }} name={town.name} />
        {' – '}
        <SelectButton selection={{ kind: 'settlement', id: centre.id }} name={centre.name} />
      </p>
      <ul className="plain-list effect-lines">
        <li>
          {text('road.without')} <RoadMinutes of={trip} {...before} roads={roads} />
        </li>
        <li>
          {text('road.with', { year: String(openYear) })}{' '}
          <RoadMinutes of={trip} {...after} roads={roads} />
        </li>
        {isOpen &&
          nearer.map(({ limitMinutes, settlements, residents }) => (
            <li key={limitMinutes}>
              {text('road.ofCores', {
                minutes: String(limitMinutes),
                settlements,
                residents: numbers.whole(residents),
              })}
            </li>
          ))}
        {isOpen && ofHospitals.settlements > 0 && (
          <li>
            {text('road.ofHospitals', {
              settlements: ofHospitals.settlements,
              residents: numbers.whole(ofHospitals.residents),
            })}
          </li>
        )}
        {isOpen && nearer.length === 0 && ofHospitals.settlements === 0 && (
          <li>{text('road.nobody', { near: String(near), far: String(far) })}</li>
        )}
      </ul>
      <p className="quiet">
        {text(isWithinHour ? 'road.hour' : 'road.noHour', { name: name(town.name) })}{' '}
        {text('road.straight')}
      </p>
    </>
  );
}
