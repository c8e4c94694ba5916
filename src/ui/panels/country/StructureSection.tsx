/** What regions live by: product as published, and, from a person's own table, structure, quotients and concentration. */
import { useEffect, useMemo, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { EconomyRow } from '../../../domain/territory/economy.ts';
import { structureIn, yearsOf } from '../../../domain/specialisation/structure.ts';
import type { Territory } from '../../../domain/territory/territory.ts';
import { structureTexts } from '../../../i18n/messages/later/structure.ts';
import { useLanguage } from '../../../i18n/text.tsx';
import { wordsOf } from '../../../i18n/words.ts';
import { useEconomy } from '../../../store/economy.ts';
import {
  dropSectorTable,
  openSectorTable,
  takeSectorTable,
  useSectorTable,
} from '../../../store/sectorTable.ts';
import { SelectButton } from '../../parts/SelectButton.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { StatusMark } from '../../parts/StatusMark.tsx';
import {
  decimals,
  quantity,
  share as shareFormat,
  whole,
} from '../../../workspace/export/model.ts';
import { PublishedEconomy } from './PublishedEconomy.tsx';
import { RegionSectors } from './RegionSectors.tsx';
import { SectorsOnMap } from './SectorsOnMap.tsx';
import { SheetButton } from './SheetButton.tsx';

type Words = ReturnType<typeof wordsOf<keyof typeof structureTexts>>;
type Props = { readonly territory: Territory };

export function StructureSection({ territory }: Props) {
  const language = useLanguage();
  const words = useMemo(() => wordsOf(language, structureTexts), [language]);
  const { figures } = useSectorTable();
  useEffect(() => openSectorTable(territory), [territory]);
  return (
    <>
      <Product territory={territory} words={words} />
      <PublishedEconomy areas={territory.areas} />
      <OwnTable territory={territory} words={words} />
      {figures.length > 0 && <Regions territory={territory} words={words} />}
    </>
  );
}

/** The only period of which the product of all regions is published. */
const PERIOD = '2024-H1';

function Product({ territory, words }: Props & { readonly words: Words }) {
  const { text, numbers } = words;
  const { economy } = useEconomy();
  const rows = economy?.rows.filter(({ period }) => period === PERIOD) ?? [];
  const of = (indicator: string, areaId: string): EconomyRow | undefined =>
    rows.find((row) => row.indicator === indicator && row.areaId === areaId);
  const known = territory.areas
    .flatMap((area) => {
      const share = of('grp-share', area.id);
      return share ? [{ area, share, perResident: of('grp-per-resident', area.id) }] : [];
    })
    .sort((a, b) => b.share.value - a.share.value);
  const [first] = known;
  if (!first) return null;
  return (
    <>
      <table className="area-table">
        <caption>
          {text('structure.grp')}{' '}
          <StatusMark status={first.share.status} source={first.share.source} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{text('structure.region')}</th>
            <th scope="col">{text('structure.share')}</th>
            <th scope="col">{text('structure.perResident')}</th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ area, share, perResident }) => (
            <tr key={area.id}>
              <th scope="row">
                <SelectButton selection={{ kind: 'area', id: area.id }} name={area.name} />
              </th>
              <td>{numbers.share(share.value / 100)}</td>
              <td>{perResident ? numbers.whole(perResident.value) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SheetButton
        fileName="gross-product"
        headers={[text('structure.region'), text('structure.share'), text('structure.perResident')]}
        rows={() =>
          known.map(({ area, share, perResident }) => [
            words.name(area.name),
            quantity(share.value / 100, shareFormat),
            quantity(perResident?.value, whole),
          ])
        }
      />
    </>
  );
}

function OwnTable({ territory, words }: Props & { readonly words: Words }) {
  const { text } = words;
  const { figures, problems, unreadable, isKept } = useSectorTable();
  const regions = new Set(figures.map(({ areaId }) => areaId)).size;
  return (
    <>
      <p className="quiet">{text('structure.missing')}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.tsv', '.txt', '.xlsx']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) void takeSectorTable(territory, file);
        }}
      >
        <Button className="button">{text('structure.open')}</Button>
      </FileTrigger>
      <p className="quiet">{text('structure.columns')}</p>
      {unreadable && <p role="alert">{text('structure.unreadable', { file: unreadable })}</p>}
      {figures.length > 0 && (
        <p role="status">
          {text('structure.taken', { figures: figures.length, regions })}{' '}
          <Button className="text-button" onPress={() => dropSectorTable(territory)}>
            {text('structure.drop')}
          </Button>
        </p>
      )}
      {!isKept && <p role="alert">{text('structure.notKept')}</p>}
      {problems.length > 0 && (
        <>
          <p>{text('structure.faults')}</p>
          <ul className="plain-list">
            {problems.map((problem) => (
              <li key={`${problem.where} ${problem.what}`}>{words.problem(problem)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One region, beside another, in the year that is chosen of those in the table. */
function Regions({ territory, words }: Props & { readonly words: Words }) {
  const { text } = words;
  const { figures } = useSectorTable();
  const years = useMemo(() => yearsOf(figures), [figures]);
  const [asked, setYear] = useState<string | null>(null);
  const year = years.find((one) => String(one) === asked) ?? years.at(-1) ?? 0;
  const structure = useMemo(() => structureIn(figures, year), [figures, year]);
  const earlierYear = years.filter((one) => one < year).at(-1);
  const earlier = useMemo(
    () => (earlierYear === undefined ? null : structureIn(figures, earlierYear)),
    [figures, earlierYear],
  );
  const [areaId, setAreaId] = useState<string | null>(null);
  const [besideId, setBesideId] = useState<string | null>(null);
  if (!structure) return null;
  const ids = structure.regions.map((region) => region.areaId as string);
  const options = territory.areas
    .filter(({ id }) => ids.includes(id))
    .map((area) => ({ id: area.id as string, label: words.name(area.name) }));
  const chosen = areaId !== null && ids.includes(areaId) ? areaId : (ids[0] ?? '');
  const beside = besideId !== null && ids.includes(besideId) ? besideId : (ids[1] ?? chosen);
  return (
    <>
      <SelectField
        label={text('structure.year')}
        value={String(year)}
        options={years.map((one) => ({ id: String(one), label: String(one) }))}
        onChange={setYear}
      />
      <p className="quiet">{text('structure.by', { measure: structure.measure })}</p>
      <SelectField
        label={text('structure.region')}
        value={chosen}
        options={options}
        onChange={setAreaId}
      />
      <RegionSectors structure={structure} earlier={earlier} areaId={chosen} words={words} />
      <SelectField
        label={text('structure.beside')}
        value={beside}
        options={options}
        onChange={setBesideId}
      />
      <RegionSectors structure={structure} earlier={earlier} areaId={beside} words={words} />
      <p className="quiet">
        {text('structure.why', { counted: ids.length, all: territory.areas.length })}
      </p>
      <SheetButton
        fileName="sectors-by-region"
        headers={[
          text('structure.region'),
          text('structure.sector'),
          text('structure.shareHere'),
          text('structure.quotient'),
          text('structure.concentration'),
        ]}
        rows={() =>
          structure.regions.flatMap(({ areaId: of, sectors, concentration }) =>
            sectors.map(({ sector, share, quotient }) => [
              options.find(({ id }) => id === of)?.label ?? of,
              sector,
              quantity(share, shareFormat),
              quantity(quotient, decimals(3)),
              quantity(concentration, decimals(4)),
            ]),
          )
        }
      />
      <SectorsOnMap structure={structure} words={words} />
    </>
  );
}
