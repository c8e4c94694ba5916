import { describe, expect, it } from 'vitest';
import { numberFormats } from '../../../src/i18n/numbers.ts';

/** Spaces inside figures are of several kinds. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

describe('how figures are written', () => {
  it('gives a share one form wherever it stands, with one decimal above and below a tenth', () => {
    const { share } = numberFormats('en');
    expect([0.658, 0.65, 0.0312, 1, 0].map(share)).toEqual(['65.8%', '65%', '3.1%', '100%', '0%']);
    expect(plain(numberFormats('ru').share(0.658))).toBe('65,8 %');
    expect(plain(numberFormats('kk').share(0.658))).toBe('65,8 %');
  });

  it('has no sign on nothing', () => {
    const { whole, decimal, share, signed, points, signedShare } = numberFormats('en');
    expect([whole(-0.3), decimal(-0.004, 2), share(-0.0004)]).toEqual(['0', '0', '0%']);
    expect([signed(-0.3), points(-0.00001), signedShare(0.0001)]).toEqual(['0', '0', '0%']);
    expect(signed(-0.6)).toBe('-1');
  });

  it('shows a dash where there is no figure', () => {
    const { whole, share, compact } = numberFormats('ru');
    expect([whole(Number.NaN), share(Number.NaN), compact(Infinity)]).toEqual(['–', '–', '–']);
  });
});
