/** What the page asks of the importing worker: read files, show what they could become, make a pack. */
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { unfolded } from '../../domain/territory/foldedLayer.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import {
  demographySchema,
  type LonLat,
  type PackManifest,
  type Service,
} from '../../domain/territory/schema.ts';
import { parseManifest } from '../../domain/territory/parse.ts';
import { asProblem } from '../faults.ts';
import { PAGE_LIMITS } from '../limits.ts';
import {
  type ColumnChoice,
  type ImportKind,
  proposeColumns,
  proposeKind,
} from '../mapping/columns.ts';
import { placesOf, type PlacesRead, type RowRemark } from '../mapping/places.ts';
import {
  holdsPack,
  type PackContent,
  packedArchive,
  renamedPack,
  territoryOf,
  unpackedArchive,
} from '../pack/archive.ts';
import { type FileContent, layerText } from '../pack/packFiles.ts';
import { type GivenFile, type Read, readFiles } from '../readFiles.ts';
import type { Sqlite } from '../sqlite.ts';
import type { Cell, ImportedTable, Projection } from '../table.ts';
import { buildTerritory, type TerritoryCounts } from '../territory/buildTerritory.ts';
import { sameInAll } from '../territory/boundary.ts';
import { intoTerritory } from '../territory/intoTerritory.ts';
import type { Template } from '../territory/template.ts';
import { countStreets, type StreetCounts, type WalkingRule } from '../territory/walkingRules.ts';

/** One thing found in the files, as the sheet shows it. */
export type Found =
  | { readonly kind: 'pack'; readonly files: PackContent }
  | {
      readonly kind: 'osm';
      readonly file: string;
      readonly streets: StreetCounts;
      readonly buildings: number;
      readonly date: string | null;
    }
  | {
      readonly kind: 'table';
      readonly index: number;
      readonly file: string;
      readonly layer: string;
      readonly format: string;
      readonly rows: number;
      readonly columns: readonly string[];
      readonly sample: readonly (readonly Cell[])[];
      readonly projection: Projection;
      readonly encoding: string | null;
      readonly proposedKind: ImportKind | null;
      readonly proposedColumns: ColumnChoice;
    }
  | { readonly kind: 'timetable'; readonly file: string; readonly stops: number };

export type TableChoice = {
  readonly index: number;
  readonly columns: ColumnChoice;
  readonly epsg?: number | undefined;
  readonly exchange?: boolean;
};

/** What a table would bring, before anything is changed. */
export type Preview = {
  readonly positions: readonly LonLat[];
  readonly rows: number;
  readonly remarks: readonly RowRemark[];
  readonly canExchange: boolean;
};

export type TerritoryWish = {
  readonly id: string;
  /** Empty: as it is called in the extract. */
  readonly name: string;
  readonly people: number | null;
  readonly rules: readonly WalkingRule[];
};

export type IntoWish = TableChoice & {
  readonly service: Service;
  readonly mode: 'replace' | 'add';
  readonly id: string;
  /** Said behind the name of the territory, by language. */
  readonly suffix: Readonly<Record<'kk' | 'ru' | 'en', string>>;
  /** The pack as it is; null: fetched from its folder. */
  readonly files: PackContent | null;
  readonly folder: string;
};

export type MadePack = {
  readonly files: PackContent;
  readonly counts: TerritoryCounts | null;
  readonly remarks: readonly RowRemark[];
};

const SAMPLE_ROWS = 4;

export class ImportHost {
  private read: readonly Read[] = [];
  private readonly sqlite: () => Promise<Sqlite>;

  constructor(sqlite: () => Promise<Sqlite>) {
    this.sqlite = sqlite;
  }

  /** Reads files; what is found stays here, the page gets what there is to show. */
  async readFiles(
    files: readonly GivenFile[],
    encoding: string | undefined,
    onProgress: (share: number) => void,
  ): Promise<Parsed<readonly Found[]>> {
    const [first] = files;
    if (first && files.length === 1 && holdsPack(first.name, first.bytes, PAGE_LIMITS)) {
      const pack = unpackedArchive(first.name, first.bytes, PAGE_LIMITS);
      return pack.ok ? taken([{ kind: 'pack', files: pack.value.files }]) : pack;
    }
    const parsed = await readFiles(files, {
      limits: PAGE_LIMITS,
      sqlite: this.sqlite,
      encoding,
      onProgress: (done, of) => onProgress(done / of),
    });
    if (!parsed.ok) return parsed;
    this.read = parsed.value;
    return taken(parsed.value.map(foundOf), parsed.notes);
  }

  /** Streets of the extract under other rules. */
  countStreets(rules: readonly WalkingRule[]): StreetCounts | null {
    const extract = this.read.find((found) => found.kind === 'osm');
    return extract ? countStreets(extract.data, new Set(rules)) : null;
  }

  /** A territory of the extract. `templateFolder` is where the embedded city lies. */
  async makeTerritory(
    { id, name, people, rules }: TerritoryWish,
    templateFolder: string,
  ): Promise<Parsed<MadePack>> {
    const extract = this.read.find((found) => found.kind === 'osm');
    if (!extract) return refused();
    const built = buildTerritory({
      data: extract.data,
      template: await templateIn(templateFolder),
      id,
      name: name === '' ? undefined : sameInAll(name),
      people: people ?? undefined,
      rules: new Set(rules),
    });
    if (!built.ok) return built;
    const { files, counts } = built.value;
    const territory = territoryOf(files);
    return territory.ok ? taken({ files, counts, remarks: [] }) : territory;
  }

  preview(choice: TableChoice): Parsed<Preview> {
    return this.withTable(choice, (table, { places, remarks, canExchange }) => ({
      positions: places.map(({ position }) => position),
      rows: table.features.length,
      remarks,
      canExchange,
    }));
  }

  /** The territory with the table in it, as a pack of its own. */
  async putInto(wish: IntoWish): Promise<Parsed<MadePack>> {
    const places = this.withTable(wish, (table, read) => ({ table, read }));
    if (!places.ok) return places;
    const { table, read } = places.value;
    try {
      const files = wish.files ?? (await fetchedPack(wish.folder));
      const territory = territoryOf(files);
      if (!territory.ok) return territory;
      const merged = intoTerritory({
        files,
        territory: territory.value,
        service: wish.service,
        places: read.places,
        source: table.file,
        mode: wish.mode,
      });
      if (!merged.ok) return merged;
      const { name } = territory.value.manifest;
      const called = {
        kk: `${name.kk} ${wish.suffix.kk}`,
        ru: `${name.ru} ${wish.suffix.ru}`,
        en: `${name.en} ${wish.suffix.en}`,
      };
      return taken({
        files: renamedPack(merged.value.files, wish.id, wish.files ? name : called),
        counts: null,
        remarks: [...read.remarks, ...merged.value.remarks],
      });
    } catch (error) {
      return refused(asProblem(error, table.file, 'pack'));
    }
  }

  archive(files: PackContent): Uint8Array {
    return packedArchive(files);
  }

  private withTable<Result>(
    { index, columns, epsg, exchange = false }: TableChoice,
    use: (table: ImportedTable, read: PlacesRead) => Result,
  ): Parsed<Result> {
    const found = this.read[index];
    const table = found?.kind === 'table' ? found.table : null;
    if (!table) return refused();
    try {
      return taken(use(table, placesOf(table, { columns, epsg, exchange, prefix: 'place' })));
    } catch (error) {
      const problem: Problem = asProblem(error, table.file, table.format);
      return refused(problem);
    }
  }
}

function foundOf(read: Read, index: number): Found {
  if (read.kind === 'osm') {
    const { data } = read;
    return {
      kind: 'osm',
      file: data.file,
      streets: countStreets(data, new Set()),
      buildings: data.ways.filter(({ tags }) => tags.has('building')).length,
      date: data.date,
    };
  }
  if (read.kind === 'timetable') {
    return { kind: 'timetable', file: read.timetable.file, stops: read.timetable.stops.length };
  }
  const { table } = read;
  return {
    kind: 'table',
    index,
    file: table.file,
    layer: table.layer,
    format: table.format,
    rows: table.features.length,
    columns: table.columns,
    sample: table.features.slice(0, SAMPLE_ROWS).map(({ values }) => values),
    projection: table.projection,
    encoding: table.encoding,
    proposedKind: proposeKind(table),
    proposedColumns: proposeColumns(table),
  };
}

async function fetched(folder: string, file: string): Promise<Response> {
  const address = new URL(file, folder);
  address.search = new URL(folder).search;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${file}: the server answered ${response.status}`);
  return response;
}

async function templateIn(folder: string): Promise<Template> {
  const manifest = parseManifest(await (await fetched(folder, 'pack.json')).json());
  if (!manifest.ok) throw new Error('the embedded city is damaged');
  const demography = await (await fetched(folder, 'demography.json')).json();
  return { manifest: manifest.value, demography: demographySchema.parse(demography) };
}

/** Layers that the built page carries folded come as the GeoJSON that they are. */
async function fetchedPack(folder: string): Promise<PackContent> {
  const manifest = (await (await fetched(folder, MANIFEST_FILE)).json()) as PackManifest;
  const files = new Map<string, FileContent>();
  const layers = await Promise.all(
    manifest.layers.map(async (layer) => {
      const response = await fetched(folder, layer.file);
      if (layer.id === 'streets') {
        files.set(layer.file, new Uint8Array(await response.arrayBuffer()));
        return layer;
      }
      const text = await response.text();
      const value: unknown = JSON.parse(text);
      const whole = unfolded(value);
      const isFolded = whole !== value;
      const file = isFolded ? layer.file.replace(/\.json$/, '.geojson') : layer.file;
      files.set(file, isFolded ? layerText(whole) : text);
      return { ...layer, file };
    }),
  );
  return new Map([...files, [MANIFEST_FILE, JSON.stringify({ ...manifest, layers })]]);
}
