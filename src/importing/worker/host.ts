/** What the page asks of the importing worker: read files, show what they could become, make a pack. */
import { transfer } from 'comlink';
import { type Parsed, refused, taken } from '../../domain/parsed.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { asProblem, ImportFault } from '../faults.ts';
import { PAGE_LIMITS } from '../limits.ts';
import { type ImportKind, isService, proposeColumns, wordOf } from '../mapping/columns.ts';
import { placesOf, type PlacesRead, type RowRemark } from '../mapping/places.ts';
import { plotsOf, type ReadPlot } from '../mapping/plots.ts';
import { linesAsOsm } from '../osm/linesAsOsm.ts';
import type { OsmData } from '../osm/osmData.ts';
import {
  holdsPack,
  type PackContent,
  packedArchive,
  renamedPack,
  territoryOf,
  unpackedArchive,
} from '../pack/archive.ts';
import { type GivenFile, notesOf, readFiles } from '../readFiles.ts';
import type { Sqlite } from '../sqlite.ts';
import type { ImportedTable } from '../table.ts';
import { sameInAll } from '../territory/boundary.ts';
import { buildCountry } from '../territory/buildCountry.ts';
import { buildTerritory, type TerritoryRequest } from '../territory/buildTerritory.ts';
import { countStreets, type StreetCounts, type WalkingRule } from '../territory/walkingRules.ts';
import { type Change, newVersion } from '../version/change.ts';
import { changeOf, type Into } from '../version/intoTerritory.ts';
import type {
  Base,
  CountryWish,
  Found,
  IntoChoice,
  IntoWish,
  MadePack,
  Preview,
  ReasonWords,
  TableChoice,
  TerritoryWish,
} from './answers.ts';
import { boundaryChosen } from './boundaryChosen.ts';
import { foundOf, type Kept, keptOf } from './found.ts';
import { fetchedPack, handedOver, templateIn } from './packs.ts';
import { namesOfRows, previewOf, remarksOf, type RowNames, reasonsTable } from './preview.ts';

type OpenBase = {
  readonly key: string;
  readonly files: PackContent;
  readonly territory: Territory;
};

export class ImportHost {
  private kept: readonly Kept[] = [];
  private base: OpenBase | null = null;
  private previewed: { readonly remarks: readonly RowRemark[]; readonly names: RowNames } = {
    remarks: [],
    names: new Map(),
  };
  private readonly sqlite: () => Promise<Sqlite>;

  /** @param sqlite fetched only where a GeoPackage comes. */
  constructor(sqlite: () => Promise<Sqlite>) {
    this.sqlite = sqlite;
  }

  /**
   * Everything in some files; a territory that was saved as a file comes alone.
   * @param encoding of texts, where a person has chosen it.
   */
  async readFiles(
    files: readonly GivenFile[],
    encoding: string | undefined,
    onProgress: (share: number) => void,
  ): Promise<Parsed<readonly Found[]>> {
    const pack = files.find(({ name, bytes }) => holdsPack(name, bytes));
    if (pack) {
      const opened = unpackedArchive(pack.name, pack.bytes, PAGE_LIMITS);
      if (!opened.ok) return opened;
      const { files: unpacked } = opened.value;
      const buffers = [...unpacked.values()].flatMap((content) =>
        typeof content === 'string' ? [] : [content.buffer as ArrayBuffer],
      );
      return transfer(taken([{ kind: 'pack', files: unpacked }]), [...new Set(buffers)]);
    }
    const parsed = await readFiles(files, {
      limits: PAGE_LIMITS,
      sqlite: this.sqlite,
      encoding,
      onProgress: (done, of) => onProgress(of === 0 ? 0 : done / of),
    });
    if (!parsed.ok) return parsed;
    this.kept = parsed.value.map(keptOf);
    return taken(this.kept.map(foundOf), [...parsed.notes, ...notesOf(parsed.value)]);
  }

  /** Streets of the extract under other rules. */
  countStreets(rules: readonly WalkingRule[]): StreetCounts | null {
    const data = this.extract();
    return data ? countStreets(data, new Set(rules)) : null;
  }

  /** A territory of the extract. @param templateFolder where the embedded city lies. */
  async makeTerritory(wish: TerritoryWish, templateFolder: string): Promise<Parsed<MadePack>> {
    const data = this.extract();
    if (!data) return refused();
    try {
      const people = wish.tables.find(({ kind }) => kind === 'people');
      const built = buildTerritory({
        data,
        template: await templateIn(templateFolder),
        id: wish.id,
        name: wish.name === '' ? undefined : sameInAll(wish.name),
        people: people ? this.peopleIn(people) : (wish.people ?? undefined),
        boundary: boundaryChosen(wish.boundary, (index) => this.tableAt(index)),
        rules: new Set(wish.rules),
        given: wish.tables.flatMap((choice) => {
          const { kind } = choice;
          if (!isService(kind)) return [];
          const table = this.tableAt(choice.index);
          return [{ service: kind, places: this.rowsOf(choice).places, source: table.file }];
        }),
      });
      if (!built.ok) return built;
      const { files, counts } = built.value;
      const territory = territoryOf(files);
      return territory.ok ? handedOver({ files, counts }) : territory;
    } catch (error) {
      return refused(asProblem(error, data.file, 'OpenStreetMap'));
    }
  }

  /** A country-like territory of two tables. @param templateFolder where the embedded country lies. */
  async makeCountry(wish: CountryWish, templateFolder: string): Promise<Parsed<MadePack>> {
    const { id, name, regions, settlements } = wish;
    try {
      const built = buildCountry({
        template: await templateIn(templateFolder),
        id,
        name,
        regions: this.rowsOf({ ...regions, kind: 'areas' }),
        settlements: this.rowsOf({ ...settlements, kind: 'people' }),
        regionsSource: this.tableAt(regions.index).file,
        settlementsSource: this.tableAt(settlements.index).file,
      });
      if (!built.ok) return built;
      const territory = territoryOf(built.value.files);
      if (!territory.ok) return territory;
      return handedOver({ files: built.value.files, counts: null });
    } catch (error) {
      return refused(asProblem(error, this.tableAt(settlements.index).file, 'pack'));
    }
  }

  /** Plots to build on out of all tables, their columns being what they are likely meant to be. */
  async plots(): Promise<readonly ReadPlot[]> {
    return this.kept.flatMap((kept) => {
      if (kept.kind !== 'table') return [];
      const { table } = kept;
      return plotsOf(placesOf(table, { columns: proposeColumns(table), prefix: 'plot' }));
    });
  }

  /** What would come of a choice in the territory. */
  async preview(choice: IntoChoice, base: Base): Promise<Parsed<Preview>> {
    const found = await this.into(choice, base);
    if (!found.ok) return found;
    const { change, into, territory } = found.value;
    const read = into.kind === 'streets' ? NO_ROWS : into.read;
    const names = namesOfRows(read);
    const changed = change.ok ? change.value : null;
    const remarks = remarksOf(read, changed, territory);
    this.previewed = { remarks, names };
    const preview = previewOf(read, names, remarks, changed, territory);
    return transfer(taken(preview, change.ok ? [] : change.problems), [preview.lonLat.buffer]);
  }

  /** Why rows of the last preview are dropped or changed, one a line. */
  reasonsTable(words: ReasonWords): string {
    return reasonsTable(this.previewed.remarks, this.previewed.names, words);
  }

  /** The territory with the data in it, as a pack of its own. */
  async putInto(wish: IntoWish, base: Base): Promise<Parsed<MadePack>> {
    const found = await this.into(wish, base);
    if (!found.ok) return found;
    const { change, source, files, territory } = found.value;
    if (!change.ok) return change;
    const { name } = territory.manifest;
    const { suffix } = wish;
    const called = suffix
      ? {
          kk: `${name.kk} ${suffix.kk}`,
          ru: `${name.ru} ${suffix.ru}`,
          en: `${name.en} ${suffix.en}`,
        }
      : name;
    const made = renamedPack(newVersion(files, change.value, source), wish.id, called);
    const sound = territoryOf(made);
    return sound.ok ? handedOver({ files: made, counts: null }) : sound;
  }

  archive(files: PackContent): Uint8Array {
    return packedArchive(files);
  }

  private async into(
    choice: IntoChoice,
    base: Base,
  ): Promise<
    Parsed<{
      readonly change: Parsed<Change>;
      readonly into: Into;
      readonly source: string;
      readonly files: PackContent;
      readonly territory: Territory;
    }>
  > {
    const kept = this.kept[choice.index];
    if (!kept) return refused();
    const source = kept.kind === 'osm' ? kept.data.file : kept.table.file;
    try {
      const { files, territory } = await this.opened(base);
      const { kind, mode, joinBy, corrections } = choice;
      const into: Into =
        kind === 'streets'
          ? { kind, data: linesOf(kept), rules: new Set(choice.rules) }
          : { kind, read: this.rowsOf(choice), mode, joinBy, corrections };
      return taken({
        change: changeOf({ files, territory, source, into }),
        into,
        source,
        files,
        territory,
      });
    } catch (error) {
      return refused(asProblem(error, source, 'pack'));
    }
  }

  /** The territory that data goes into, read once as long as it is the same. */
  private async opened({ files, folder }: Base): Promise<OpenBase> {
    const key = files ? String(files.get(MANIFEST_FILE)) : folder;
    if (this.base?.key === key) return this.base;
    const content = files ?? (await fetchedPack(folder));
    const territory = territoryOf(content);
    if (!territory.ok) throw new ImportFault(folder, 'damaged', { format: 'pack' });
    this.base = { key, files: content, territory: territory.value };
    return this.base;
  }

  private extract(): OsmData | null {
    for (const kept of this.kept) if (kept.kind === 'osm') return kept.data;
    return null;
  }

  private tableAt(index: number): ImportedTable {
    const kept = this.kept[index];
    if (kept?.kind !== 'table') throw new ImportFault(`#${index}`, 'empty');
    return kept.table;
  }

  private rowsOf({
    index,
    columns,
    epsg,
    exchange = false,
    kind,
  }: TableChoice & { readonly kind: ImportKind }): PlacesRead {
    return placesOf(this.tableAt(index), { columns, epsg, exchange, prefix: wordOf(kind) });
  }

  private peopleIn(choice: TableChoice): TerritoryRequest['people'] {
    const { places } = this.rowsOf({ ...choice, kind: 'people' });
    return {
      places: places.flatMap(({ position, people }) => (people ? [{ at: position, people }] : [])),
      source: this.tableAt(choice.index).file,
    };
  }
}

const NO_ROWS: PlacesRead = { places: [], placeless: [], remarks: [], canExchange: false };

function linesOf(kept: Kept): OsmData {
  return kept.kind === 'osm' ? kept.data : linesAsOsm(kept.table);
}
