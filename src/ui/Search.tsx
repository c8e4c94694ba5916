/** Search over all names of territory and plan; choosing an answer flies there and opens its card. */
import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type SearchEntry, searchNames } from '../domain/search/search.ts';
import { standingOf } from '../domain/scenario/operating.ts';
import { useLocalized, useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useEffective } from '../store/useEffective.ts';
import { Icon } from './icons.tsx';
import { showFound } from './showFound.ts';
import { useSearchIndex } from './useSearchIndex.ts';

const SHOWN_ANSWERS = 10;

export function Search({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const text = useText();
  const localized = useLocalized();
  const [query, setQuery] = useState('');
  const effective = useEffective();
  const year = usePage((state) => state.year);
  const isAsked = query.trim() !== '';
  const { index, isComplete } = useSearchIndex(isAsked);
  const found = useMemo(() => searchNames(index, query, SHOWN_ANSWERS), [index, query]);

  /** What an answer is, and since when it is no more. */
  const kindOf = ({ kind, id }: SearchEntry): string => {
    const named = text(`search.kind.${kind}`);
    const standing = kind === 'facility' && effective ? standingOf(effective, id, year) : null;
    if (standing?.kind !== 'closed') return named;
    return `${named} · ${text('card.closedSince', { year: standing.sinceYear })}`;
  };

  const goTo = (key: string) => {
    const answer = found.find(({ kind, id }) => `${kind} ${id}` === key);
    if (!answer) return;
    showFound(answer, effective?.territory.manifest.kind === 'country');
    setQuery('');
  };

  return (
    <ComboBox
      className="search"
      autoFocus={autoFocus}
      aria-label={text('search.label')}
      inputValue={query}
      onInputChange={setQuery}
      defaultFilter={() => true}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && goTo(String(key))}
      // An open list hides the rest of the page from screen readers: nothing asked, no list.
      allowsEmptyCollection={isAsked}
      menuTrigger="input"
    >
      <Icon name="search" />
      <Input
        className="search-input"
        placeholder={text('search.placeholder')}
        // A question that stays in the field would have its list opened again at once.
        onKeyDown={({ key }) => key === 'Escape' && setQuery('')}
      />
      <Popover className="popover search-popover">
        <ListBox
          className="menu"
          renderEmptyState={() => (
            <p className="menu-empty">
              {text(isComplete ? 'search.nothing' : 'page.loadingPanel')}
            </p>
          )}
        >
          {found.map((answer) => (
            <ListBoxItem
              key={`${answer.kind} ${answer.id}`}
              id={`${answer.kind} ${answer.id}`}
              className="menu-item search-answer"
              textValue={localized(answer.name)}
            >
              <span>{localized(answer.name)}</span>
              <span className="quiet">{kindOf(answer)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
