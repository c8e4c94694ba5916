import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreEdits } from '../../../src/domain/scenario/restoreScenario.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import {
  readScenarioFile,
  scenarioFileName,
  writeScenarioFile,
} from '../../../src/share/file/scenarioFile.ts';
import { readStory, writeStory } from '../../../src/share/stories/readStory.ts';
import { STORIES } from '../../../src/share/stories.ts';
import { editLists } from '../scenario/randomEdits.ts';
import { smallCity } from '../territory/smallCity.ts';

const city = smallCity();
const scenario = (edits: Scenario['edits'], name = 'Two schools'): Scenario => ({
  version: 3,
  territoryId: 'small-city',
  contentHash: city.manifest.contentHash,
  name,
  edits,
});

describe('a scenario file', () => {
  it('gives back exactly what was saved', () => {
    fc.assert(
      fc.property(editLists(20), fc.string({ maxLength: 120 }), (edits, name) => {
        const saved = scenario([...restoreEdits(edits, city).value], name);
        expect(readScenarioFile(writeScenarioFile(saved), city)).toEqual({
          ok: true,
          value: saved,
          notes: [],
        });
      }),
    );
  });

  it('and a story opened in each other’s place say in one sentence where they belong', () => {
    const [story] = STORIES;
    if (!story) throw new Error('no story ships with the page');
    const asScenario = readScenarioFile(writeStory(story), city);
    expect(!asScenario.ok && asScenario.problems.map(({ message }) => message?.key)).toEqual([
      'note.isStory',
    ]);
    const edits = [{ id: 'e1', type: 'closeFacility', facilityId: 'school-1', closeYear: 2028 }];
    const texts = [
      writeScenarioFile(scenario([])),
      writeScenarioFile(scenario(edits as Scenario['edits'])),
      readFileSync(new URL('../scenario/fixtures/version-0.json', import.meta.url), 'utf8'),
    ];
    for (const text of texts) {
      const asStory = readStory(text);
      expect(!asStory.ok && asStory.problems.map(({ message }) => message?.key)).toEqual([
        'stories.isScenario',
      ]);
    }
  });

  it('of version 0 opens, with a note on what has no counterpart', () => {
    const url = new URL('../scenario/fixtures/version-0.json', import.meta.url);
    const text = `\uFEFF${readFileSync(url, 'utf8')}`;
    const parsed = readScenarioFile(text, city);
    expect(parsed.ok && parsed.value.edits.length).toBe(5);
    expect(parsed.ok && parsed.notes.length).toBe(1);
  });

  it('that is none is refused with a remedy', () => {
    for (const text of ['', 'PK\u0003\u0004', '[1, 2', '"x"', 'null']) {
      const parsed = readScenarioFile(text, city);
      expect(parsed.ok).toBe(false);
      if (!parsed.ok) expect(parsed.problems[0]?.remedy).toMatch(/^open a file that/);
    }
  });

  it('is named after the territory and the scenario', () => {
    expect(scenarioFileName(scenario([]))).toBe('small-city-Two-schools.aumaq.json');
    expect(scenarioFileName(scenario([], ' Бес мектеп / 2030 '))).toBe(
      'small-city-Бес-мектеп-2030.aumaq.json',
    );
    expect(scenarioFileName(scenario([], '../..'))).toBe('small-city.aumaq.json');
  });
});
