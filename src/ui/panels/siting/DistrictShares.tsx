/** How a proposal treats the districts: the share of those who are served, without and with it. */
import type { Territory } from '../../../domain/territory/territory.ts';
import type { SitePlan } from '../../../engine/siteRequests.ts';
import { useLocalized, useNumbers } from '../../../i18n/text.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { useSitingText } from './sitingText.tsx';

type Props = {
  readonly districts: SitePlan['districts'];
  readonly territory: Territory;
  /** Whether they are what was asked about. */
  readonly isAsked: boolean;
};

export function DistrictShares({ districts, territory, isAsked }: Props) {
  const text = useSitingText();
  const numbers = useNumbers();
  const localized = useLocalized();
  if (districts.length === 0) return null;
  return (
    <Disclosure summary={text('siting.districts')} isOpen={isAsked}>
      <table className="area-table">
        <caption className="visually-hidden">{text('siting.districts')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('siting.districts.name')}</th>
            <th scope="col">{text('siting.districts.before')}</th>
            <th scope="col">{text('siting.districts.after')}</th>
          </tr>
        </thead>
        <tbody>
          {districts
            .toSorted((a, b) => a.after - b.after)
            .map(({ areaId, before, after }) => {
              const area = territory.areas.find(({ id }) => id === areaId);
              return (
                <tr key={areaId}>
                  <th scope="row">{area ? localized(area.name) : areaId}</th>
                  <td>{numbers.share(before)}</td>
                  <td>{numbers.share(after)}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </Disclosure>
  );
}
