/** What the story of managed urbanisation says in figures is what the pack gives. */
import { expect, test } from 'vitest';
import {
  DEFAULT_ROAD_ASSUMPTIONS,
  linesInYear,
} from '../../../src/domain/settlements/roadNetwork.ts';
import { agglomerationsByRoad } from '../../../src/domain/settlements/roadTime.ts';
import { nextSupport } from '../../../src/domain/settlements/nextSupport.ts';
import { listedOf, withSupportVillages } from '../../../src/domain/settlements/supportEdits.ts';
import { supportReach } from '../../../src/domain/settlements/supportReach.ts';
import { townRows } from '../../../src/domain/settlements/townGrowth.ts';
import story from '../../../src/share/stories/shipped/managed-urbanisation.json' with {
  type: 'json',
};
import { embedded } from '../embeddedPack.ts';

const { territory, details } = embedded('kazakhstan');
const { settlements, infrastructure } = territory;

const stepCalled = (title: string) => {
  const step = story.steps.find((one) => one.title.en === title);
  if (!step) throw new Error(`no step ${title}`);
  return step;
};

test('towns that it calls growing grow, and those it calls shrinking shrink', () => {
  const rows = townRows(settlements, details.towns);
  const trendOf = (name: string) =>
    rows.find(({ settlement }) => settlement.name.en === name)?.trend;
  expect(['Astana', 'Kaskelen', 'Saryagash'].map(trendOf)).toEqual(Array(3).fill('growing'));
  expect(['Ridder', 'Serebryansk', 'Shar'].map(trendOf)).toEqual(Array(3).fill('shrinking'));
});

test('towns that it puts within an hour of Almaty are, and so many settlements lie beyond all cores', () => {
  const highways = linesInYear(infrastructure, 'highway', 2030);
  const byRoad = (minutes: number) =>
    agglomerationsByRoad(settlements, highways, 2030, minutes, DEFAULT_ROAD_ASSUMPTIONS);
  const almaty = byRoad(60).agglomerations.find(({ core }) => core.name.en === 'Almaty');
  const names = almaty?.members.map(({ settlement }) => settlement.name.en);
  expect(names).toEqual(expect.arrayContaining(['Kaskelen', 'Talgar', 'Konaev']));
  expect(byRoad(90).outside.length).toBeGreaterThan(270);
});

test('its ten villages are those that the search proposes, with the schools it names and no gap', () => {
  const reach = supportReach(settlements, details.schools, 2030);
  expect(stepCalled('Whom a support village reaches').text.en).toContain(
    `the map knows ${reach.supports.length}`,
  );
  const answer = nextSupport(settlements, reach, 2030, {
    count: 10,
    aim: 'schools',
    areaId: null,
    withUnlisted: false,
    requiredIds: [],
    forbiddenIds: [],
  });
  if (!('proposed' in answer)) throw new Error(answer.reason);
  const step = stepCalled('The next ten villages');
  expect(step.edits).toEqual(withSupportVillages([], listedOf(answer.proposed)));
  expect(step.text.en).toContain(`${answer.objective} more schools`);
  expect(answer.gap).toBe(0);
});
