/** The head of a long list, and a button that shows the rest of it. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';

/** @param first so many are shown until somebody asks for all. */
export function useShowAll<T>(
  items: readonly T[],
  first: number,
): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const text = useText();
  const [isAll, setAll] = useState(false);
  if (items.length <= first) return { shown: items, more: null };
  return {
    shown: isAll ? items : items.slice(0, first),
    more: (
      <Button className="text-button" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
        {isAll ? text('list.showFewer') : text('list.showAll', { count: items.length })}
      </Button>
    ),
  };
}

type ListProps<T> = {
  readonly items: readonly T[];
  readonly first: number;
  readonly className: string;
  /** An item of the list, an element with a key. */
  readonly children: (item: T) => ReactNode;
};

/** A list that says how long it is and shows all of it when asked. */
export function ShowAllList<T>({ items, first, className, children }: ListProps<T>) {
  const { shown, more } = useShowAll(items, first);
  return (
    <>
      <ul className={className}>{shown.map(children)}</ul>
      {more}
    </>
  );
}
