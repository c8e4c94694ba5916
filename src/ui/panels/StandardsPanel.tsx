/** How far the territory meets its standards, who does not, and which standards hold. */
import { Suspense } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useCompliance } from '../../store/useCompliance.ts';
import { later } from '../later.ts';
import { AssumptionList } from '../parts/AssumptionList.tsx';
import { DistrictProvision } from './standards/DistrictProvision.tsx';
import { Matrix } from './standards/Matrix.tsx';
import { Thresholds } from './standards/Thresholds.tsx';

const CountryProvision = later(
  async () => (await import('./standards/CountryProvision.tsx')).CountryProvision,
);

export function StandardsPanel() {
  const text = useText();
  const territory = useResults((state) => state.territory);
  const compliance = useCompliance();
  return (
    <>
      <h2>{text('panel.standards')}</h2>
      <p className="quiet">{text('standards.intro')}</p>
      {territory && compliance ? (
        <Matrix territory={territory} compliance={compliance} />
      ) : (
        <p className="quiet" role="status">
          {text('page.computing')}
        </p>
      )}
      {territory?.manifest.kind === 'country' && compliance && (
        <Suspense>
          <CountryProvision territory={territory} compliance={compliance} />
        </Suspense>
      )}
      {territory && <DistrictProvision territory={territory} />}
      <Thresholds />
      <AssumptionList groups={['accessibility']} />
    </>
  );
}
