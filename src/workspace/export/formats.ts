/** What a plan can be taken away as. */
export const FORMATS = [
  'xlsx',
  'pdf',
  'pptx',
  'csv',
  'machineCsv',
  'geoJson',
  'geoPackage',
] as const;
export type Format = (typeof FORMATS)[number];

export const ENDINGS: Readonly<Record<Format, string>> = {
  xlsx: '.xlsx',
  pdf: '.pdf',
  pptx: '.pptx',
  csv: '-csv.zip',
  machineCsv: '-data.zip',
  geoJson: '-geojson.zip',
  geoPackage: '.gpkg',
};

/** Formats that hold one year: no other has to be computed for them. */
export const OF_ONE_YEAR: ReadonlySet<Format> = new Set<Format>(['geoJson', 'geoPackage']);

/** Formats that the map is drawn into. */
export const WITH_PICTURE: ReadonlySet<Format> = new Set<Format>(['pdf', 'pptx']);
