/** Search over all names of the territory; choosing an answer flies there and opens its card. */
import { useMemo, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { createSearchIndex, searchNames, type SearchKind } from '../domain/search/search.ts';
import { useLocalized, useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { Icon } from './icons.tsx';

const SHOWN_ANSWERS = 10;

/** Zoom at which a found thing is seen with its surroundings. */
const ZOOM_AT: Readonly<Record<SearchKind, number>> = {
  facility: 15,
  project: 15,
  infrastructure: 13,
  area: 11.5,
  settlement: 9,
};

export function Search({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const text = useText();
  const localized = useLocalized();
  const [query, setQuery] = useState('');
  const territory = useResults((state) => state.territory);
  const index = useMemo(() => (territory ? createSearchIndex(territory) : []), [territory]);
  const found = useMemo(() => searchNames(index, query, SHOWN_ANSWERS), [index, query]);
  const country = territory?.manifest.kind === 'country';

  const goTo = (key: string) => {
    const answer = found.find(({ kind, id }) => `${kind} ${id}` === key);
    if (!answer) return;
    const { select, moveCamera } = usePage.getState();
    select({ kind: answer.kind, id: answer.id });
    const zoom = country && answer.kind === 'area' ? 5.5 : ZOOM_AT[answer.kind];
    const [longitude, latitude] = answer.position;
    moveCamera({ longitude, latitude, zoom, bearing: 0, pitch: 0 });
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
      allowsEmptyCollection={query.trim() !== ''}
      menuTrigger="input"
    >
      <Icon name="search" />
      <Input className="search-input" placeholder={text('search.placeholder')} />
      <Popover className="popover search-popover">
        <ListBox
          className="menu"
          renderEmptyState={() => <p className="menu-empty">{text('search.nothing')}</p>}
        >
          {found.map((answer) => (
            <ListBoxItem
              key={`${answer.kind} ${answer.id}`}
              id={`${answer.kind} ${answer.id}`}
              className="menu-item search-answer"
              textValue={localized(answer.name)}
            >
              <span>{localized(answer.name)}</span>
              <span className="quiet">{text(`search.kind.${answer.kind}`)}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
