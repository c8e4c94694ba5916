/** What is published of an area or the whole territory: the latest figure of each kind by the year. */
import { useMemo } from 'react';
import type { AreaId, IndicatorRow } from '../../domain/territory/schema.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useResults } from '../../store/resultsStore.ts';
import { useFactName, useSourceText, useUnitName } from '../factTexts.ts';
import { StatusMark } from '../card/parts.tsx';

/** The latest row of each indicator up to the year; later ones where nothing earlier is known. */
function latestRows(
  rows: readonly IndicatorRow[],
  areaId: AreaId | null,
  year: number,
): IndicatorRow[] {
  const latest = new Map<string, IndicatorRow>();
  for (const row of rows) {
    if ((row.areaId ?? null) !== areaId) continue;
    const known = latest.get(row.indicator);
    const better =
      !known ||
      (row.year <= year
        ? known.year > year || row.year > known.year
        : known.year > year && row.year < known.year);
    if (better) latest.set(row.indicator, row);
  }
  return [...latest.values()];
}

export function PublishedFigures({ areaId, year }: { areaId: AreaId | null; year: number }) {
  const text = useText();
  const numbers = useNumbers();
  const factName = useFactName();
  const unitName = useUnitName();
  const sourceText = useSourceText();
  const indicators = useResults((state) => state.territory?.indicators);
  const rows = useMemo(
    () => latestRows(indicators ?? [], areaId, year),
    [indicators, areaId, year],
  );
  if (rows.length === 0) return null;
  return (
    <section className="published">
      <h3>{text('facts.title')}</h3>
      <ul className="plain-list">
        {rows.map((row) => (
          <li key={row.indicator} title={sourceText(row.source)}>
            <span>
              {factName(row.indicator)}, {row.year}
            </span>
            <strong>
              {numbers.decimal(row.value, 2)} <span className="quiet">{unitName(row.unit)}</span>
            </strong>
            {row.status !== 'observed' && <StatusMark status={row.status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
