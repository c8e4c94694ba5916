/** What the browser, its history and search engines call the page. */
import { useEffect } from 'react';
import { useText } from '../i18n/text.tsx';

/** Keeps title and description of the document in the language of the page. */
export function useDocumentTexts(): void {
  const text = useText();
  useEffect(() => {
    document.title = `${text('page.title')} · ${text('page.subtitle')}`;
    document
      .querySelector('meta[name="description"]')
      ?.setAttribute('content', `${text('page.question')} ${text('page.subtitle')}.`);
  }, [text]);
}
