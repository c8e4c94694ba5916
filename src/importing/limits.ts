/** How much of a file is looked at. What is larger is refused before it fills the memory. */
const MEGABYTE = 1024 * 1024;

export type Limits = {
  /** Of one file as it comes. */
  readonly fileBytes: number;
  /** Of everything that a file unpacks to. */
  readonly unpackedBytes: number;
};

/** A page shares its memory with everything else on the device. */
export const PAGE_LIMITS: Limits = {
  fileBytes: 250 * MEGABYTE,
  unpackedBytes: 600 * MEGABYTE,
};
export const COMMAND_LINE_LIMITS: Limits = {
  fileBytes: 1000 * MEGABYTE,
  unpackedBytes: 1900 * MEGABYTE,
};

export const MAX_ROWS = 2_000_000;
export const MAX_PARTS = 2_000;
export const MAX_COLUMNS = 2_000;
/** A cell of a table, an attribute: longer ones are cut. */
export const MAX_CELL_CHARACTERS = 10_000;
/** A cell that holds a geometry as text. */
export const MAX_GEOMETRY_CHARACTERS = 4_000_000;

export function megabytes(bytes: number): number {
  return Math.round(bytes / MEGABYTE);
}
