/** The projects of a district or region by kind: the first as links, all of them to open. */
import { useMemo } from 'react';
import { projectsOfArea, type ProjectsOfKind } from '../../domain/territory/related.ts';
import type { Area, Project } from '../../domain/territory/territory.ts';
import { useNumbers, useText } from '../../i18n/text.tsx';
import { useShowAll } from '../parts/useShowAll.tsx';
import { ThingLink } from './Related.tsx';

const FIRST_COUNT = 2;

type Props = {
  readonly area: Area;
  readonly projects: readonly Project[];
  readonly year: number;
};

export function AreaProjects({ area, projects, year }: Props) {
  const text = useText();
  const byKind = useMemo(() => projectsOfArea(area, projects, year), [area, projects, year]);
  if (byKind.length === 0) return null;
  return (
    <section className="related">
      <h3>{text('card.projects')}</h3>
      {byKind.map((row) => (
        <KindList key={row.kind} {...row} />
      ))}
    </section>
  );
}

function KindList({ kind, things }: ProjectsOfKind) {
  const text = useText();
  const numbers = useNumbers();
  const { shown, more } = useShowAll(things, FIRST_COUNT);
  return (
    <section>
      <h4>
        {text(`kind.${kind}`)} <span className="count">{numbers.whole(things.length)}</span>
      </h4>
      <ul className="plain-list">
        {shown.map((thing) => (
          <li key={thing.id}>
            <ThingLink thing={thing} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
