/** What a plant or line asks of its town in a year, as lines for people. */
import type { PlantEffect } from '../../engine/results/countryEffect.ts';
import { SelectButton } from '../parts/SelectButton.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { RoadChange } from './RoadChange.tsx';
import { useProductionWords } from './useProductionWords.ts';
import { WhyNeeds } from './WhyNeeds.tsx';

export function PlantNeeds({ effect }: { readonly effect: PlantEffect }) {
  const { text, numbers } = useProductionWords();
  const { year, jobs, newcomers, residents, homesM2, pupils, preschoolChildren } = effect;
  const { homesOpenedM2, seats, seatsInReach, preschoolPlaces, clinicVisits } = effect;
  const { town, road, leadsNowhere, hasJobs } = effect;
  const bringsPeople = hasJobs || road?.isWithinHour;
  const count = numbers.whole;
  return (
    <>
      {road && <RoadChange road={road} year={year} />}
      {leadsNowhere && <p>{text('road.nowhere')}</p>}
      {!hasJobs && !road && !leadsNowhere && <p>{text('need.noJobs')}</p>}
      {bringsPeople && (
        <ul className="plain-list effect-lines">
          {hasJobs && <li>{text('need.jobs', { year: String(year), jobs: count(jobs) })}</li>}
          <li>
            {text('need.people', { newcomers: count(newcomers), residents: count(residents) })}
          </li>
          <li>{text('need.homes', { m2: count(homesM2), opened: count(homesOpenedM2) })}</li>
          <li>
            {text('need.pupils', {
              pupils: count(pupils),
              seats: count(seats),
              reached: count(seatsInReach),
            })}
          </li>
          <li>
            {text('need.preschool', {
              children: count(preschoolChildren),
              places: count(preschoolPlaces),
            })}
          </li>
          <li>
            {text('need.clinic', { residents: count(residents), visits: count(clinicVisits) })}
          </li>
        </ul>
      )}
      {town ? (
        <p>
          {text('need.itsTown')}{' '}
          <SelectButton selection={{ kind: 'settlement', id: town.id }} name={town.name} />
          {' · '}
          {text('need.town', {
            km: numbers.decimal(town.distanceM / 1000, 0),
            residents: town.residents === null ? '–' : count(town.residents),
            schools: town.schools === null ? '–' : count(town.schools),
          })}{' '}
          <span className="quiet">{text('need.unknownSeats')}</span>
        </p>
      ) : (
        <p>{text('need.noTown')}</p>
      )}
      {bringsPeople && <WhyNeeds effect={effect} />}
      {bringsPeople && (
        <p className="quiet">
          <StatusMark status="assumption" /> {text('need.assumed')}
        </p>
      )}
    </>
  );
}
