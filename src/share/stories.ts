/** Stories that ship with the page: steps of camera, year, layers and scenario, each with a text. */
import { type Edit, editSchema } from '../domain/scenario/scenario.ts';
import type { LocalizedText } from '../domain/territory/schema.ts';
import { defaultState, type ShareableState } from '../store/shareable.ts';
import { type EMBEDDED_TERRITORIES, embeddedTerritory } from '../store/territories.ts';

export type StoryStep = {
  readonly text: LocalizedText;
  /** What differs from the state in which the territory opens by itself. */
  readonly state: Partial<
    Pick<ShareableState, 'year' | 'camera' | 'measure' | 'service' | 'edits' | 'selection'>
  >;
};

export type Story = {
  readonly id: string;
  readonly title: LocalizedText;
  readonly territoryId: (typeof EMBEDDED_TERRITORIES)[number]['id'];
  readonly steps: readonly StoryStep[];
};

const view = (longitude: number, latitude: number, zoom: number, pitch = 0) => ({
  longitude,
  latitude,
  zoom,
  bearing: 0,
  pitch,
});

/** Five private schools where most children of Almaty had no seat near by in 2025. */
const FIVE_SCHOOLS: readonly Edit[] = (
  [
    [76.788, 43.272],
    [76.842, 43.302],
    [76.905, 43.312],
    [76.946, 43.356],
    [76.8, 43.243],
  ] as const
).map(([longitude, latitude], index) =>
  editSchema.parse({
    id: `e${index + 1}`,
    type: 'addProject',
    projectId: `new-${index + 1}`,
    kind: 'school',
    position: [longitude, latitude],
    size: 1200,
    openYear: 2027,
    finance: 'private',
  }),
);

export const STORIES: readonly Story[] = [
  {
    id: 'managed-urbanisation',
    title: {
      kk: '2030 жылға дейінгі басқарылатын урбандалу',
      ru: 'Управляемая урбанизация до 2030 года',
      en: 'Managed urbanisation to 2030',
    },
    territoryId: 'kazakhstan',
    steps: [
      {
        text: {
          kk: 'Қазақстан халқы: қай өңірде қанша адам тұрады.',
          ru: 'Население Казахстана: где живут люди.',
          en: 'The people of Kazakhstan: where they live.',
        },
        state: { year: 2025, measure: 'population' },
      },
      {
        text: {
          kk: 'Өсім оңтүстік қалалар мен Каспий маңына шоғырланады, солтүстік халқын жоғалтады.',
          ru: 'Рост собирается в городах юга и на Каспии, север теряет людей.',
          en: 'Growth gathers in the cities of the south and on the Caspian; the north loses people.',
        },
        state: { year: 2025, measure: 'growth' },
      },
      {
        text: {
          kk: '2030 жылға қарай мектеп жасындағылардың үлесі: мектеп қайда керек болады.',
          ru: 'Доля детей школьного возраста к 2030 году: где понадобятся школы.',
          en: 'The share of school age by 2030: where schools will be needed.',
        },
        state: { year: 2030, measure: 'childrenShare' },
      },
    ],
  },
  {
    id: 'school-in-step',
    title: {
      kk: 'Әр үймен бірге мектеп',
      ru: 'Школа в шаге с каждым домом',
      en: 'A school in step with every home',
    },
    territoryId: 'almaty',
    steps: [
      {
        text: {
          kk: 'Алматы, 2018: орындар оқушыдан аз.',
          ru: 'Алматы, 2018: мест меньше, чем учеников.',
          en: 'Almaty in 2018: fewer seats than pupils.',
        },
        state: { year: 2018, measure: 'radiusCoverage' },
      },
      {
        text: {
          kk: '2025: жайлы мектептер тапшылықты азайтты, бірақ шеткі аудандар қашық.',
          ru: '2025: комфортные школы сократили дефицит, но окраины далеко.',
          en: '2025: new schools have cut the shortage, but the outskirts are far from one.',
        },
        state: { year: 2025, measure: 'networkDistance', camera: view(76.84, 43.28, 11.6) },
      },
      {
        text: {
          kk: '2030: бас жоспар бойынша 2,75 млн тұрғын – орынсыз оқушылар қайда тұрады.',
          ru: '2030: 2,75 млн жителей по генплану – где живут ученики без места.',
          en: '2030: 2.75 million people by the general plan, and where pupils without a seat live.',
        },
        state: { year: 2030, measure: 'unplaced' },
      },
    ],
  },
  {
    id: 'five-private-schools',
    title: {
      kk: 'Бес жекеменшік мектеп не өзгертеді',
      ru: 'Что меняют пять частных школ',
      en: 'What five private schools change',
    },
    territoryId: 'almaty',
    steps: [
      {
        text: {
          kk: '2027, бастапқы жоспар: орынсыз оқушылар.',
          ru: '2027, исходный план: ученики без места.',
          en: '2027 by the baseline: pupils without a seat.',
        },
        state: { year: 2027, measure: 'unplaced' },
      },
      {
        text: {
          kk: 'Солтүстік пен батыста бес жекеменшік мектеп, әрқайсысы 1200 орын.',
          ru: 'Пять частных школ на севере и западе, по 1200 мест.',
          en: 'Five private schools in the north and west, 1,200 seats each.',
        },
        state: { year: 2027, measure: 'unplaced', edits: [...FIVE_SCHOOLS] },
      },
    ],
  },
];

/** The whole state of a step, for the language and look that the person has chosen. */
export function stateOfStep(
  story: Story,
  stepIndex: number,
  look: Pick<ShareableState, 'language' | 'theme' | 'mode'>,
): ShareableState {
  const { kind, baseYear } = embeddedTerritory(story.territoryId);
  const step = story.steps[stepIndex];
  return {
    ...defaultState(story.territoryId, kind, baseYear),
    ...step?.state,
    ...look,
    panel: 'stories',
    story: { id: story.id, step: stepIndex },
  };
}
