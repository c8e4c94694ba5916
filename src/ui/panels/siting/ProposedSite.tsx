/** One place of a proposal: where, how large, for how much, and, when asked, what it brings. */
import { useEffect, useState } from 'react';
import type { SiteExplanations } from '../../../engine/siteRequests.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers } from '../../../i18n/text.tsx';
import { explainedAim, explanationsOf } from '../../../store/siting/explanations.ts';
import type { SiteSearch } from '../../../store/siting/search.ts';
import { type SiteEffect, siteEffect } from '../../../store/siting/siteEffect.ts';
import { useCellNames } from '../../../store/useCellNames.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { Neighbours, ServiceLines } from '../scenario/LocalEffect.tsx';
import { amountText } from './amounts.ts';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly search: Extract<SiteSearch, { kind: 'found' }>;
  readonly index: number;
  readonly territory: Territory;
};

/** Near enough to see the streets around. */
const ZOOM = 14;

export function ProposedSite({ search, index, territory }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const cellNames = useCellNames();
  const { plan, question } = search;
  const site = plan.sites[index];
  if (!site) return null;
  const { cellIndex, position, seats, costMillionTenge, openYear, extendedId, pupils } = site;
  const cell = territory.cells[cellIndex];
  const place = cellNames(cellIndex);
  const extended = territory.facilities.find(({ id }) => id === extendedId);
  const said = text('siting.site', {
    seats: numbers.whole(seats),
    unit: text(`siting.unit.${question.service}`),
    cost: numbers.decimal(costMillionTenge / 1000, 1),
  });
  return (
    <li>
      {extended ? (
        <SelectButton
          selection={{ kind: 'facility', id: extended.id }}
          name={extended.name}
          view={{ position, zoom: ZOOM }}
        />
      ) : (
        cell &&
        place && (
          <SelectButton
            selection={{ kind: 'cell', id: cell.id }}
            name={place}
            view={{ position, zoom: ZOOM }}
          />
        )
      )}
      <p className="quiet">
        {extended ? text('siting.extended', { said }) : said}
        {question.years && ` · ${openYear}`}
        {question.service === 'school' &&
          ` · ${text('siting.sitePupils', { pupils: numbers.whole(pupils) })}`}
      </p>
      <Disclosure summary={text('siting.brings')}>
        <Brings search={search} index={index} />
      </Disclosure>
    </li>
  );
}

/** Second-best places near it. */
function Instead({ search, index }: Pick<Props, 'search' | 'index'>) {
  const text = useSitingText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const cellNames = useCellNames();
  const [places, setPlaces] = useState<SiteExplanations['sites'][number]['alternatives']>([]);
  const { plan } = search;
  const isExtension = plan.sites[index]?.extendedId !== null;
  useEffect(() => {
    if (isExtension) return;
    let isWanted = true;
    void explanationsOf(search).then((found) => {
      if (isWanted) setPlaces(found?.sites[index]?.alternatives ?? []);
    });
    return () => {
      isWanted = false;
    };
  }, [search, index, isExtension]);
  if (places.length === 0) return null;
  const aim = explainedAim(search.question.aim);
  const said = places.flatMap(({ cellIndex, loses }) => {
    const name = cellNames(cellIndex);
    if (!name) return [];
    const less = amountText(numbers, aim, loses);
    const isAsGood = loses <= 0 || less === amountText(numbers, aim, 0);
    return [`${localized(name)} (${isAsGood ? text('siting.asGood') : `−${less}`})`];
  });
  return <p>{text(`siting.instead.${aim}`, { places: said.join('; ') })}</p>;
}

const SHOWN_HOMES = 5;

function Brings({ search, index }: Pick<Props, 'search' | 'index'>) {
  const text = useSitingText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const cellNames = useCellNames();
  const [told, setTold] = useState<SiteEffect | 'none' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void siteEffect(search, index, stop.signal).then((effect) => {
      if (!stop.signal.aborted) setTold(effect ?? 'none');
    });
    return () => stop.abort();
  }, [search, index]);
  if (told === null) return <p className="quiet">{text('siting.explaining')}</p>;
  if (told === 'none') return <p className="quiet">{text('siting.unexplained')}</p>;
  const { effect, from } = told;
  const seated = effect.here.seated + effect.elsewhere.seated;
  const cost = search.plan.sites[index]?.costMillionTenge ?? 0;
  const homes = from.slice(0, SHOWN_HOMES).flatMap(({ cellIndex, pupils }) => {
    const name = cellNames(cellIndex);
    return name ? [`${localized(name)} (${numbers.whole(pupils)})`] : [];
  });
  const others = from.slice(SHOWN_HOMES).reduce((sum, { pupils }) => sum + pupils, 0);
  return (
    <div className="local-effect">
      <p className="quiet">{text('siting.besideOthers', { year: String(effect.year) })}</p>
      <ServiceLines effect={effect} />
      {effect.hadNoSeat !== null && (
        <p>
          {seated >= 1
            ? text('siting.costEach', {
                seated: numbers.whole(seated),
                cost: numbers.decimal(cost / seated, 1),
              })
            : text('siting.seatsNobody')}
        </p>
      )}
      {homes.length > 0 && (
        <p>
          {text('siting.from', { homes: homes.join('; ') })}{' '}
          {others > 0 && text('siting.fromOthers', { count: numbers.whole(others) })}
        </p>
      )}
      <Neighbours neighbours={effect.neighbours} />
      <Instead search={search} index={index} />
    </div>
  );
}
