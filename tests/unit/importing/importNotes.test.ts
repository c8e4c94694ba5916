/** What the page says when the sheet's texts are not there. */
import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { importMessagesOf } from '../../../src/i18n/importTexts.ts';
import { isMessageKey } from '../../../src/i18n/messages.ts';
import { ImportFault } from '../../../src/importing/faults.ts';
import type { TerritoryCounts } from '../../../src/importing/territory/buildTerritory.ts';
import { packNotOpened, territoryMade } from '../../../src/ui/importing/importNotes.ts';

it.each([
  [new ImportFault('town.aumaq.zip', 'notFetched', { status: 404 }), '404'],
  [new ImportFault('login.html', 'webPage'), 'login.html'],
  [new ImportFault('schools.csv', 'partMissing', { part: 'pack.json' }), 'pack.json'],
])('says in each language of the page why %s was not opened', (fault, naming) => {
  const { message } = packNotOpened(fault.problem);
  expect(isMessageKey(message?.key ?? '')).toBe(true);
  const told = message?.params.told;
  if (typeof told !== 'object') throw new Error('nothing is told');
  expect(new Set(Object.values(told)).size).toBe(3);
  for (const sentence of Object.values(told)) {
    expect(sentence).toContain(naming);
    expect(sentence).not.toMatch(/[{}]|import\.fault/);
  }
});

it('leaves what the page has a text for as it is', () => {
  const problem = {
    where: 'pack.json',
    what: 'this is no pack',
    remedy: 'give one',
    message: { key: 'pack.fault.missing', params: {} },
  };
  expect(packNotOpened(problem)).toBe(problem);
});

it.each([
  ['ru', 'import.residentsLost', 1, 'теряется 1 житель.'],
  ['ru', 'import.residentsLost', 22, 'теряются 22 жителя.'],
  ['ru', 'import.residentsAdrift', 1, '1 житель вне всех контуров, он отнесён'],
  ['en', 'import.residentsLost', 1, '1 resident is lost'],
  ['en', 'import.residentsAdrift', 1200, '1,200 residents live'],
  ['ru', 'import.withoutStreets', 21, 'с 21 жителем'],
] as const)('counts people as its grammar has it (%s, %s, %i)', (language, key, people, said) => {
  const intl = createIntl({ locale: language, messages: importMessagesOf(language) });
  expect(intl.formatMessage({ id: key }, { people })).toContain(said);
});

it('tells in each language what a new territory is made of, leaving out what there is none of', () => {
  const counts = {
    services: new Map([
      ['school', { objects: 4, merged: 1, kept: 3 }],
      ['clinic', { objects: 0, merged: 0, kept: 0 }],
    ] as const),
    residential: 433,
    residents: 20_000,
  };
  const told = territoryMade(counts as unknown as TerritoryCounts, true).message?.params.told;
  expect(told).toMatchObject({
    en: expect.stringMatching(/schools: 3, residential buildings: 433\. Residents: 20,000\./),
    ru: expect.stringMatching(/школы – 3, жилые здания – 433\. Жителей: 20.000\./),
    kk: expect.stringMatching(/мектептер – 3, тұрғын үйлер – 433\. Тұрғындар: 20.000\./),
  });
});
