/** Files that lie beside data and hold none: what programs keep for themselves, and what is said about it. */

/** Parts of a shapefile, which belong to their .shp. */
const PARTS = /\.(shp|shx|dbf|prj|cpg|cst)$/i;
/** Indexes, styles, projections in other words, and where a picture lies. */
const OF_PROGRAMS =
  /\.(qpj|sbn|sbx|fbn|fbx|ain|aih|atx|ixs|mxs|idx|qix|qmd|qml|sld|lyr|lyrx|csvt|gfs|wld|tfw|jgw|pgw|ovr|gpkg-shm|shp\.xml|aux\.xml)$/i;
/** "README.txt", "LICENSE", "metadata.json": about the data. */
const ABOUT =
  /(^|\/)(read_?me|licen[cs]e|copying|copyright|attribution|metadata|changelog|datapackage|lisez|liesmich)[^/]*$/i;

export const isPartOfShapefile = (name: string): boolean => PARTS.test(name);

export const isBesideData = (name: string): boolean => OF_PROGRAMS.test(name) || ABOUT.test(name);
