/** A folder with a few small towns, scenarios of theirs, and plans over them. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallCityFiles } from '../territory/smallCity.ts';

const AGES = 101;

/** People of a district, even over the ages up to 80; more are born than die. */
function demography(people: number) {
  const provenance = { status: 'assumption', source: 'made up for tests' };
  const evenly = (count: number) =>
    Array.from({ length: AGES }, (_, age) => (age < 80 ? count / 80 : 0));
  const survival = Array.from({ length: AGES + 1 }, (_, index) => (index <= 80 ? 0.999 : 0.5));
  return {
    baseYear: 2025,
    areas: ['west', 'east'].map((areaId) => ({
      areaId,
      women: evenly(people / 2),
      men: evenly(people / 2),
      ...provenance,
    })),
    fertilityRate: Array.from({ length: AGES }, (_, age) => (age >= 20 && age < 40 ? 0.12 : 0)),
    sexRatioAtBirth: 1.05,
    survival: { women: survival, men: survival },
    migrantProfile: { women: evenly(0.5), men: evenly(0.5) },
    controlTotals: [],
    ...provenance,
  };
}

/** Writes a pack of a few cells; its id is its name. */
export function writeTown(folder: string, name: string, cellCount: number): void {
  const { manifest, layers } = smallCityFiles(cellCount);
  const listed = manifest.layers as readonly Readonly<Record<string, unknown>>[];
  const demographyLayer = { ...listed[0], id: 'demography', file: 'demography.json' };
  const named = { ...manifest, id: name, layers: [...listed, demographyLayer] };
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'pack.json'), JSON.stringify(named));
  writeFileSync(join(folder, name, 'demography.json'), JSON.stringify(demography(160 * cellCount)));
  for (const [id, content] of layers) {
    writeFileSync(join(folder, name, `${id}.geojson`), JSON.stringify(content));
  }
}

/** A scenario of a town with one edit. */
export function writeScenario(
  folder: string,
  file: string,
  town: string,
  edit: Readonly<Record<string, unknown>>,
): void {
  const scenario = {
    format: 'aumaq-scenario',
    version: 2,
    territoryId: town,
    contentHash: '0123456789abcdef',
    name: file,
    edits: [{ id: 'e1', ...edit }],
  };
  writeFileSync(join(folder, `${file}.aumaq.json`), JSON.stringify(scenario));
}

/** A scenario of a town: its first school extended from 2030 on. */
export function writeExtension(folder: string, file: string, town: string, capacity: number): void {
  const edit = { type: 'extendFacility', facilityId: 'school-1', capacity, fromYear: 2030 };
  writeScenario(folder, file, town, edit);
}

export function townsFolder(): string {
  return mkdtempSync(join(tmpdir(), 'aumaq-towns-'));
}

export function writePlan(folder: string, plan: Readonly<Record<string, unknown>>): string {
  const path = join(folder, 'plan.json');
  writeFileSync(path, JSON.stringify({ version: 1, name: 'towns', ...plan }));
  return path;
}
