/** `?pack=` with something else behind it: said on the page, where the sheet's texts are not. */
import { expect, it } from 'vitest';
import { isMessageKey } from '../../../src/i18n/messages.ts';
import { ImportFault } from '../../../src/importing/faults.ts';
import { packNotOpened } from '../../../src/ui/importing/packNotOpened.ts';

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
