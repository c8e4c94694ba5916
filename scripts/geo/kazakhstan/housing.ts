/** Homes commissioned by year, in the country and in the regions where a figure is known. */
import { readTable } from '../common/packFiles.ts';
import { number, type Row, table } from './facts.ts';

const INDICATOR = 'housing-commissioned';

/** Rows like those of indicators.csv; Almaty's are read from its own table, published ones only. */
export function housingCommissioned(): readonly Row[] {
  const almaty = readTable('almaty', 'housing_commissioned.csv').filter(
    (row) => row.status === 'observed',
  );
  return [
    ...table('indicators.csv').filter((row) => row.indicator === INDICATOR),
    ...almaty.map((row) => ({
      ...row,
      indicator: INDICATOR,
      region: 'almaty',
      value: String(number(row, 'm2') / 1e6),
      unit: 'million m2',
    })),
  ];
}

/** Every other row of indicators.csv. */
export function otherIndicators(): readonly Row[] {
  return table('indicators.csv').filter((row) => row.indicator !== INDICATOR);
}
