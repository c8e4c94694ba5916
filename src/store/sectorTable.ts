/** A person's own table of sectors by region: read from a file, kept with the territory in this browser. */
import { create } from 'zustand';
import type { Problem } from '../domain/parsed.ts';
import { readSectors } from '../domain/specialisation/readSectors.ts';
import type { SectorFigure } from '../domain/specialisation/structure.ts';
import type { Territory } from '../domain/territory/territory.ts';

type TableState = {
  readonly territoryId: string | null;
  readonly figures: readonly SectorFigure[];
  readonly problems: readonly Problem[];
  /** The last file that could not be read at all. */
  readonly unreadable: string | null;
  readonly isKept: boolean;
};

const EMPTY: TableState = {
  territoryId: null,
  figures: [],
  problems: [],
  unreadable: null,
  isKept: true,
};

export const useSectorTable = create<TableState>()(() => EMPTY);

const keptAt = (territoryId: string) => `aumaq.sectors.${territoryId}`;
const COLUMNS = ['region', 'sector', 'year', 'jobs', 'product'];

/** What the browser keeps for a territory; damaged rows are left out as those of a file are. */
export function openSectorTable({ manifest, areas }: Territory): void {
  if (useSectorTable.getState().territoryId === manifest.id) return;
  let rows: unknown = null;
  try {
    rows = JSON.parse(localStorage.getItem(keptAt(manifest.id)) ?? 'null');
  } catch {
    rows = null;
  }
  const given = Array.isArray(rows)
    ? rows.filter((row): row is string[] => Array.isArray(row))
    : [];
  const { figures } = readSectors({ columns: COLUMNS, rows: given }, areas, keptAt(manifest.id));
  useSectorTable.setState({ ...EMPTY, territoryId: manifest.id, figures });
}

/** Reads a CSV or an Excel file; the readers are fetched with the first one. */
export async function takeSectorTable(territory: Territory, file: File): Promise<void> {
  const { manifest, areas } = territory;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const table = await tableOf(file.name, bytes);
    if (!table) throw new Error('it holds no table');
    const rows = table.features.map(({ values }) => values);
    const read = readSectors({ columns: table.columns, rows }, areas, file.name);
    const isKept = keep(manifest.id, read.figures);
    useSectorTable.setState({ ...EMPTY, territoryId: manifest.id, ...read, isKept });
  } catch {
    useSectorTable.setState({ unreadable: file.name });
  }
}

export function dropSectorTable({ manifest }: Territory): void {
  keep(manifest.id, []);
  useSectorTable.setState({ ...EMPTY, territoryId: manifest.id });
}

async function tableOf(name: string, bytes: Uint8Array) {
  if (/\.xlsx$/i.test(name)) {
    const { readXlsx } = await import('../importing/readers/xlsx.ts');
    const { PAGE_LIMITS } = await import('../importing/limits.ts');
    const { UnpackingRoom } = await import('../importing/unpackingRoom.ts');
    return readXlsx(name, bytes, new UnpackingRoom(PAGE_LIMITS))[0];
  }
  const { readDelimitedFile } = await import('../importing/readers/delimited.ts');
  return readDelimitedFile(name, bytes);
}

/** As rows of the table that it came from; false where the browser has no room. */
function keep(territoryId: string, figures: readonly SectorFigure[]): boolean {
  const rows = figures.map(({ areaId, sector, year, measure, value }) =>
    measure === 'jobs' ? [areaId, sector, year, value, ''] : [areaId, sector, year, '', value],
  );
  try {
    if (rows.length === 0) localStorage.removeItem(keptAt(territoryId));
    else localStorage.setItem(keptAt(territoryId), JSON.stringify(rows));
    return true;
  } catch {
    return false;
  }
}
