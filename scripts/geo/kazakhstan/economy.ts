/** What is published of the regions' product, output, jobs, investment and moves: economy.json. */
import type { Economy } from '../../../src/domain/territory/economy.ts';
import { areaIdSchema, projectIdSchema } from '../../../src/domain/territory/schema.ts';
import { number, optionalNumber, status, table, text } from './facts.ts';

/** Regions as the sources call them; all others bear the names of the pack. */
const REGION_IDS: Readonly<Record<string, string>> = {
  zhetisu: 'jetisu',
  karagandy: 'karaganda',
  'north-kazakhstan': 'north',
  'west-kazakhstan': 'west',
  'east-kazakhstan': 'east',
};
const WHOLE = 'Kazakhstan';
/** Regions as they were divided before June 2022 have no outline on this map, and no figure of today. */
const FORMER_DIVISION = /-before-2022$/;

export function economy(): Economy {
  return {
    rows: table('regional_economy.csv')
      .filter(({ region = '' }) => !FORMER_DIVISION.test(region))
      .map((row) => ({
        ...areaOf(text(row, 'region')),
        period: text(row, 'year'),
        indicator: text(row, 'indicator'),
        sector: text(row, 'sector'),
        value: number(row, 'value'),
        unit: text(row, 'unit'),
        status: status(row),
        source: text(row, 'source'),
      })),
    moves: table('net_migration.csv')
      .filter(({ region = '' }) => !FORMER_DIVISION.test(region))
      .map((row) => {
        const net = optionalNumber(row, 'net_migration');
        const betweenRegions = optionalNumber(row, 'of_which_interregional');
        return {
          ...areaOf(text(row, 'region')),
          period: text(row, 'year'),
          ...(net === undefined ? {} : { net }),
          ...(betweenRegions === undefined ? {} : { betweenRegions }),
          status: status(row),
          source: text(row, 'source'),
        };
      }),
    announcements: table('production_projects.csv').map((row) => {
      const investment = optionalNumber(row, 'investment_bn_tenge');
      return {
        projectId: projectIdSchema.parse(text(row, 'id')),
        product: {
          kk: text(row, 'product_kk'),
          ru: text(row, 'product_ru'),
          en: text(row, 'product_en'),
        },
        ...(investment === undefined ? {} : { investmentBillionTenge: investment }),
      };
    }),
  };
}

function areaOf(region: string) {
  return region === WHOLE ? {} : { areaId: areaIdSchema.parse(REGION_IDS[region] ?? region) };
}
