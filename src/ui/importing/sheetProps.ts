/** What each part of the sheet is given. */
import type { Problem } from '../../domain/parsed.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import type { Importer } from './importWorker.ts';

export type SheetProps = {
  readonly importer: Importer;
  /** @param takesPlan the plan in hand goes along into the new version. */
  readonly onMade: (files: PackContent, takesPlan?: boolean) => Promise<void>;
  readonly onCancel: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};
