/** The way in for a person's own files: dropped anywhere on the page, or by a button that opens the sheet. */
import { Suspense, useEffect } from 'react';
import { later } from '../later.ts';
import { openImportSheet, useImportSheet } from './sheetState.ts';

const ImportDock = later(async () => (await import('./ImportDock.tsx')).ImportDock);

export function OwnData() {
  const isOpen = useImportSheet((state) => state.isOpen);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      openImportSheet([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <ImportDock />
    </Suspense>
  );
}
