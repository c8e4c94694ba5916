/** The money of each year in which sites may open, as a small table. */
import { Checkbox } from 'react-aria-components';
import { askYearBudget } from '../../../store/siting/question.ts';
import { type BuildingYear, MOST_BUDGET_MILLION } from '../../../store/siting/saidQuestion.ts';
import { QuantityField } from '../../parts/QuantityField.tsx';
import { useSitingText } from './sitingText.tsx';

const FIRST_BILLION = 10;

export function YearBudgets({ years }: { readonly years: readonly BuildingYear[] }) {
  const text = useSitingText();
  return (
    <fieldset className="exact-group">
      <legend>{text('siting.years')}</legend>
      {years.map(({ year, budgetMillionTenge }) => (
        <div key={year} className="siting-year">
          <Checkbox
            className="checkbox"
            aria-label={text('siting.years.limited', { year: String(year) })}
            isSelected={budgetMillionTenge !== null}
            onChange={(isLimited) => askYearBudget(year, isLimited ? FIRST_BILLION * 1000 : null)}
          >
            <span className="checkbox-box" aria-hidden />
            {year}
          </Checkbox>
          {budgetMillionTenge !== null && (
            <QuantityField
              label={`${text('siting.years')}, ${year}`}
              shownName={null}
              value={budgetMillionTenge / 1000}
              min={0}
              max={MOST_BUDGET_MILLION / 1000}
              onChange={(billion) => askYearBudget(year, billion * 1000)}
            />
          )}
        </div>
      ))}
      <p className="quiet">{text('siting.years.hint')}</p>
    </fieldset>
  );
}
