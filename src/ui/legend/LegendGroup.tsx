/** A part of the legend under its title, which opens and closes it. */
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../icons.tsx';

export function LegendGroup({
  title,
  startsOpen = false,
  isMeasure = false,
  children,
}: {
  title: string;
  startsOpen?: boolean;
  /** What colours the map: it stays where nothing else of the legend does. */
  isMeasure?: boolean;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <section className={isMeasure ? 'legend-group measure-group' : 'legend-group'}>
      <h3>
        <Button className="legend-heading" aria-expanded={open} onPress={() => setOpen(!open)}>
          {title}
          <Icon name={open ? 'up' : 'down'} />
        </Button>
      </h3>
      {open && children}
    </section>
  );
}

export function LegendRow({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <div className="legend-row">
      <span className="legend-mark">{mark}</span>
      <span>{children}</span>
    </div>
  );
}

/** Short entries side by side. */
export function LegendLine({ children }: { children: ReactNode }) {
  return <div className="legend-line">{children}</div>;
}
