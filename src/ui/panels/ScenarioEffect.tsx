/** What the edits change, service by service, against the baseline of the same year. */
import {
  type EffectRow,
  type ServiceEffect,
  scenarioEffect,
} from '../../engine/results/scenarioEffect.ts';
import { useMemo } from 'react';
import { useLocalized, useNumbers, useText } from '../../i18n/text.tsx';
import { useBaseline } from '../../store/currentFigures.ts';
import { usePage } from '../../store/pageStore.ts';
import { useResults } from '../../store/resultsStore.ts';
import { useEffective } from '../../store/useEffective.ts';
import { effectName } from '../../workspace/effectName.ts';
import { Disclosure } from '../parts/Disclosure.tsx';
import { HomesFilled } from '../parts/HomesFilled.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';
import { PlanByYear } from './scenario/PlanByYear.tsx';
import { VERDICT_TONES } from '../parts/verdictTones.ts';

export function ScenarioEffect() {
  const text = useText();
  const service = usePage((state) => state.service);
  const results = useResults((state) => state.results);
  const baseline = useBaseline();
  if (!results || !baseline) return null;
  return (
    <section>
      <h3>
        {text('scenario.effect')}, {results.year}
      </h3>
      {scenarioEffect(results, baseline, service).map((effect) => (
        <EffectTable key={effect.service} {...effect} />
      ))}
      <HomesOfPlan />
      <Disclosure summary={text('planYears.title')}>
        <PlanByYear />
      </Disclosure>
    </section>
  );
}

/** So many housing projects of the plan are told one by one. */
const HOMES_TOLD = 4;

/** New homes hardly change the city's sums, which follow a forecast: what they do, they do where they stand. */
function HomesOfPlan() {
  const text = useText();
  const localized = useLocalized();
  const effective = useEffective();
  const homes = useMemo(() => {
    const baseline = new Set(effective?.territory.projects);
    return effective?.projects.filter(
      (project) => project.kind === 'housing' && !baseline.has(project),
    );
  }, [effective]);
  const { shown, more } = useShowAll(homes ?? [], HOMES_TOLD);
  if (shown.length === 0) return null;
  return (
    <>
      <h4>{text('homes.title')}</h4>
      <p className="quiet">{text('homes.totals')}</p>
      {shown.map(({ id, name }) => (
        <div key={id}>
          <strong>{localized(name)}</strong>
          <HomesFilled id={id} />
        </div>
      ))}
      {more}
    </>
  );
}

function EffectTable({ service, rows }: ServiceEffect) {
  const text = useText();
  const isCountry = useResults((state) => state.territory?.manifest.kind === 'country');
  const numbers = useNumbers();
  const shown = ({ kind, now, change }: EffectRow): readonly [string, string] => {
    switch (kind) {
      case 'share':
        return [numbers.share(now), numbers.points(change)];
      case 'm':
        return [text('unit.m', { value: numbers.whole(now) }), numbers.signed(change)];
      case 'ratio':
        return [numbers.decimal(now, 1), numbers.signed(change, 1)];
      default:
        return [numbers.whole(now), numbers.signed(change)];
    }
  };
  return (
    <table className="area-table">
      <caption>{text(`services.${service}`)}</caption>
      <tbody>
        {rows.map((row) => {
          const [now, change] = shown(row);
          return (
            <tr key={row.measure}>
              <th scope="row">{effectName({ text, numbers }, service, row, isCountry)}</th>
              <td>{now}</td>
              <td className="change" data-tone={VERDICT_TONES[row.verdict]}>
                {change}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
