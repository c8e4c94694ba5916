/** The classes of a scale as each language says them. */
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { numberFormats } from '../../../src/i18n/numbers.ts';
import type { Scale } from '../../../src/map/scales.ts';
import { classLabels } from '../../../src/ui/classLabels.ts';

it.each([
  ['kk', '< 600\u00a0мың', 'кемінде 3\u00a0млн'],
  ['ru', '< 600\u00a0тыс.', 'от 3\u00a0млн'],
  ['en', '< 600K', '3M or more'],
] as const)(
  'a class of people takes no ending that its number would have to choose: %s',
  (language, ...ends) => {
    const intl = createIntl({
      locale: language === 'kk' ? 'ru' : language,
      messages: messagesOf(language),
    });
    const scale: Scale = {
      unit: 'people',
      breaks: [600_000, 3_000_000],
      colours: [
        [0, 0, 0],
        [1, 1, 1],
        [2, 2, 2],
      ],
    };
    const labels = classLabels(
      scale,
      (id, values) => intl.formatMessage({ id }, values),
      numberFormats(language),
    );
    expect([labels[0], labels[2]]).toEqual(ends);
    // These have a font file of their own, which the legend alone would fetch for the first map.
    expect(labels.join('')).not.toMatch(/[\u2190\u2192\u2194-\u2211\u2213\u2216-\u22ff]/);
  },
);
