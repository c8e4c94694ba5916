/** State programmes: what was promised, by when, and what has been published since. */
import { programmeProgress } from '../../../domain/programmes/progress.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { useSourceText, useUnitName } from '../../factTexts.ts';

export function ProgrammesSection({ territory, year }: { territory: Territory; year: number }) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const sourceText = useSourceText();
  const goals = territory.manifest.programmeGoals ?? [];
  const unitName = useUnitName();
  return (
    <ul className="plain-list programme-list">
      {goals.map((goal) => {
        const progress = programmeProgress(goal, territory.indicators, year);
        const { reached, share, met } = progress;
        const missing = progress.missingYears.filter((one) => one <= year);
        return (
          <li key={goal.id}>
            <span className="quiet">{localized(goal.programme)}</span>
            <strong>{localized(goal.name)}</strong>
            <meter
              min={0}
              max={1}
              value={Math.min(1, share ?? 0)}
              aria-label={localized(goal.name)}
              data-tone={met === null ? 'strained' : met ? 'met' : 'unmet'}
            />
            <span>
              {reached === null
                ? text('country.nothingPublished')
                : text('country.reached', {
                    value: numbers.decimal(reached, 1),
                    unit: unitName(goal.unit, reached),
                    year: String(progress.year ?? ''),
                  })}
              {' · '}
              {text('country.goal', {
                goal: numbers.decimal(goal.goal, 1),
                unit: unitName(goal.unit, goal.goal),
                year: String(goal.goalYear),
              })}
            </span>
            {missing.length > 0 && (
              <span className="quiet">
                {text('country.missingYears', { years: missing.join(', ') })}
              </span>
            )}
            <small className="quiet">
              {[goal.source, progress.rows.at(-1)?.source]
                .flatMap((source) => (source ? [sourceText(source)] : []))
                .join('; ')}
            </small>
          </li>
        );
      })}
    </ul>
  );
}
