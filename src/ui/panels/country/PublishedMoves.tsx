/** Net migration as it was published, by region and period, each figure with its source. */
import { useState } from 'react';
import { latestFirst } from '../../../domain/territory/period.ts';
import type { AreaId } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { quantity, whole } from '../../../workspace/export/model.ts';
import { useEconomy } from '../../../store/economy.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { useSourceText } from '../../factTexts.ts';
import { StatusMark } from '../../parts/StatusMark.tsx';
import { useShowAll } from '../../parts/useShowAll.tsx';
import { useEconomyWords } from './economyWords.ts';
import { RegionField } from './RegionField.tsx';
import { SheetButton } from './SheetButton.tsx';

const SHOWN = 10;

/** Of all regions, or of one that is chosen. */
export function MovesByRegion({ areas }: Pick<Props, 'areas'>) {
  const [areaId, setAreaId] = useState<AreaId | null>(null);
  return (
    <>
      <RegionField areas={areas} value={areaId} onChange={setAreaId} />
      <PublishedMoves areas={areas} areaId={areaId} />
    </>
  );
}

type Props = {
  readonly areas: Territory['areas'];
  /** Null: of all regions and of the country. */
  readonly areaId: AreaId | null;
};

export function PublishedMoves({ areas, areaId }: Props) {
  const { text, numbers, period, name } = useEconomyWords();
  const { economy } = useEconomy();
  const rows = latestFirst(
    (economy?.moves ?? []).filter((row) => areaId === null || row.areaId === areaId),
  );
  const { shown, more } = useShowAll(rows, SHOWN);
  const sourceText = useSourceText();
  const areaOf = (id: string | undefined) => areas.find((area) => area.id === id);
  const nameOf = (id: string | undefined) => {
    const area = areaOf(id);
    return area ? name(area.name) : text('moves.country');
  };
  if (!economy) return null;
  const people = (net: number | undefined) => (net === undefined ? '–' : numbers.signed(net));
  return (
    <>
      <h4>{text('moves.published')}</h4>
      {rows.length === 0 ? (
        <p className="quiet">{text('moves.none')}</p>
      ) : (
        <>
          <table className="area-table">
            <thead>
              <tr>
                {areaId === null && <th scope="col">{text('indicator.region')}</th>}
                <th scope="col">{text('moves.period')}</th>
                <th scope="col">{text('moves.all')}</th>
                <th scope="col">{text('moves.between')}</th>
                <th scope="col">{text('moves.source')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => {
                const area = areaOf(row.areaId);
                return (
                  <tr key={`${row.areaId} ${row.period}`}>
                    {areaId === null && (
                      <th scope="row">
                        {area ? (
                          <SelectButton
                            selection={{ kind: 'area', id: area.id }}
                            name={area.name}
                          />
                        ) : (
                          text('moves.country')
                        )}
                      </th>
                    )}
                    <td>{period(row.period)}</td>
                    <td>{people(row.net)}</td>
                    {/* The country has no balance with itself. */}
                    <td>{area ? people(row.betweenRegions) : '–'}</td>
                    <td>
                      <StatusMark
                        status={row.status}
                        source={row.source}
                        of={`${nameOf(row.areaId)}, ${period(row.period)}`}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {more}
          <SheetButton
            fileName="net-migration-published"
            headers={[
              text('indicator.region'),
              text('moves.period'),
              text('moves.all'),
              text('moves.between'),
              text('moves.source'),
            ]}
            rows={() =>
              rows.map((row) => [
                nameOf(row.areaId),
                period(row.period),
                quantity(row.net ?? Number.NaN, whole),
                quantity(row.betweenRegions ?? Number.NaN, whole),
                sourceText(row.source),
              ])
            }
          />
          <p className="quiet">{text('moves.publishedNote')}</p>
        </>
      )}
    </>
  );
}
