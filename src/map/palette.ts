/** Colours of the map by meaning, for each theme. Pages' own colours live in ui/tokens.css. */
import type { Theme } from '../store/shareable.ts';

export type Rgb = readonly [number, number, number];

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** With alpha 0..1, as deck.gl takes it. */
export function rgba([r, g, b]: Rgb, alpha = 1): [number, number, number, number] {
  return [r, g, b, Math.round(alpha * 255)];
}

export function css([r, g, b]: Rgb): string {
  return `rgb(${r} ${g} ${b})`;
}

export type MapPalette = {
  readonly background: string;
  readonly territory: string;
  readonly mountains: string;
  readonly park: string;
  readonly water: string;
  readonly street: string;
  readonly mainStreet: string;
  /** Mapped streets: the greatest, ordinary ones, ways on foot, and what they are edged with. */
  readonly streets: {
    readonly trunk: string;
    readonly primary: string;
    readonly street: string;
    readonly path: string;
    readonly casing: string;
    readonly greatCasing: string;
  };
  readonly outline: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly quietLabel: string;
  /** Outline of symbols, so that they stand off the ground. */
  readonly symbolOutline: Rgb;
  readonly selection: Rgb;
  /** What the scenario has added. */
  readonly placed: Rgb;
  readonly placedOutline: Rgb;
  /** Met, nearly met, not met: readable with colour-blind eyes (teal, sand, vermilion). */
  readonly met: Rgb;
  readonly strained: Rgb;
  readonly unmet: Rgb;
  readonly noData: Rgb;
  readonly school: Rgb;
  readonly preschool: Rgb;
  readonly clinic: Rgb;
  readonly hospital: Rgb;
  readonly housing: Rgb;
  readonly transport: Rgb;
  readonly greenSpace: Rgb;
  readonly fireStation: Rgb;
  /** Plants, intakes, airports: what is neither rail nor road. */
  readonly infrastructure: Rgb;
  readonly metro: Rgb;
  readonly rail: Rgb;
  readonly road: Rgb;
  readonly rapidTransit: Rgb;
  readonly production: Rgb;
  /** From cities to small villages. */
  readonly settlementClasses: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** Sectors in no order, told apart by all eyes. */
  readonly sectors: readonly Rgb[];
  readonly otherSectors: Rgb;
  /** Low to high. */
  readonly sequential: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** Not met to met. */
  readonly diverging: readonly [Rgb, Rgb, Rgb, Rgb, Rgb];
  /** Words about what is bad, on the halo of names. */
  readonly alarmText: Rgb;
  /** Shortage: few to many. */
  readonly alarm: readonly [Rgb, Rgb, Rgb, Rgb];
};

const five = (a: string, b: string, c: string, d: string, e: string) =>
  [rgb(a), rgb(b), rgb(c), rgb(d), rgb(e)] as const;
const four = (a: string, b: string, c: string, d: string) =>
  [rgb(a), rgb(b), rgb(c), rgb(d)] as const;

/** Okabe and Ito (2008) without black, in an order in which each stands off the next. */
const SECTORS = ['#0072b2', '#e69f00', '#009e73', '#f0e442', '#cc79a7', '#56b4e9'].map(rgb);

const light: MapPalette = {
  background: '#eceae4',
  territory: '#faf9f6',
  mountains: '#e6e8e0',
  park: '#dbe8d3',
  water: '#bcd9e6',
  street: '#e6e1d8',
  mainStreet: '#d3cbbd',
  streets: {
    trunk: '#f6dca2',
    primary: '#fdf0cf',
    street: '#ffffff',
    path: '#b7ad9b',
    casing: '#c2baab',
    greatCasing: '#b89f6c',
  },
  outline: '#9c9484',
  label: '#2c3a42',
  labelHalo: '#ffffff',
  quietLabel: '#6c736f',
  symbolOutline: rgb('#ffffff'),
  selection: rgb('#0b2e3c'),
  placed: rgb('#e0a526'),
  placedOutline: rgb('#0b2e3c'),
  met: rgb('#16857f'),
  strained: rgb('#c0820f'),
  unmet: rgb('#c24530'),
  noData: rgb('#8f8b83'),
  school: rgb('#1d5fa8'),
  preschool: rgb('#8a5fb5'),
  clinic: rgb('#b83a68'),
  hospital: rgb('#8c1d40'),
  housing: rgb('#5b6b77'),
  transport: rgb('#46606e'),
  greenSpace: rgb('#4c8a4f'),
  fireStation: rgb('#a8551f'),
  infrastructure: rgb('#6a4c93'),
  metro: rgb('#8e2a6e'),
  rail: rgb('#3d484f'),
  road: rgb('#7d6746'),
  rapidTransit: rgb('#3c4fa5'),
  production: rgb('#7d5a2e'),
  settlementClasses: five('#43124f', '#83307a', '#b83f66', '#d0741c', '#7b8d8e'),
  sectors: SECTORS,
  otherSectors: rgb('#565656'),
  sequential: five('#e3ecf2', '#b9d2e2', '#86b1cf', '#4f86b3', '#235a8c'),
  diverging: five('#cf6a50', '#e5ab86', '#efe3c6', '#a2cfc4', '#45a097'),
  alarmText: rgb('#9c2412'),
  alarm: four('#f3cfb0', '#e69a6b', '#d2653f', '#a52f1d'),
};

const dark: MapPalette = {
  ...light,
  background: '#0a141c',
  territory: '#111f29',
  mountains: '#16262d',
  park: '#15312c',
  water: '#0c3346',
  street: '#1d2f3a',
  mainStreet: '#2c424f',
  streets: {
    trunk: '#6b5f3f',
    primary: '#55584a',
    street: '#3a4d59',
    path: '#3d515d',
    casing: '#0d1a23',
    greatCasing: '#0d1a23',
  },
  outline: '#54707f',
  label: '#e6eef2',
  labelHalo: '#0a141c',
  quietLabel: '#93a7b1',
  symbolOutline: rgb('#0a141c'),
  selection: rgb('#ffffff'),
  placed: rgb('#f0bd55'),
  placedOutline: rgb('#0a141c'),
  met: rgb('#2fc4b8'),
  strained: rgb('#f4bf53'),
  unmet: rgb('#fd795e'),
  noData: rgb('#5d6c75'),
  school: rgb('#63aef5'),
  preschool: rgb('#bd97e8'),
  clinic: rgb('#f27ba6'),
  hospital: rgb('#f0567f'),
  housing: rgb('#a9bcc8'),
  transport: rgb('#9db8c6'),
  greenSpace: rgb('#7cc480'),
  fireStation: rgb('#e8995c'),
  infrastructure: rgb('#b99be6'),
  metro: rgb('#ec93d2'),
  rail: rgb('#b9c6cf'),
  road: rgb('#c2a274'),
  rapidTransit: rgb('#93a5f5'),
  production: rgb('#d3a566'),
  settlementClasses: five('#fbe3a2', '#f5a961', '#e2707a', '#b35db5', '#7b6880'),
  otherSectors: rgb('#b4bcc0'),
  sequential: five('#1b3444', '#245372', '#2f77a3', '#4da0d0', '#98d2f2'),
  diverging: five('#d2643e', '#885a53', '#4d4949', '#217580', '#23998f'),
  alarmText: rgb('#ffb39c'),
  alarm: four('#5e3a31', '#a1513b', '#dd6a48', '#ff9c7d'),
};

/** For washed-out projectors: white ground, saturated marks. */
const projector: MapPalette = {
  ...light,
  background: '#ffffff',
  territory: '#ffffff',
  mountains: '#eef1ea',
  park: '#cfe6c4',
  water: '#8cc6e3',
  street: '#d9d9d9',
  mainStreet: '#b3b3b3',
  streets: {
    trunk: '#ffce6b',
    primary: '#ffe7ad',
    street: '#ffffff',
    path: '#9a9a9a',
    casing: '#8c8c8c',
    greatCasing: '#7a6430',
  },
  outline: '#333333',
  label: '#000000',
  quietLabel: '#333333',
  selection: rgb('#000000'),
  placed: rgb('#f0a800'),
  placedOutline: rgb('#000000'),
  met: rgb('#00706b'),
  strained: rgb('#c68000'),
  unmet: rgb('#c22300'),
  school: rgb('#004a99'),
  preschool: rgb('#6b21a8'),
  clinic: rgb('#b00050'),
  metro: rgb('#86006a'),
  rail: rgb('#1f2427'),
  road: rgb('#7a5a14'),
  rapidTransit: rgb('#1c2fa0'),
  settlementClasses: five('#2d0038', '#7a0f78', '#b81959', '#e06a14', '#8a7660'),
  sequential: five('#dbe9f4', '#9cc7e4', '#5a9fd0', '#2171b5', '#08306b'),
  diverging: five('#c22300', '#f08c4b', '#f5dfa0', '#5fb5a5', '#00706b'),
  alarmText: rgb('#941400'),
  alarm: four('#ffd0a8', '#f79256', '#de4b1c', '#941400'),
};

const palettes: Readonly<Record<Theme, MapPalette>> = { light, dark, projector };

export function paletteOf(theme: Theme): MapPalette {
  return palettes[theme];
}
