/** A small town with names as they come out of links and files, and a plan for it, taken away. */
import { applyScenario } from '../../../../src/domain/scenario/applyScenario.ts';
import {
  type Edit,
  editsSchema,
  SCENARIO_VERSION,
  type Scenario,
} from '../../../../src/domain/scenario/scenario.ts';
import type { Language, LocalizedText } from '../../../../src/domain/territory/schema.ts';
import type { Territory } from '../../../../src/domain/territory/territory.ts';
import { CityEngine } from '../../../../src/engine/cityEngine.ts';
import { DEFAULT_CHOICES } from '../../../../src/engine/results/results.ts';
import { takeAwayTexts } from '../../../../src/i18n/messages/later/takeAway.ts';
import { wordsOf } from '../../../../src/i18n/words.ts';
import type { TakeAwayInput } from '../../../../src/workspace/export/input.ts';
import type { TakenAway } from '../../../../src/workspace/export/model.ts';
import { takeAway } from '../../../../src/workspace/export/takeAway.ts';
import { at, gridStreets, threeCellsTwoSchools } from '../../engine/worlds.ts';

export const HOSTILE_NAMES = [
  '=HYPERLINK("https://evil.example","x")',
  `${'ұзын атау '.repeat(30)}`.trim(),
  'مدرسة الواحة',
  `&<>"' ]]> &amp; <b>`,
] as const;

const same = (name: string): LocalizedText => ({ kk: name, ru: name, en: name });

/** Three cells and two schools, all of them, their districts and the town with hostile names. */
export function town(): Territory {
  const territory = threeCellsTwoSchools();
  const name = (index: number) => same(HOSTILE_NAMES[index % HOSTILE_NAMES.length] ?? '');
  return {
    ...territory,
    manifest: {
      ...territory.manifest,
      layers: [
        {
          id: 'cells',
          file: 'cells.geojson',
          geometry: 'polygon',
          licence: 'ODbL',
          date: '2026-11',
          status: 'estimated',
          source: HOSTILE_NAMES[3],
        },
      ],
    },
    facilities: territory.facilities.map((one, index) => ({ ...one, name: name(index) })),
    areas: territory.areas.map((one, index) => ({ ...one, name: name(index + 2) })),
  };
}

export const EDITS: readonly Edit[] = editsSchema.parse([
  {
    id: 'e1',
    type: 'addProject',
    projectId: 'new-school',
    kind: 'school',
    position: at(600, 100),
    size: 175,
    openYear: 2028,
    finance: 'state',
    name: HOSTILE_NAMES[0],
  },
  { id: 'e2', type: 'closeFacility', facilityId: 'east', closeYear: 2029 },
]);

const DATE = '2026-11-29';
const LINK = 'https://maps.example/aumaq/#v=1&t=tiny&y=2030&e=a"b<c>';

export function scenarioOf(
  { manifest }: Territory,
  name: string,
  edits: readonly Edit[],
): Scenario {
  const { contentHash } = manifest;
  return { version: SCENARIO_VERSION, territoryId: 'tiny', contentHash, name, edits: [...edits] };
}

export type TakenTown = { readonly taken: TakenAway; readonly input: TakeAwayInput };

/** @param planName as the person typed it. */
export async function takenTown(
  language: Language,
  planName: string = HOSTILE_NAMES[3],
): Promise<TakenTown> {
  const territory = town();
  const engine = new CityEngine();
  engine.load(territory, gridStreets(13, 3, 100));
  const figures = async (name: string, edits: readonly Edit[]) => {
    const scenario = scenarioOf(territory, name, edits);
    const request = { scenario, choices: DEFAULT_CHOICES };
    const results = engine.evaluate({ ...request, year: 2030 });
    return { name, results, trend: await engine.trend(request, () => {}) };
  };
  const words = wordsOf(language, takeAwayTexts);
  const input: TakeAwayInput = {
    words,
    plan: await figures(planName, EDITS),
    reference: await figures(words.text('compare.baseline'), []),
    effective: applyScenario(territory, { edits: EDITS }),
    edits: EDITS,
    service: 'school',
    cellNames: (index: number) => territory.cells[index] && same(HOSTILE_NAMES[index] ?? ''),
    details: null,
    neighbourhoods: [
      { name: same(HOSTILE_NAMES[0]), at: at(0, 0), radiusM: 400, areaId: 'western' },
    ],
    filterWords: null,
    date: DATE,
    sourceText: (source) => source,
    link: LINK,
  };
  return { taken: await takeAway(input), input };
}
