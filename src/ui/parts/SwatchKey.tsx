/** What the colours of a chart mean. */
import '../panels/country/country.css';

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
        <span key={label}>
          <i style={{ background: colour, opacity }} aria-hidden="true" />
          {label}
        </span>
      ))}
    </p>
  );
}
