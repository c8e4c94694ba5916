/** The large dialogs of the page; each comes with its own script when it is first opened. */
import { type ComponentType, useEffect } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useText } from '../i18n/text.tsx';
import { usePage } from '../store/pageStore.ts';
import { useResults } from '../store/resultsStore.ts';
import { useCommandKeys } from './commands/chords.ts';
import { later } from './later.ts';
import { LargeDialog } from './parts/LargeDialog.tsx';
import { closeDialog, type DialogId, openDialog, useDialogs } from './openDialog.ts';

const DIALOGS: Readonly<
  Record<DialogId, { readonly title: MessageKey; readonly Content: ComponentType }>
> = {
  plans: {
    title: 'plans.title',
    Content: later(async () => (await import('./plans/PlanLibrary.tsx')).PlanLibrary),
  },
  compare: {
    title: 'compare.title',
    Content: later(async () => (await import('./compare/Compare.tsx')).Compare),
  },
  share: {
    title: 'share.title',
    Content: later(async () => (await import('./share/ShareContent.tsx')).ShareContent),
  },
  palette: {
    title: 'command.palette',
    Content: later(async () => (await import('./commands/CommandPalette.tsx')).CommandPalette),
  },
  keys: {
    title: 'command.keys',
    Content: later(async () => (await import('./commands/KeyList.tsx')).KeyList),
  },
};

export function Dialogs() {
  const text = useText();
  const open = useDialogs((state) => state.open);
  useSharedComparison();
  useCommandKeys();
  if (open === null) return null;
  const { title, Content } = DIALOGS[open];
  return (
    <LargeDialog
      key={open}
      id={open}
      title={text(title)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && closeDialog()}
    >
      <Content />
    </LargeDialog>
  );
}

/** A link that carries a comparison opens it, once there are figures. */
function useSharedComparison(): void {
  const isShared = usePage(({ comparison }) => comparison !== null);
  const hasFigures = useResults(({ results }) => results !== null);
  useEffect(() => {
    if (isShared && hasFigures) openDialog('compare');
  }, [isShared, hasFigures]);
}
