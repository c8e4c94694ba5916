/** Why a figure of the country is what it is: definition, numbers step by step, assumptions, source. */
import { type ReactNode, useMemo } from 'react';
import type { Status } from '../../../domain/territory/schema.ts';
import type { Workings } from '../../../engine/results/workingTerms.ts';
import { countryWhyTexts } from '../../../i18n/messages/later/countryWhy.ts';
import { useLanguage, useNumbers, useText } from '../../../i18n/text.tsx';
import { wordsOf } from '../../../i18n/words.ts';
import { useResults } from '../../../store/resultsStore.ts';
import { useEffective } from '../../../store/useEffective.ts';
import { useUnitName } from '../../factTexts.ts';
import { Explained } from '../../parts/Explained.tsx';
import { Grounds, StatusMark } from '../../parts/StatusMark.tsx';
import { workingsKey, WorkingTable } from '../../parts/WorkingTable.tsx';

type WhyText = keyof typeof countryWhyTexts;
type Rule = Extract<WhyText, `country.why.${string}`>;

export type Step = { readonly workings: Workings; readonly shown: string };

/** Each step with its result as people read it. */
export function stepsOf(
  workings: readonly Workings[],
  shown: (value: number, index: number) => string,
): readonly Step[] {
  return workings.map((one, index) => ({ workings: one, shown: shown(one.value, index) }));
}

type Props = {
  readonly name: string;
  /** The figure as it is shown. */
  readonly value: string;
  readonly rule: Rule;
  readonly steps: readonly Step[];
  readonly assumptionIds?: readonly string[];
  readonly grounds?: { readonly status: Status; readonly source?: string | undefined };
  /** What is pressed; left out, the figure itself. */
  readonly children?: ReactNode;
};

const isText = (key: string): key is WhyText => Object.hasOwn(countryWhyTexts, key);

export function WhyFigure(props: Props) {
  const { name, value, children } = props;
  const text = useText();
  return (
    <Explained
      className={children === undefined ? 'sourced' : 'text-button'}
      label={`${text('why.open')} ${name}: ${value}`}
      explanation={<Explanation {...props} />}
    >
      {children ?? value}
    </Explained>
  );
}

/** Made when it is opened: tables hold hundreds of such figures. */
function Explanation({ name, value, rule, steps, assumptionIds = [], grounds }: Props) {
  const language = useLanguage();
  const { text } = useMemo(() => wordsOf(language, countryWhyTexts), [language]);
  return (
    <div className="worked">
      <h3>
        {name}: {value}
      </h3>
      <p>{text(rule)}</p>
      {steps.map(({ workings, shown }) => (
        <WorkingTable
          key={workingsKey(workings)}
          workings={workings}
          value={shown}
          named={(key, params) => (isText(key) ? text(key, { ...params }) : key)}
        />
      ))}
      {assumptionIds.length > 0 && (
        <Assumed ids={assumptionIds} title={text('country.why.assumptions')} />
      )}
      {grounds && <Grounds {...grounds} />}
    </div>
  );
}

/** Assumptions as they are in the plan, each with its status. */
function Assumed({ ids, title }: { readonly ids: readonly string[]; readonly title: string }) {
  const unitName = useUnitName();
  const language = useLanguage();
  const manifest = useResults((state) => state.territory?.manifest);
  const values = useEffective()?.assumptions;
  const numbers = useNumbers();
  const rows = manifest?.assumptions.filter(({ id }) => ids.includes(id)) ?? [];
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain-list">
        {rows.map(({ id, name, value, unit, status, source }) => {
          const amount = values?.get(id) ?? value;
          return (
            <li key={id}>
              <span>{name[language]}</span>
              <span>
                {unit === 'share'
                  ? numbers.share(amount)
                  : `${numbers.decimal(amount, 2)} ${unitName(unit, amount)}`}{' '}
                <StatusMark status={status} source={source} of={name[language]} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
