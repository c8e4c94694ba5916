/** What is published of a region's economy, figure by figure, with the period and the source of each. */
import { useState } from 'react';
import { latestFirst } from '../../../domain/territory/period.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { decimals, quantity } from '../../../workspace/export/model.ts';
import { useEconomy } from '../../../store/economy.ts';
import { useSourceText } from '../../factTexts.ts';
import { StatusMark } from '../../parts/StatusMark.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { useEconomyWords } from './economyWords.ts';
import { RegionField } from './RegionField.tsx';
import { SheetButton } from './SheetButton.tsx';

const SHOWN = 10;

export function PublishedEconomy({ areas }: { readonly areas: Territory['areas'] }) {
  const { text, numbers, period, called } = useEconomyWords();
  const { economy } = useEconomy();
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  const rows = latestFirst((economy?.rows ?? []).filter((row) => (row.areaId ?? null) === areaId));
  const { shown, more } = useShowAll(rows, SHOWN);
  const sourceText = useSourceText();
  if (!economy) return null;
  return (
    <>
      <h3>{text('economy.title')}</h3>
      <RegionField areas={areas} value={areaId} onChange={setAreaId} />
      {rows.length === 0 && <p className="quiet">{text('economy.none')}</p>}
      {rows.length > 0 && (
        <table className="area-table">
          <thead>
            <tr>
              <th scope="col">{text('economy.figure')}</th>
              <th scope="col">{text('economy.value')}</th>
              <th scope="col">{text('moves.source')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ indicator, sector, period: of, value, unit, status, source }) => {
              const what = called('economy', indicator);
              return (
                <tr key={`${indicator} ${sector} ${of} ${unit}`}>
                  <th scope="row">
                    {sector === 'total' ? what : `${what}: ${called('economySector', sector)}`}
                    <span className="figure-note">{period(of)}</span>
                  </th>
                  <td>
                    {numbers.decimal(value, 1)} {called('economyUnit', unit)}
                  </td>
                  <td>
                    <StatusMark status={status} source={source} of={`${what}, ${period(of)}`} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {more}
      {rows.length > 0 && (
        <SheetButton
          fileName="economy-published"
          headers={[
            text('economy.figure'),
            text('economy.sector'),
            text('moves.period'),
            text('economy.value'),
            text('economy.unit'),
            text('moves.source'),
          ]}
          rows={() =>
            rows.map(({ indicator, sector, period: of, value, unit, source }) => [
              called('economy', indicator),
              called('economySector', sector),
              period(of),
              quantity(value, decimals(1)),
              called('economyUnit', unit),
              sourceText(source),
            ])
          }
        />
      )}
      <p className="quiet">{text('economy.note')}</p>
    </>
  );
}
