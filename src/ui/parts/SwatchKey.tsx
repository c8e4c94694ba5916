/** What the colours of a chart mean. */

type Entry = {
  readonly label: string;
  /** A custom property of the page's colours: "var(--housing)". */
  readonly colour: string;
  /** 0..1; 1 unless given. */
  readonly opacity?: number;
};

export function SwatchKey({ entries }: { entries: readonly Entry[] }) {
  return (
    <p className="swatch-key">
      {entries.map(({ label, colour, opacity = 1 }) => (
        <span key={label} className="swatch-key-entry">
          <i
            className="swatch-key-mark"
            style={{ background: colour, opacity }}
            aria-hidden="true"
          />
          {label}
        </span>
      ))}
    </p>
  );
}
