/** Making a pack: whether it goes on, and what follows, be it opened or told why not. */
import { useState } from 'react';
import type { Parsed } from '../../domain/parsed.ts';
import type { MadePack } from '../../importing/worker/answers.ts';
import { territoryMade } from './importNotes.ts';
import type { Following, SheetProps } from './sheetProps.ts';

export function useMaking({ onMade, onProblems }: Pick<SheetProps, 'onMade' | 'onProblems'>) {
  const [isMaking, setMaking] = useState(false);
  const make = async (
    asked: Promise<Parsed<MadePack>>,
    following: Following = {},
  ): Promise<void> => {
    setMaking(true);
    const made = await asked;
    if (made.ok) {
      const { files, counts } = made.value;
      await onMade(
        files,
        counts ? { ...following, note: (isKept) => territoryMade(counts, isKept) } : following,
      );
    } else onProblems(made.problems);
    setMaking(false);
  };
  return { isMaking, make };
}
