/**
 * How far national datums lie from WGS 84. Files name their datum and do not say: without the shift places
 * are a hundred metres off and more. Parameters as in the EPSG register (position vector), within some 5 m
 * in the country that uses the datum, within some tens of metres where one stands for a continent.
 */

/** Three shifts in metres, or seven with rotations in seconds of arc and a scale in millionths. */
type Shift = readonly number[];

/** Names as they are compared: small letters and digits alone, without ESRI's "D_" before them. */
const SHIFTS: readonly (readonly [RegExp, Shift])[] = [
  [/^pulkovo1995/, [24.47, -130.89, -81.56, 0, 0, 0.13, -0.22]],
  [/^pulkovo1942(adj)?(1958|58)|dealul/, [2.329, -147.042, -92.08, -0.309, 0.325, 0.497, 5.69]],
  [/^pulkovo1942(adj)?(1983|83)/, [24, -123, -94, 0.02, -0.25, -0.13, 1.1]],
  [/pulkovo|^s42|^ск42/, [23.57, -140.95, -79.8, 0, 0.35, 0.79, -0.22]],
  [/amersfoort/, [565.4171, 50.3319, 465.5524, -0.398957, 0.343988, -1.877402, 4.0725]],
  [/belge1972/, [-106.8686, 52.2978, -103.7239, 0.3366, -0.457, 1.8422, -1.2747]],
  [/^mgi1901/, [577.84843, 165.45019, 390.43652, 4.93131, -0.96052, -13.05072, 7.86546]],
  [/^mgi|militargeographische/, [577.326, 90.129, 463.919, 5.137, 1.474, 5.297, 2.4232]],
  [/hauptdreiecks|^dhdn|potsdam/, [598.1, 73.7, 418.2, 0.202, 0.045, -2.455, 6.7]],
  [/european(datum)?1950|^ed50/, [-87, -98, -121]],
  [/hungarian(datum)?1972|^hd72/, [52.17, -71.82, -14.9]],
  [/greekgeodetic|ggrs1987|ggrs87/, [-199.87, 74.79, 246.62]],
  [/provisionals.*american.*1956|psad/, [-288, 175, -376]],
  [/montemario/, [-104.1, -49.1, -9.9, 0.971, -2.917, 0.714, -11.68]],
  [/nouvelletriangulation|^ntf/, [-168, -60, 320]],
  [/^israel/, [23.772, 17.49, 17.859, -0.3132, -1.85274, 1.67299, -5.4262]],
  [/sjtsk|unifiedtrigonometrical/, [570.8, 85.7, 462.8, 4.998, 1.587, 5.261, 3.56]],
  [/osgb|ordnancesurvey/, [446.448, -125.157, 542.06, 0.15, 0.247, 0.842, -20.489]],
  [/^tm65|datumof1965|^tm75/, [482.5, -130.6, 564.6, -1.042, -0.214, -0.631, 8.15]],
  [/^tokyo/, [-146.414, 507.337, 680.507]],
  [/^ch1903/, [674.374, 15.056, 405.346]],
  [/^lisbon|^datumlisboa/, [-304.046, -60.576, 103.64]],
  [/^datum73/, [-239.749, 88.181, 30.488, 0.263, 0.082, 1.211, 2.229]],
  [/south(american)?(datum)?1969|^samerican1969/, [-67.35, 3.88, -38.22]],
  [/corregoalegre/, [-206.05, 168.28, -3.82]],
  [/northamerican(datum)?1927/, [-8, 160, 176]],
  [/beijing1954/, [15.8, -154.4, -82.3]],
  [/^cape$/, [-136, -108, -292]],
  [/australian(geodeticdatum)?1966/, [-117.808, -51.536, 137.784, 0.303, 0.446, 0.234, -0.29]],
  [/australian(geodeticdatum)?1984/, [-117.763, -51.51, 139.061, 0.292, 0.443, 0.277, -0.191]],
  [/^minna/, [-92, -93, 122]],
  [/indian1975/, [210, 814, 289]],
  [/kandawala/, [-97, 787, 86]],
  [/kertau/, [-11, 851, 5]],
  [/luzon/, [-133, -77, -51]],
  [/arc1950/, [-143, -90, -294]],
  [/arc1960/, [-160, -6, -302]],
  [/nordsahara/, [-209.3622, -87.8162, 404.6198, 0.0046, 3.4784, 0.5805, -1.4547]],
  [/ainelabd/, [-143, -236, 7]],
  [/hongkong1980/, [-162.619, -276.959, -161.764, 0.067753, -2.243648, -1.158828, -1.094246]],
  [/kartastokoordinaatti|^kkj/, [-96.062, -82.428, -121.753, 4.801, 0.345, -1.376, 1.496]],
  [/rikets|^rt90/, [414.1, 41.3, 603.1, -0.855, 2.141, -7.023, 0]],
];

/** The shift of a datum by its name; null for one that is not kept here. */
export function shiftOf(name: string): Shift | null {
  const bare = name
    .toLowerCase()
    .replace(/^d_/, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return SHIFTS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** As proj4 has it: " +towgs84=…". */
export const towgs84 = (name: string): string => `+towgs84=${(shiftOf(name) ?? [0, 0, 0]).join()}`;
