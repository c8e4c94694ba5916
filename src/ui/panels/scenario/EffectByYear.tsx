/** What a place changes, year by year, as a table that can be taken away. */
import type { PlantEffect, ReachEffect } from '../../../engine/results/countryEffect.ts';
import type { HomesEffect, LocalEffect, PlaceEffect } from '../../../engine/results/localEffect.ts';
import { useNumbers, useText } from '../../../i18n/text.tsx';
import { useEffectByYear } from '../../../store/localEffects.ts';
import { usePage } from '../../../store/pageStore.ts';
import type { TableRow } from '../../charts/tableText.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';

/** From this share of pupils with a place within reach on there are enough. */
const ENOUGH = 0.98;

export function EffectByYear({ id }: { id: string }) {
  const text = useText();
  const { effects, progress } = useEffectByYear(id);
  if (!effects) {
    return progress === null ? (
      <p className="quiet">{text('local.computing')}</p>
    ) : (
      <progress value={progress} aria-label={text('local.computing')} />
    );
  }
  const homes = effects.filter(
    (effect): effect is HomesEffect | PlantEffect =>
      effect.kind === 'homes' || effect.kind === 'plant',
  );
  return (
    <>
      {homes.length > 0 && <InStepSince effects={homes} />}
      <YearTable rows={effects.map(rowOf)} fileName={`effect-${id}`} />
    </>
  );
}

function rowOf(effect: LocalEffect): TableRow & { readonly year: number } {
  switch (effect.kind) {
    case 'homes':
      return rowOfHomes(effect);
    case 'plant':
      return rowOfPlant(effect);
    case 'reach':
      return rowOfReach(effect);
    case 'service':
      return rowOfPlace(effect);
  }
}

function rowOfPlant({ year, jobs, newcomers, residents, homesM2, pupils, ...more }: PlantEffect) {
  const { seatsInReach, preschoolChildren } = more;
  return { year, jobs, newcomers, residents, homesM2, pupils, seatsInReach, preschoolChildren };
}

function rowOfReach({ year, newlyWithin, noLongerWithin, settlements }: ReachEffect) {
  return { year, newlyWithin, noLongerWithin, settlementsChanged: settlements.length };
}

function rowOfHomes({ year, residents, pupils, newcomers, movers, seatsInReach }: HomesEffect) {
  return { year, residents, pupils, newcomers, movers, seatsInReach };
}

function rowOfPlace({ year, goThere, hadNoSeat, newlyWithin, shorterFor, savedM }: PlaceEffect) {
  return {
    year,
    goThere,
    ...(hadNoSeat === null ? {} : { hadNoSeat }),
    newlyWithin,
    shorterFor,
    savedM,
  };
}

/** Whether schools keep step with the homes, and since when. */
function InStepSince({ effects }: { effects: readonly (HomesEffect | PlantEffect)[] }) {
  const text = useText();
  const withPupils = effects.filter(({ pupils }) => pupils >= 0.5);
  const enough = withPupils.find(({ pupils, seatsInReach }) => seatsInReach >= ENOUGH * pupils);
  const last = effects.at(-1)?.year;
  if (withPupils.length === 0) return null;
  return (
    <p>
      {enough
        ? text('local.inStepSince', { year: String(enough.year) })
        : text('local.neverInStep', { year: String(last) })}
    </p>
  );
}

type TableProps = {
  readonly rows: readonly (TableRow & { readonly year: number })[];
  readonly fileName: string;
};

function YearTable({ rows, fileName }: TableProps) {
  const text = useText();
  const numbers = useNumbers();
  const year = usePage((state) => state.year);
  const keys = Object.keys(rows[0] ?? {}).filter((key) => key !== 'year') as (keyof TableRow)[];
  return (
    <>
      <div className="wide-table">
        <table className="area-table">
          <thead>
            <tr>
              <th scope="col">{text('column.year')}</th>
              {keys.map((key) => (
                <th key={key} scope="col">
                  {text(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year} aria-current={row.year === year}>
                <th scope="row">{row.year}</th>
                {keys.map((key) => (
                  <td key={key}>{numbers.whole(Number(row[key]))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CsvButton fileName={fileName} rows={() => rows} />
    </>
  );
}
