/** What a plant or line asks of its town in a year, as lines for people. */
import type { PlantEffect } from '../../engine/results/countryEffect.ts';
import { SelectButton } from '../parts/SelectButton.tsx';
import { StatusMark } from '../parts/StatusMark.tsx';
import { useProductionWords } from './useProductionWords.ts';
import { WhyNeeds } from './WhyNeeds.tsx';

export function PlantNeeds({ effect }: { readonly effect: PlantEffect }) {
  const { text, numbers, name } = useProductionWords();
  const { year, jobs, newcomers, residents, homesM2, pupils, preschoolChildren } = effect;
  const { homesOpenedM2, seats, seatsInReach, preschoolPlaces, clinicVisits, town, hour, hasJobs } =
    effect;
  const count = numbers.whole;
  return (
    <>
      {hour && (
        <p>
          {text('need.hour', {
            name: name(hour.name),
            centre: name(hour.centre),
            before: count(hour.minutesBefore),
            after: count(hour.minutesAfter),
          })}
        </p>
      )}
      {!hasJobs && !hour && <p>{text('need.noJobs')}</p>}
      {(hasJobs || hour) && (
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
      {(hasJobs || hour) && <WhyNeeds effect={effect} />}
      {(hasJobs || hour) && (
        <p className="quiet">
          <StatusMark status="assumption" /> {text('need.assumed')}
        </p>
      )}
    </>
  );
}
