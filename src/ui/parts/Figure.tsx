/** One figure with its name, an optional second line, and where it comes from. */
type Props = {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: 'met' | 'strained' | 'unmet';
  readonly source: string;
};

export function Figure({ label, value, note, tone, source }: Props) {
  return (
    <div className="figure" data-tone={tone} title={source}>
      <span className="figure-label">{label}</span>
      <strong className="figure-value">{value}</strong>
      {note && <span className="figure-note">{note}</span>}
    </div>
  );
}
