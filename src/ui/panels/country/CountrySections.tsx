/** What a ministry asks of the country: how people settle and move, sectors, schooling, programmes. */
import type { ReactNode } from 'react';
import type { Territory } from '../../../domain/territory/territory.ts';
import type { YearResults } from '../../../engine/results/results.ts';
import { useText } from '../../../i18n/text.tsx';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { MigrationSection } from './MigrationSection.tsx';
import { ProgrammesSection } from './ProgrammesSection.tsx';
import { SchoolingSection } from './SchoolingSection.tsx';
import { SectorsSection } from './SectorsSection.tsx';
import { SettlementsSection } from './SettlementsSection.tsx';

type Props = { readonly territory: Territory; readonly results: YearResults };

export function CountrySections({ territory, results }: Props) {
  const text = useText();
  const { year } = results;
  const pupils = results.areas.map(({ children }) => children.school);
  return (
    <>
      <Section title={text('country.settlements')} isOpen>
        <SettlementsSection territory={territory} year={year} />
      </Section>
      <Section title={text('country.programmes')}>
        <ProgrammesSection territory={territory} year={year} />
      </Section>
      <Section title={text('country.schooling')}>
        <SchoolingSection territory={territory} year={year} pupils={pupils} />
      </Section>
      <MigrationSection territory={territory} />
      <Section title={text('country.sectors')}>
        <SectorsSection territory={territory} />
      </Section>
    </>
  );
}

type SectionProps = {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

function Section({ title, isOpen = false, children }: SectionProps) {
  return (
    <Disclosure className="country-section" summary={title} isOpen={isOpen}>
      {children}
    </Disclosure>
  );
}
