/** What is going on, how far it is, and the way out of it. */
import { Button, ProgressBar } from 'react-aria-components';
import { useImportText } from './importText.tsx';

export function Working({
  label,
  share,
  onCancel,
}: {
  readonly label: string;
  /** 0..1; null where nobody knows. */
  readonly share: number | null;
  readonly onCancel: () => void;
}) {
  const text = useImportText();
  return (
    <div className="import-working">
      <ProgressBar
        aria-label={label}
        isIndeterminate={share === null}
        value={share === null ? 0 : share * 100}
      >
        {({ percentage }) => (
          <>
            <p role="status">{label}</p>
            <progress max={100} {...(share === null ? {} : { value: percentage ?? 0 })} />
          </>
        )}
      </ProgressBar>
      <Button className="button" onPress={onCancel}>
        {text('import.cancel')}
      </Button>
    </div>
  );
}
