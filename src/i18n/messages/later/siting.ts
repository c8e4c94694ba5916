/** Texts of the panel "Where to build". They come with it. */
import { sitingAnswerTexts } from './sitingAnswer.ts';
import { sitingQualityTexts } from './sitingQuality.ts';
import { sitingQuestionTexts } from './sitingQuestion.ts';

export const sitingTexts = {
  ...sitingQuestionTexts,
  ...sitingAnswerTexts,
  ...sitingQualityTexts,
} as const;
