/** The buttons that make the new version, and whether the plan in hand goes along. */
import { useState } from 'react';
import { Button, Checkbox } from 'react-aria-components';
import { usePage } from '../../store/pageStore.ts';
import { useImportText } from './importText.tsx';

type Props = {
  readonly isDisabled: boolean;
  /** Whether rows can also be added to what is there. */
  readonly canAdd: boolean;
  readonly onPut: (mode: 'replace' | 'add', takesPlan: boolean) => void;
};

export function PutInto({ isDisabled, canAdd, onPut }: Props) {
  const text = useImportText();
  const edits = usePage((state) => state.edits.length);
  const [takesPlan, setTakesPlan] = useState(true);
  const put = (mode: 'replace' | 'add') => onPut(mode, takesPlan && edits > 0);
  return (
    <>
      <p className="count">{text('import.newVersion')}</p>
      {edits > 0 && (
        <Checkbox className="checkbox" isSelected={takesPlan} onChange={setTakesPlan}>
          <span className="checkbox-box" aria-hidden="true" />
          <span className="checkbox-label">{text('import.takesPlan', { edits })}</span>
        </Checkbox>
      )}
      <div className="button-row">
        <Button className="button primary" isDisabled={isDisabled} onPress={() => put('replace')}>
          {text('import.replace')}
        </Button>
        {canAdd && (
          <Button className="button" isDisabled={isDisabled} onPress={() => put('add')}>
            {text('import.add')}
          </Button>
        )}
      </div>
    </>
  );
}
