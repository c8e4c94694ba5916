import { expect, it } from 'vitest';
import { startOf } from '../../../src/share/leftOff.ts';
import { planIdSchema } from '../../../src/store/planId.ts';

const planId = planIdSchema.parse('aplanaplan');
const other = planIdSchema.parse('otherother');
const tab = { fragment: '#v=1&t=almaty&y=2030', planId };
const browser = { fragment: '#v=1&t=kazakhstan&y=2031', planId: other };

it.each([
  ['a bare address opens where one left off', '', '', browser.fragment, other, true],
  ['one with only a language does too', '', '?lang=ru', browser.fragment, other, true],
  ['a link opens what it says', '#v=1&t=almaty&y=2026', '', '#v=1&t=almaty&y=2026', null, false],
  ['a reload of this tab goes on with its plan', tab.fragment, '', tab.fragment, planId, false],
  ['an exhibition begins afresh', '', '?mode=exhibition', '', null, false],
  ['a frame begins afresh', '', '?embed', '', null, false],
  ['a named territory begins afresh', '', '?territory=almaty', '', null, false],
])('%s', (_, hash, search, fragment, plan, isEarlierVisit) => {
  expect(startOf({ hash, search }, tab, browser)).toEqual({
    fragment,
    planId: plan,
    isEarlierVisit,
  });
});

it('the first visit opens the address', () => {
  expect(startOf({ hash: '', search: '' }, null, null)).toEqual({
    fragment: '',
    planId: null,
    isEarlierVisit: false,
  });
});
