/** What one region lives by, sector by sector, from a person's own table. */
import type { Structure } from '../../../domain/specialisation/structure.ts';
import {
  concentrationWorkings,
  quotientWorkings,
} from '../../../engine/results/countryWorkings.ts';
import type { structureTexts } from '../../../i18n/messages/later/structure.ts';
import type { Words } from '../../../i18n/words.ts';
import { stepsOf, WhyFigure } from './WhyFigure.tsx';

type Props = {
  readonly structure: Structure;
  readonly earlier: Structure | null;
  readonly areaId: string;
  readonly words: Words<keyof typeof structureTexts>;
};

export function RegionSectors({ structure, earlier, areaId, words }: Props) {
  const { text, numbers } = words;
  const region = structure.regions.find((one) => one.areaId === areaId);
  if (!region) return null;
  // Shares by another measure are no shares to compare with.
  const before =
    earlier?.measure === structure.measure
      ? earlier.regions.find((one) => one.areaId === areaId)
      : undefined;
  const changeOf = (sector: string, share: number): string => {
    const then = before?.sectors.find((row) => row.sector === sector);
    return then ? numbers.decimal((share - then.share) * 100, 1) : '–';
  };
  return (
    <>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{text('structure.sector')}</th>
            <th scope="col">{text('structure.shareHere')}</th>
            <th scope="col">{text('structure.quotient')}</th>
            {before && earlier && (
              <th scope="col">{text('structure.change', { year: String(earlier.year) })}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {region.sectors.map(({ sector, share, quotient }) => (
            <tr key={sector}>
              <th scope="row">{sector}</th>
              <td>{numbers.share(share)}</td>
              <td>
                <WhyFigure
                  name={`${text('structure.quotient')}: ${sector}`}
                  value={numbers.decimal(quotient, 2)}
                  rule="country.why.quotient"
                  steps={stepsOf(quotientWorkings(structure, region, sector), (value, step) =>
                    step < 2 ? numbers.share(value) : numbers.decimal(value, 2),
                  )}
                />
              </td>
              {before && <td>{changeOf(sector, share)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {text('structure.concentration')}{' '}
        <WhyFigure
          name={text('structure.concentration')}
          value={numbers.decimal(region.concentration, 3)}
          rule="country.why.concentration"
          steps={stepsOf(concentrationWorkings(region), (value) => numbers.decimal(value, 3))}
        />
      </p>
    </>
  );
}
