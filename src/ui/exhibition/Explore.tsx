/** The map for visitors: what colours it, three figures of the year, and the way to a phone. */
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useExhibition } from '../../exhibition/exhibition.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useParts } from '../../store/useParts.ts';
import type { Measure } from '../../store/shareable.ts';
import { Figure } from '../parts/Figure.tsx';
import { Segments } from '../parts/Segments.tsx';
import { Handover } from './Handover.tsx';

const VISITOR_MEASURES = {
  city: ['radiusCoverage', 'networkDistance', 'children', 'unplaced'],
  country: ['population', 'growth', 'childrenShare'],
} as const satisfies Record<string, readonly Measure[]>;

export function Explore() {
  const text = useText();
  const numbers = useNumbers();
  const { measure, chooseMeasure } = useParts(usePage, 'measure', 'chooseMeasure');
  const { results, territory } = useParts(useResults, 'results', 'territory');
  const tools = useExhibition((state) => state.config.tools);
  const kind = territory?.manifest.kind ?? 'city';
  const source = results ? text('figure.model', { year: results.year }) : '';
  return (
    <section className="exhibition-panel" data-above-map>
      <Segments<Measure>
        label={text('exhibition.show')}
        value={measure}
        options={VISITOR_MEASURES[kind].map((id) => ({ id, label: text(`measure.${id}`) }))}
        onChange={chooseMeasure}
      />
      {results && (
        <div className="exhibition-figures">
          <Figure
            label={text('indicator.residents')}
            value={numbers.whole(results.total.residents)}
            source={source}
          />
          {kind === 'city' && (
            <>
              <Figure
                label={text('indicator.coverage.school')}
                value={numbers.share(results.total.radiusCoverage.school)}
                source={source}
              />
              <Figure
                label={text('indicator.unplaced')}
                value={numbers.whole(results.assignment.totals.unplaced)}
                source={source}
              />
            </>
          )}
          <p className="quiet">{source}</p>
        </div>
      )}
      {tools.includes('handover') && <Handover />}
    </section>
  );
}
