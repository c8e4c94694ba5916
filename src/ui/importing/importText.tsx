/** The sheet's own texts, which come with it, beside those of the page. */
import { type ReactNode, useCallback } from 'react';
import type { Problem } from '../../domain/parsed.ts';
import { type ImportKey, importMessagesOf, isImportKey } from '../../i18n/importTexts.ts';
import type { FaultCode } from '../../importing/faults.ts';
import { useProblemText } from '../../i18n/message.ts';
import { MoreTexts } from '../../i18n/MoreTexts.tsx';
import { type TextValues, useTextOf } from '../../i18n/text.tsx';

export function ImportTexts({ children }: { readonly children: ReactNode }) {
  return <MoreTexts textsOf={importMessagesOf}>{children}</MoreTexts>;
}

export const useImportText = useTextOf<ImportKey>;

/** What is wrong with a file, in the language of the page. */
export function useImportProblem(): (problem: Problem) => string {
  const text = useImportText();
  const other = useProblemText();
  return useCallback(
    (problem) => {
      const { message } = problem;
      if (!message || !isImportKey(message.key)) return other(problem);
      const values: TextValues = {};
      for (const [name, value] of Object.entries(message.params)) {
        values[name] = typeof value === 'object' ? value.en : value;
      }
      // A fault without a text does not compile.
      const key: `import.fault.${FaultCode}` | ImportKey = message.key;
      return text(key, values);
    },
    [text, other],
  );
}
