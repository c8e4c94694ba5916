/** Schools' capacity beside their quality, region by region, and who teaches there. */
import {
  seatsAndQuality,
  teachersByQualification,
} from '../../../domain/schooling/seatsAndQuality.ts';
import { rowsOf } from '../../../domain/territory/series.ts';
import type { IndicatorRow } from '../../../domain/territory/schema.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { useLocalized, useNumbers, useText } from '../../../i18n/text.tsx';
import { useSourceText } from '../../factTexts.ts';
import { CsvButton } from '../../parts/CsvButton.tsx';
import { Explained } from '../../parts/Explained.tsx';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { Grounds } from '../../parts/StatusMark.tsx';

type Props = {
  readonly territory: Territory;
  readonly year: number;
  /** Children of school age by area; NaN where not known. */
  readonly pupils: readonly number[];
};

export function SchoolingSection({ territory, year, pupils }: Props) {
  const text = useText();
  const numbers = useNumbers();
  const localized = useLocalized();
  const rows = seatsAndQuality(territory.areas, territory.indicators, pupils, year);
  const areaName = (areaId: string) => {
    const area = territory.areas.find(({ id }) => id === areaId);
    return area ? localized(area.name) : areaId;
  };
  const whole = (value: number | null | undefined) => numbers.whole(value ?? Number.NaN);
  return (
    <>
      <table className="area-table">
        <thead>
          <tr>
            <th scope="col">{text('indicator.region')}</th>
            <th scope="col">{text('country.pupilsPerSchool')}</th>
            <th scope="col">{text('country.schoolsLocated')}</th>
            <th scope="col">{text('country.mathematics')}</th>
            <th scope="col">{text('country.shortage')}</th>
            <th scope="col">{text('country.schoolsOpened')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const area = territory.areas.find(({ id }) => id === row.areaId);
            return (
              <tr key={row.areaId}>
                <th scope="row">
                  {area && (
                    <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />
                  )}
                </th>
                <td>{whole(row.pupilsPerSchool)}</td>
                <td>
                  {whole(row.schoolsLocated)} / {whole(row.schools)}
                </td>
                <td>
                  <Published name={text('country.mathematics')} row={row.mathematics} />
                </td>
                <td>
                  <Published name={text('country.shortage')} row={row.seatShortage} />
                </td>
                <td>
                  <Published name={text('country.schoolsOpened')} row={row.schoolsOpened} /> /{' '}
                  <Published name={text('country.schoolsOpened')} row={row.schoolsPlanned} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <LocatedNote territory={territory} />
      <p className="quiet">{text('country.schoolingNote')}</p>
      <CsvButton
        fileName={`schooling-${year}`}
        rows={() =>
          rows.map((row) => ({
            region: areaName(row.areaId),
            year,
            pupilsPerSchool: row.pupilsPerSchool ?? Number.NaN,
            schoolsLocated: row.schoolsLocated ?? Number.NaN,
            schools: row.schools ?? Number.NaN,
            mathematics: row.mathematics?.value ?? Number.NaN,
            seatShortage: row.seatShortage?.value ?? Number.NaN,
            schoolsOpened: row.schoolsOpened?.value ?? Number.NaN,
            schoolsPlanned: row.schoolsPlanned?.value ?? Number.NaN,
          }))
        }
      />
      <Teachers territory={territory} />
    </>
  );
}

/** Why fewer schools stand on the map than are published. */
function LocatedNote({ territory }: { readonly territory: Territory }) {
  const text = useText();
  const numbers = useNumbers();
  const [located] = rowsOf(territory.indicators, 'schools-located', null);
  const published = rowsOf(territory.indicators, 'schools', null).at(-1);
  if (!located || !published) return null;
  const inListed = territory.settlements.reduce((sum, { schools }) => {
    const { primary = 0, basic = 0, general = 0, boarding = 0 } = schools?.count ?? {};
    return sum + primary + basic + general + boarding;
  }, 0);
  return (
    <p className="quiet">
      {text('country.locatedNote', {
        located: numbers.whole(located.value),
        year: String(published.year),
        published: numbers.whole(published.value),
        inListed: numbers.whole(inListed),
      })}
    </p>
  );
}

/** A published figure whose source opens from it; a dash where there is none. */
function Published({ name, row }: { name: string; row: IndicatorRow | null | undefined }) {
  const text = useText();
  const numbers = useNumbers();
  if (!row) return '–';
  return (
    <Explained
      className="sourced"
      label={text('figure.explain', { name: `${name} ${numbers.whole(row.value)}` })}
      explanation={
        <>
          <h3>
            {name}, {row.year}
          </h3>
          <Grounds status={row.status} source={row.source} />
        </>
      }
    >
      {numbers.whole(row.value)}
    </Explained>
  );
}

function Teachers({ territory }: { territory: Territory }) {
  const text = useText();
  const numbers = useNumbers();
  const sourceText = useSourceText();
  const rows = teachersByQualification(territory.indicators);
  const lastYear = Math.max(...rows.map((row) => row.year));
  const latest = rows.filter((row) => row.year === lastYear);
  if (latest.length === 0) return null;
  return (
    <>
      <h3>{text('country.teachers', { year: String(lastYear) })}</h3>
      <ul className="plain-list place-list">
        {latest.map(({ qualification, teachers, share, source }) => (
          <li key={qualification}>
            <span>{text(`teachers.${qualification}`)}</span>
            <Explained
              className="sourced"
              label={`${text('figure.source')}: ${text(`teachers.${qualification}`)}`}
              explanation={<p className="source">{sourceText(source)}</p>}
            >
              {numbers.whole(teachers)}
            </Explained>
            <span className="quiet">{numbers.share(share)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
