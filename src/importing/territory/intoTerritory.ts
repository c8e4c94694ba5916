/**
 * A person's own table over a layer of a territory that is there: a new version of it, all other layers
 * as they were. What refers to places that are gone is led to those in their stead.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { type Parsed, type Problem, refused, taken } from '../../domain/parsed.ts';
import { greatCircleM, isInside } from '../../domain/territory/geometry.ts';
import { MANIFEST_FILE } from '../../domain/territory/layerReader.ts';
import type { LonLat, PackManifest, Service } from '../../domain/territory/schema.ts';
import type { Territory } from '../../domain/territory/territory.ts';
import { asProblem, ImportFault } from '../faults.ts';
import type { Place, RowRemark } from '../mapping/places.ts';
import { contentHash, type FileContent, layerText, withCheckSums } from '../pack/packFiles.ts';
import { roundPosition } from '../pack/round.ts';
import { assumedCapacity, placeholderName } from './capacities.ts';
import { uniqueId } from './facilities.ts';

/** A place this near to one that was there is the same, m. */
const SAME_PLACE_M = 150;
/** Outlines are generalised: places so far beyond them still belong to the territory, degrees. */
const EDGE = 0.01;

export type IntoRequest = {
  /** Files of the pack by name; JSON as text. */
  readonly files: ReadonlyMap<string, FileContent>;
  readonly territory: Territory;
  readonly service: Service;
  readonly places: readonly Place[];
  /** Name of the file that the places come from. */
  readonly source: string;
  /** What is there of the service is taken out first, unless they are to be added. */
  readonly mode: 'replace' | 'add';
};

export type IntoResult = {
  readonly files: ReadonlyMap<string, FileContent>;
  readonly added: number;
  /** Of the places: those that stand where one of the service stood before. */
  readonly matched: number;
  /** Of what was there: places that no row of the table stands for. */
  readonly unmatchedBefore: number;
  readonly remarks: readonly RowRemark[];
};

/** Refused where no place lies in the territory. */
export function intoTerritory(request: IntoRequest): Parsed<IntoResult> {
  try {
    return taken(merged(request));
  } catch (error) {
    return refused(asProblem(error, request.source, 'pack'));
  }
}

function merged({ files, territory, service, places, source, mode }: IntoRequest): IntoResult {
  const remarks: RowRemark[] = [];
  const near = places.filter(({ position, row }) => {
    const isThere = isInOrNear(position, territory);
    if (!isThere) remarks.push({ row, what: 'outside', dropped: true });
    return isThere;
  });
  if (near.length === 0) throw new ImportFault(source, 'noRows');
  const before = territory.facilities.filter((facility) => facility.service === service);
  const stands = new Map<string, string>();
  const stays =
    mode === 'add'
      ? territory.facilities
      : territory.facilities.filter((facility) => facility.service !== service);
  const ids = new Set<string>([
    ...stays.map(({ id }) => id),
    ...territory.projects.map(({ id }) => id),
  ]);
  const residents = [0, 1, 2, 3, 4].map((group) =>
    territory.cells.reduce((sum, cell) => sum + (cell.residents[group] ?? 0), 0),
  ) as [number, number, number, number, number];
  const assumed = assumedCapacity(service, near, residents);
  const nearestBefore = (position: LonLat) => {
    let best: (typeof before)[number] | null = null;
    let leastM = SAME_PLACE_M;
    for (const facility of before) {
      const awayM = greatCircleM(facility.position, position);
      if (awayM <= leastM && !stands.has(facility.id)) [best, leastM] = [facility, awayM];
    }
    return best;
  };
  const features = near.map((place, index): Feature => {
    const former = nearestBefore(place.position);
    const id = uniqueId(place.id, ids);
    if (former) stands.set(former.id, id);
    const isTold = place.capacity !== null;
    return {
      type: 'Feature',
      properties: {
        id,
        name: place.name ?? former?.name ?? placeholderName(service, index + 1),
        status: 'observed',
        source: isTold ? source : `${source}; capacity ${former ? 'as before' : 'assumed'}`,
        service,
        ownership: place.ownership ?? former?.ownership ?? 'state',
        areaId: areaAt(place.position, territory),
        capacity: place.capacity ?? former?.capacity ?? assumed,
        capacityStatus: isTold ? 'observed' : (former?.capacityStatus ?? 'assumption'),
        ...(place.openYear ? { openYear: place.openYear } : {}),
      },
      geometry: { type: 'Point', coordinates: [...roundPosition(place.position)] },
    };
  });
  const changed = new Map(files);
  const manifest = JSON.parse(String(files.get(MANIFEST_FILE))) as PackManifest;
  const facilitiesFile =
    manifest.layers.find(({ id }) => id === 'facilities')?.file ?? 'facilities.geojson';
  const keptFeatures = featuresIn(files.get(facilitiesFile)).filter(
    ({ properties }) => mode === 'add' || properties?.service !== service,
  );
  changed.set(
    facilitiesFile,
    layerText({ type: 'FeatureCollection', features: [...keptFeatures, ...features] }),
  );
  const projectsFile = manifest.layers.find(({ id }) => id === 'projects')?.file;
  if (projectsFile && mode === 'replace') {
    const gone = new Set<string>(before.map(({ id }) => id));
    changed.set(projectsFile, ledOn(files.get(projectsFile), gone, stands));
  }
  return {
    files: relisted(changed, manifest, facilitiesFile, source),
    added: features.length,
    matched: stands.size,
    unmatchedBefore: before.length - stands.size,
    remarks,
  };
}

function featuresIn(content: FileContent | undefined): readonly Feature[] {
  return content === undefined ? [] : (JSON.parse(String(content)) as FeatureCollection).features;
}

/** Projects that extend a place: the one in its stead, or none where there is none. */
function ledOn(
  content: FileContent | undefined,
  gone: ReadonlySet<string>,
  stands: ReadonlyMap<string, string>,
): string {
  const features = featuresIn(content).map((feature): Feature => {
    const extended: unknown = feature.properties?.extends;
    if (typeof extended !== 'string' || !gone.has(extended)) return feature;
    const { extends: _, ...properties } = feature.properties ?? {};
    const instead = stands.get(extended);
    return { ...feature, properties: instead ? { ...properties, extends: instead } : properties };
  });
  return layerText({ type: 'FeatureCollection', features });
}

function relisted(
  files: ReadonlyMap<string, FileContent>,
  manifest: PackManifest,
  facilitiesFile: string,
  source: string,
): ReadonlyMap<string, FileContent> {
  const isListed = manifest.layers.some(({ id }) => id === 'facilities');
  const layers = isListed
    ? manifest.layers.map((layer) =>
        layer.id === 'facilities'
          ? { ...layer, source: `${layer.source}; ${source}`.slice(0, 2000) }
          : layer,
      )
    : [
        ...manifest.layers,
        {
          id: 'facilities' as const,
          file: facilitiesFile,
          geometry: 'point' as const,
          licence: 'own data',
          status: 'observed' as const,
          source,
          date: 'date unknown',
        },
      ];
  const ordered = layers.map(({ file }) => [file, files.get(file) ?? ''] as const);
  const list = { ...manifest, layers, contentHash: contentHash(ordered) };
  return withCheckSums(
    new Map<string, FileContent>([...ordered, [MANIFEST_FILE, JSON.stringify(list)]]),
  );
}

function isInOrNear([lon, lat]: LonLat, { boundary }: Territory): boolean {
  const around: readonly LonLat[] = [
    [lon, lat],
    [lon - EDGE, lat],
    [lon + EDGE, lat],
    [lon, lat - EDGE],
    [lon, lat + EDGE],
  ];
  return around.some((place) => isInside(place, boundary));
}

function areaAt(position: LonLat, { areas }: Territory): string {
  const around = areas.find(({ geometry }) => isInside(position, geometry));
  if (around) return around.id;
  const awayM = ({ labelAt }: (typeof areas)[number]) => greatCircleM(labelAt, position);
  return areas.reduce((best, area) => (awayM(area) < awayM(best) ? area : best)).id;
}

/** What happened to rows, for people who read terminals. */
export function remarkProblems(source: string, remarks: readonly RowRemark[]): readonly Problem[] {
  const byKind = new Map<RowRemark['what'], RowRemark[]>();
  for (const remark of remarks) {
    const rows = byKind.get(remark.what);
    if (rows) rows.push(remark);
    else byKind.set(remark.what, [remark]);
  }
  return [...byKind].map(([what, rows]) => {
    const first = rows.slice(0, 5).map(({ row }) => row + 1);
    const [words, remedy] = REMARK_WORDS[what];
    return {
      where: source,
      what: `${rows.length} rows ${words} (first: ${first.join(', ')})`,
      remedy,
      message: {
        key: `import.remark.${what}`,
        params: { file: source, count: rows.length, rows: first.join(', ') },
      },
    };
  });
}

const REMARK_WORDS: Readonly<Record<RowRemark['what'], readonly [string, string]>> = {
  noPlace: ['have no place and are dropped', 'fill in their coordinates'],
  notOnEarth: [
    'lie nowhere on earth and are dropped',
    'exchange longitude and latitude, or give the projection',
  ],
  exchanged: ['had longitude and latitude exchanged', 'check them on the map'],
  doubledId: ['have an id that another row has and got a number', 'give each its own'],
  doubledPlace: ['repeat another row and are dropped', 'remove them'],
  noCapacity: ['have no capacity: it is assumed', 'fill it in'],
  negativeCapacity: ['have a negative capacity: it is assumed', 'correct it'],
  noName: ['have no name', 'give them one'],
  outside: ['lie outside the territory and are dropped', 'check their coordinates'],
};
