/** The panel's own texts, which come with it, beside those of the page. */
import { Fragment, type ReactNode, createElement, useCallback } from 'react';
import { useIntl } from 'react-intl';
import { sitingTexts } from '../../../i18n/messages/later/siting.ts';
import type { Language } from '../../../domain/territory/schema.ts';
import { inLanguage } from '../../../i18n/inLanguage.ts';
import { MoreTexts } from '../../../i18n/MoreTexts.tsx';
import { useTextOf } from '../../../i18n/text.tsx';

export type SitingKey = keyof typeof sitingTexts;

const sitingMessagesOf = (language: Language) => inLanguage(sitingTexts, language);

export function SitingTexts({ children }: { readonly children: ReactNode }) {
  return <MoreTexts textsOf={sitingMessagesOf}>{children}</MoreTexts>;
}

export const useSitingText = useTextOf<SitingKey>;

/** A sentence with fields among its words, in the order of the language. */
export function useSentence(): (key: SitingKey, fields: Record<string, ReactNode>) => ReactNode {
  const intl = useIntl();
  return useCallback(
    (key, fields) => {
      const parts: ReactNode = intl.formatMessage({ id: key }, fields);
      return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
    },
    [intl],
  );
}
