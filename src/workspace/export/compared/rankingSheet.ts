/** The plans in an order by the weights that somebody has set, these weights, and what the order hangs on. */
import { rank, weighedValues } from '../../../domain/comparison/ranking.ts';
import { MOST_WEIGHT } from '../../../store/shareable.ts';
import { indicatorName } from '../indicators.ts';
import { type Cell, decimals, difference, quantity, type Sheet, term, whole } from '../model.ts';
import type { ComparedInput } from './input.ts';

export function rankingSheet({ words, territory, plans, year, ranking }: ComparedInput): Sheet {
  const { text } = words;
  const { weights, areaId } = ranking;
  const figures = plans.map((plan) => plan.figures);
  const values = weighedValues(figures, areaId, figures[0]?.years.indexOf(year) ?? -1);
  const ranked = rank(weights, values);
  const weighed = [...weights].filter(([id, weight]) => weight > 0 && values.has(id));
  const part = (code: 'score' | 'weight' | 'reason' | 'turn') =>
    term(code, text(`takeAway.ranking.${code}`, { most: MOST_WEIGHT }));
  const named = (id: Parameters<typeof indicatorName>[1]) => indicatorName(words, id, year);
  const rows: readonly (readonly Cell[])[] = [
    ...(ranked?.order ?? []).map(({ plan, score }) => [
      part('score'),
      plans[plan]?.name ?? '',
      quantity(score, decimals(2)),
    ]),
    ...(ranked ? [] : [[part('score'), text('compare.noRanking'), null]]),
    ...weighed.map(([id, weight]) => [part('weight'), named(id), quantity(weight, whole)]),
    ...(ranked?.reasons ?? []).map(({ id, weight }) => [
      part('reason'),
      named(id),
      difference(weight, decimals(2)),
    ]),
    ...(ranked?.turns ?? [])
      .filter(({ at }) => at <= MOST_WEIGHT)
      .map(({ id, at }) => [part('turn'), named(id), quantity(at, decimals(1))]),
  ];
  const area = territory.areas.find(({ id }) => id === areaId);
  const where = words.name((area ?? territory.manifest).name);
  return {
    id: 'comparedRanking',
    title: `${text('takeAway.sheet.comparedRanking')}, ${where}, ${year}`,
    columns: [
      { id: 'part', header: text('takeAway.ranking.part'), width: 40 },
      { id: 'name', header: text('takeAway.ranking.name'), width: 44 },
      { id: 'value', header: text('takeAway.value'), width: 12 },
    ],
    rows,
  };
}
