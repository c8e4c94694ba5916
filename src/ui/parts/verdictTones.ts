/** The tone in which a change is written: what is neither better nor worse has none. */
import type { Verdict } from '../../domain/comparison/verdict.ts';

export const VERDICT_TONES: Readonly<Record<Verdict, 'met' | 'unmet' | undefined>> = {
  better: 'met',
  worse: 'unmet',
  neither: undefined,
};
