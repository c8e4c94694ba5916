/** The way in for a person's own files: a button, or files dropped anywhere on the page. */
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../../i18n/text.tsx';
import { Icon } from '../icons.tsx';
import { later } from '../later.ts';
import { LargeDialog } from '../parts/LargeDialog.tsx';

const ImportSheet = later(async () => (await import('./ImportSheet.tsx')).ImportSheet);

export function OwnData() {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      setDropped([...(event.dataTransfer?.files ?? [])]);
      setOpen(true);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  const change = (open: boolean) => {
    setOpen(open);
    if (!open) setDropped([]);
  };
  return (
    <>
      <Button
        className="icon-button"
        aria-label={text('ownData.open')}
        onPress={() => setOpen(true)}
      >
        <Icon name="plus" />
      </Button>
      <LargeDialog
        title={text('ownData.open')}
        isOpen={isOpen}
        isDismissable={dropped.length === 0}
        onOpenChange={change}
      >
        <ImportSheet given={dropped} onDone={() => change(false)} />
      </LargeDialog>
    </>
  );
}
