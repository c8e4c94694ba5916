/** The question as a sentence whose words people change. */
import { SIZE_RANGES } from '../../../domain/scenario/limits.ts';
import type { Finance } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { COMPUTED_SERVICES } from '../../../engine/results/results.ts';
import { usePage } from '../../../store/pageStore.ts';
import { placeCostOf } from '../../../store/siting/placeCost.ts';
import {
  aimsOf,
  ask,
  askSeats,
  askYears,
  type SiteQuestion,
} from '../../../store/siting/question.ts';
import {
  MOST_BUDGET_MILLION,
  MOST_SITES,
  type QuestionAim,
} from '../../../store/siting/saidQuestion.ts';
import { useSentence, useSitingText } from './sitingText.tsx';
import { ChoiceWord, NumberWord } from './words.tsx';

const FIRST_BUDGET_MILLION = 20_000;
const MOST_TARGET = 100_000;
const FINANCES = ['state', 'private', 'partnership'] as const satisfies readonly Finance[];

type Props = { readonly question: SiteQuestion; readonly territory: Territory };

export function QuestionSentence({ question, territory }: Props) {
  const { manifest } = territory;
  const text = useSitingText();
  const sentence = useSentence();
  const { service, siteCount, seats } = question;
  const range = SIZE_RANGES[service];
  const sizes = (end: 'least' | 'most') => (
    <NumberWord
      label={text(`siting.${end}`)}
      value={seats[end]}
      min={range.min}
      max={range.max}
      onChange={(value) => askSeats(end, value)}
    />
  );
  const years = { min: manifest.baseYear + 1, max: manifest.horizonYear };
  return (
    <div className="siting-sentence">
      {sentence('siting.sentence', {
        count: (
          <NumberWord
            label={text('siting.count')}
            value={siteCount}
            min={Math.max(1, question.required.length)}
            max={MOST_SITES}
            onChange={(count) => ask({ siteCount: count })}
          />
        ),
        service: (
          <ChoiceWord
            label={text('siting.word.service')}
            value={service}
            options={COMPUTED_SERVICES.map((id) => ({
              id,
              label: text(`siting.services.${id}`, { count: siteCount }),
            }))}
            onChange={(chosen) => ask({ service: chosen })}
          />
        ),
        least: sizes('least'),
        most: sizes('most'),
        unit: text(`siting.unit.${service}`),
        when: <WhenWords question={question} years={years} />,
        finance: <FinanceWords question={question} territory={territory} />,
        money: <MoneyWords question={question} />,
        aim: <AimWords question={question} />,
      })}
    </div>
  );
}

/** Who pays, and what one place costs them. */
function FinanceWords({ question, territory }: Props) {
  const text = useSitingText();
  const sentence = useSentence();
  const edits = usePage((state) => state.edits);
  const cost = placeCostOf(territory, edits, question);
  const finance = (
    <ChoiceWord
      label={text('siting.finance')}
      value={FINANCES.find((one) => one === question.finance) ?? 'state'}
      options={FINANCES.map((id) => ({ id, label: text(`siting.finance.${id}`) }))}
      // What a place costs was said of whoever paid before.
      onChange={(chosen) => ask({ finance: chosen, placeCostMillionTenge: null })}
    />
  );
  if (!cost) return finance;
  const { value, range } = cost;
  return sentence(question.service === 'clinic' ? 'siting.price.visit' : 'siting.price.place', {
    finance,
    cost: (
      <NumberWord
        label={text('siting.price')}
        value={value}
        {...range}
        decimals={1}
        onChange={(million) => ask({ placeCostMillionTenge: million })}
      />
    ),
  });
}

function AimWords({ question }: Pick<Props, 'question'>) {
  const { service, aim, target } = question;
  const text = useSitingText();
  const sentence = useSentence();
  const label = (id: QuestionAim) => {
    if (id === 'fairest' && service === 'school') return text('siting.aim.fairestSchools');
    if (service === 'clinic' && (id === 'covering' || id === 'walks' || id === 'fairest')) {
      return text(`siting.clinicAim.${id}`);
    }
    return text(`siting.aim.${id}`);
  };
  const choice = (
    <ChoiceWord
      label={text('siting.aim')}
      value={aim}
      options={aimsOf(question).map((id) => ({ id, label: label(id) }))}
      onChange={(chosen) => ask({ aim: chosen })}
    />
  );
  if (aim !== 'leastMoney') return choice;
  return sentence('siting.aim.target', {
    choice,
    target: (
      <NumberWord
        label={text('siting.target')}
        value={target}
        min={1}
        max={MOST_TARGET}
        onChange={(pupils) => ask({ target: pupils })}
      />
    ),
  });
}

type Years = { readonly min: number; readonly max: number };

/** By default a plan of so many years. */
const YEARS_AT_FIRST = 6;

function WhenWords({ question, years }: Pick<Props, 'question'> & { readonly years: Years }) {
  const text = useSitingText();
  const sentence = useSentence();
  const { openYear, years: chosen } = question;
  const from = chosen?.[0]?.year ?? openYear;
  const to = chosen?.at(-1)?.year ?? openYear;
  const year = (
    label: 'openYear' | 'from.year' | 'to.year',
    value: number,
    put: (year: number) => void,
  ) => (
    <NumberWord label={text(`siting.${label}`)} value={value} {...years} isYear onChange={put} />
  );
  const choice = (
    <ChoiceWord
      label={text('siting.word.when')}
      value={chosen ? 'many' : 'one'}
      options={[
        { id: 'one', label: text('siting.when.one') },
        { id: 'many', label: text('siting.when.many') },
      ]}
      onChange={(when) => {
        if (when === 'one') ask({ years: null });
        else askYears(years.min + 1, Math.min(years.max, years.min + YEARS_AT_FIRST));
      }}
    />
  );
  if (!chosen) {
    return sentence('siting.when.oneYear', {
      choice,
      year: year('openYear', openYear, (wanted) => ask({ openYear: wanted })),
    });
  }
  return sentence('siting.when.manyYears', {
    choice,
    from: year('from.year', from, (wanted) => askYears(wanted, to)),
    to: year('to.year', to, (wanted) => askYears(Math.min(from, wanted), wanted)),
  });
}

function MoneyWords({ question }: Pick<Props, 'question'>) {
  const text = useSitingText();
  const sentence = useSentence();
  const { budgetMillionTenge, years, aim } = question;
  if (aim === 'leastMoney') return text('siting.money.least');
  if (years) return text('siting.money.yearly');
  const choice = (
    <ChoiceWord
      label={text('siting.word.money')}
      value={budgetMillionTenge === null ? 'any' : 'most'}
      options={[
        { id: 'any', label: text('siting.money.any') },
        { id: 'most', label: text('siting.money.most') },
      ]}
      onChange={(chosen) =>
        ask({ budgetMillionTenge: chosen === 'any' ? null : FIRST_BUDGET_MILLION })
      }
    />
  );
  if (budgetMillionTenge === null) return choice;
  const amount = (
    <NumberWord
      label={text('siting.budget')}
      value={budgetMillionTenge / 1000}
      min={1}
      max={MOST_BUDGET_MILLION / 1000}
      onChange={(billion) => ask({ budgetMillionTenge: billion * 1000 })}
    />
  );
  return sentence('siting.money.amount', { choice, amount });
}
