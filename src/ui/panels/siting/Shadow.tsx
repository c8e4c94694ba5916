/** What another site, more places or more money would bring beyond the proposal, in words. */
import { useEffect, useState } from 'react';
import type { SiteExplanations } from '../../../engine/siteRequests.ts';
import { useNumbers } from '../../../i18n/text.tsx';
import { explainedAim, explanationsOf } from '../../../store/siting/explanations.ts';
import type { FoundSites } from '../../../store/siting/siteEffect.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { amountText } from './amounts.ts';
import { useSitingText } from './sitingText.tsx';

export function Shadow({ search }: { readonly search: FoundSites }) {
  const text = useSitingText();
  return (
    <Disclosure summary={text('siting.shadow')}>
      <Told search={search} />
    </Disclosure>
  );
}

function Told({ search }: { readonly search: FoundSites }) {
  const text = useSitingText();
  const numbers = useNumbers();
  const [looser, setLooser] = useState<SiteExplanations['looser'] | 'none' | null>(null);
  useEffect(() => {
    let isWanted = true;
    void explanationsOf(search).then((found) => {
      if (isWanted) setLooser(found?.looser ?? 'none');
    });
    return () => {
      isWanted = false;
    };
  }, [search]);
  if (looser === null) return <p className="quiet">{text('siting.explaining')}</p>;
  if (looser === 'none') return <p className="quiet">{text('siting.unexplained')}</p>;
  const { oneMoreSite, hundredSeats, oneBillion } = looser;
  const aim = explainedAim(search.question.aim);
  const amount = (value: number) => amountText(numbers, aim, value);
  return (
    <ul className="plain-list effect-lines">
      <li>{text(`siting.shadow.site.${aim}`, { count: amount(oneMoreSite) })}</li>
      {hundredSeats !== null && aim === 'seated' && (
        <li>{text('siting.shadow.seats', { count: amount(hundredSeats) })}</li>
      )}
      {oneBillion !== null && aim === 'seated' && (
        <li>{text('siting.shadow.money', { count: amount(oneBillion) })}</li>
      )}
    </ul>
  );
}
