/** The foot of the sheet: what would come of it, and the buttons that make the new version. */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import type { Preview } from '../../importing/worker/answers.ts';
import { usePage } from '../../store/pageStore.ts';
import { useImportText } from './importText.tsx';

type Mode = 'replace' | 'add';
type Props = {
  readonly preview: Preview | null;
  /** What is shown is of another choice, or nothing yet. */
  readonly isComputing: boolean;
  /** What would come of it, in a sentence. */
  readonly said: string | null;
  /** What would be gone of what is there, and what would stay, by the way it is put in. */
  readonly outcome: Readonly<Partial<Record<Mode, string>>>;
  /** Whether rows can also be added to what is there, and whether that is what most people want here. */
  readonly adding: 'no' | 'offered' | 'first';
  readonly onPut: (mode: Mode, takesPlan: boolean) => void;
};

export function PutInto({ preview, isComputing, said, outcome, adding, onPut }: Props) {
  const text = useImportText();
  const edits = usePage((state) => state.edits.length);
  const [takesPlan, setTakesPlan] = useState(true);
  const first: Mode = adding === 'first' ? 'add' : 'replace';
  const ways: readonly Mode[] = adding === 'no' ? ['replace'] : ['replace', 'add'];
  return (
    <footer className="import-footer" aria-busy={isComputing}>
      <p role="status">{isComputing ? text('import.previewing') : said}</p>
      {edits > 0 && (
        <Checkbox className="checkbox" isSelected={takesPlan} onChange={setTakesPlan}>
          <span className="checkbox-box" aria-hidden="true" />
          <span className="checkbox-label">{text('import.takesPlan', { edits })}</span>
        </Checkbox>
      )}
      <div className="import-ways">
        {ways.map((way) => (
          <div key={way}>
            <Button
              className={way === first ? 'button primary' : 'button'}
              isDisabled={isComputing || !preview?.counts}
              onPress={() => onPut(way, takesPlan && edits > 0)}
            >
              {text(`import.${way}`)}
            </Button>
            {!isComputing && outcome[way] && <p className="count">{outcome[way]}</p>}
          </div>
        ))}
      </div>
      <p className="count">{text('import.newVersion')}</p>
    </footer>
  );
}
