/** What a place changes where it stands: who goes there, whom it relieves, whom it brings nearer. */
import { Button } from 'react-aria-components';
import type {
  HomesEffect,
  LocalEffect as Effect,
  Neighbour,
  PlaceEffect,
} from '../../../engine/results/localEffect.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { useLocalEffect, useTrial } from '../../../store/localEffects.ts';
import { usePage } from '../../../store/pageStore.ts';
import type { Selection } from '../../../store/shareable.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { PlantNeeds } from '../../production/PlantNeeds.tsx';
import { ReachChange } from '../../production/ReachChange.tsx';
import { EffectByYear } from './EffectByYear.tsx';

/** What a scenario changes or adds; of other things nothing is told. */
const EFFECTIVE_KINDS: ReadonlySet<Selection['kind']> = new Set([
  'facility',
  'project',
  'settlement',
]);

/** Of the place that is selected. */
export function LocalEffect() {
  const selection = usePage((state) => state.selection);
  const isPlace = selection !== null && EFFECTIVE_KINDS.has(selection.kind);
  return isPlace ? <EffectOf key={selection.id} id={selection.id} /> : null;
}

function EffectOf({ id }: { id: string }) {
  const text = useText();
  const shown = useLocalEffect(id);
  if (!shown) return null;
  const { effect, asks } = shown;
  return (
    <section className="local-effect">
      <h3>{text('local.title', { year: String(effect.year) })}</h3>
      <p className="quiet">{text(`local.asks.${asks}`)}</p>
      <Told effect={effect} id={id} />
      <Disclosure summary={text('local.byYear')}>
        <EffectByYear id={id} />
      </Disclosure>
    </section>
  );
}

/** Of the tool that is in hand, before it is put down: a few lines beside the hint. */
export function TrialEffect() {
  const text = useText();
  const tool = usePage((state) => state.tool);
  const trial = useTrial((state) => state.trial);
  if (!trial || trial.tool !== tool) return null;
  const { effect } = trial;
  return (
    <div className="local-effect trial" role="status">
      <strong>{text('local.trial', { year: String(effect.year) })}</strong>
      <Lines effect={effect} />
    </div>
  );
}

function Told({ effect, id }: { effect: Effect; id: string }) {
  return (
    <>
      {effect.kind === 'service' && <OpensLater effect={effect} id={id} />}
      <Lines effect={effect} />
      {'neighbours' in effect && <Neighbours neighbours={effect.neighbours} />}
    </>
  );
}

function Lines({ effect }: { effect: Effect }) {
  switch (effect.kind) {
    case 'homes':
      return <Homes effect={effect} />;
    case 'service':
      return <ServiceLines effect={effect} />;
    case 'plant':
      return <PlantNeeds effect={effect} />;
    case 'reach':
      return <ReachChange effect={effect} />;
  }
}

/** A place that opens later is told of from that year on. */
function OpensLater({ effect, id }: { effect: PlaceEffect; id: string }) {
  const text = useText();
  const effective = useEffective();
  const chooseYear = usePage((state) => state.chooseYear);
  const project = effective?.projects.find((row) => row.id === id);
  const openYear = Math.min(...(project?.phases.map((phase) => phase.openYear) ?? []));
  if (effect.isOpen || !(openYear > effect.year) || !Number.isFinite(openYear)) return null;
  return (
    <p>
      {text('local.closed', { year: String(effect.year) })}{' '}
      <Button className="text-button" onPress={() => chooseYear(openYear)}>
        {text('local.toYear', { year: String(openYear) })}
      </Button>
    </p>
  );
}

/** What a place of a service changes, line by line. */
export function ServiceLines({ effect }: { effect: PlaceEffect }) {
  const text = useText();
  const numbers = useNumbers();
  const standardM = usePage(({ filters }) => filters.standardDistanceM[effect.service]);
  const { goThere, hadNoSeat, newlyWithin, noLongerWithin, shorterFor, longerFor } = effect;
  const { service, savedM, elsewhere, neighbours, isOpen } = effect;
  const count = numbers.whole;
  const some = (value: number) => Math.abs(value) >= 0.5;
  const isNothing =
    ![newlyWithin, noLongerWithin, shorterFor, longerFor, elsewhere.seated].some(some) &&
    neighbours.length === 0 &&
    goThere === 0;
  // A project that has not opened yet says so by itself.
  if (isNothing) return isOpen ? <p>{text('local.nothing')}</p> : null;
  return (
    <ul className="plain-list effect-lines">
      {isOpen && (
        <li>
          {hadNoSeat === null
            ? text(`local.nearest.${service}`, { count: count(goThere) })
            : text('local.pupils', { count: count(goThere), n: Math.round(goThere) })}{' '}
          {hadNoSeat !== null &&
            some(hadNoSeat) &&
            text('local.hadNoSeat', { count: count(hadNoSeat) })}
        </li>
      )}
      {some(newlyWithin) && (
        <li>{text('local.within', { distance: count(standardM), count: count(newlyWithin) })}</li>
      )}
      {some(noLongerWithin) && <li>{text('local.without', { count: count(noLongerWithin) })}</li>}
      {(some(shorterFor) || some(longerFor)) && (
        <li>
          {text(savedM >= 0 ? 'local.walk' : 'local.walkLost', {
            shorter: count(shorterFor),
            longer: count(longerFor),
            saved: numbers.decimal(Math.abs(savedM) / 1000, 1),
          })}
        </li>
      )}
      {some(elsewhere.seated) && (
        <li>
          {text(elsewhere.seated > 0 ? 'local.elsewhere' : 'local.elsewhereLost', {
            count: count(Math.abs(elsewhere.seated)),
          })}
        </li>
      )}
    </ul>
  );
}

function Homes({ effect }: { effect: HomesEffect }) {
  const text = useText();
  const numbers = useNumbers();
  const { year, residents, pupils, newcomers, movers, seatsInReach, moving } = effect;
  const count = numbers.whole;
  return (
    <ul className="plain-list effect-lines">
      {moving && (
        <li>
          {text('homes.moving', { from: String(moving.firstYear), to: String(moving.lastYear) })}
        </li>
      )}
      <li>
        {text('local.living', {
          year: String(year),
          residents: count(residents),
          pupils: count(pupils),
        })}
      </li>
      {newcomers + movers >= 1 && (
        <li>{text('homes.from', { newcomers: count(newcomers), movers: count(movers) })}</li>
      )}
      {pupils >= 0.5 && <li>{text('local.seats', { seats: count(seatsInReach) })}</li>}
      <li>
        {text('local.cells', {
          before: count(effect.unplacedBefore),
          after: count(effect.unplacedAfter),
        })}
      </li>
    </ul>
  );
}

const SHOWN = 5;

/** Facilities that more or fewer people come to. */
export function Neighbours({ neighbours }: { neighbours: readonly Neighbour[] }) {
  const text = useText();
  const numbers = useNumbers();
  // Those that change most come first, whichever way.
  const sorted = neighbours.toSorted(
    (a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before),
  );
  const { shown: rows, more } = useShowAll(sorted, SHOWN);
  if (neighbours.length === 0) return null;
  const load = (people: number, capacity: number) =>
    capacity > 0 ? ` (${numbers.share(people / capacity)})` : '';
  return (
    <>
      <table className="area-table neighbours">
        <caption>{text('local.neighbours')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('local.neighbour')}</th>
            <th scope="col">{text('local.before')}</th>
            <th scope="col">{text('local.after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, before, after, capacity }) => (
            <tr key={id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'facility', id }} name={name} />
              </th>
              <td>
                {numbers.whole(before)}
                <span className="quiet">{load(before, capacity)}</span>
              </td>
              <td>
                {numbers.whole(after)}
                <span className="quiet">{load(after, capacity)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
