/** What a ministry asks of the country: how people settle and move, sectors, schooling, programmes. */
import { type ReactNode, Suspense } from 'react';
import type { CountryDetails, Territory } from '../../../domain/territory/territory.ts';
import type { YearResults } from '../../../engine/results/results.ts';
import { useText } from '../../../i18n/text.tsx';
import { useResults } from '../../../store/resultsStore.ts';
import { later } from '../../later.ts';
import { Disclosure } from '../../parts/Disclosure.tsx';
import { MigrationSection } from './MigrationSection.tsx';
import { ProgrammesSection } from './ProgrammesSection.tsx';
import { SchoolingSection } from './SchoolingSection.tsx';
import { SectorsSection } from './SectorsSection.tsx';
import { SettlementsSection } from './SettlementsSection.tsx';

const TownsSection = later(async () => (await import('./TownsSection.tsx')).TownsSection);

const SupportSection = later(async () => (await import('./SupportSection.tsx')).SupportSection);
const StructureSection = later(
  async () => (await import('./StructureSection.tsx')).StructureSection,
);
const MovesByRegion = later(async () => (await import('./PublishedMoves.tsx')).MovesByRegion);
const RoadSection = later(async () => (await import('./RoadSection.tsx')).RoadSection);

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
      <Section title={text('country.towns')}>
        <Late>{(details) => <TownsSection territory={territory} details={details} />}</Late>
      </Section>
      <Section title={text('country.support')}>
        <Late>{(details) => <SupportSection territory={territory} details={details} />}</Late>
      </Section>
      <Section title={text('country.byRoad')}>
        <Late>{() => <RoadSection />}</Late>
      </Section>
      <Section title={text('country.programmes')}>
        <ProgrammesSection territory={territory} year={year} />
      </Section>
      <Section title={text('country.schooling')}>
        <SchoolingSection territory={territory} year={year} pupils={pupils} />
      </Section>
      <Section title={text('country.moves')}>
        <MigrationSection territory={territory} />
        <Suspense>
          <MovesByRegion areas={territory.areas} />
        </Suspense>
      </Section>
      <Section title={text('country.sectors')}>
        <SectorsSection territory={territory} />
        <Suspense>
          <StructureSection territory={territory} />
        </Suspense>
      </Section>
    </>
  );
}

/** What needs districts, schools and towns, which come after the first map, and a script of its own. */
function Late({ children }: { readonly children: (details: CountryDetails) => ReactNode }) {
  const text = useText();
  const details = useResults((state) => state.details);
  const loading = <p className="quiet">{text('card.detailsLoading')}</p>;
  return details ? <Suspense fallback={loading}>{children(details)}</Suspense> : loading;
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
