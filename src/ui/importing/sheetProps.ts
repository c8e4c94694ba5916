/** What each part of the sheet is given. */
import type { Problem } from '../../domain/parsed.ts';
import type { PackContent } from '../../importing/pack/archive.ts';
import type { GivenFile, Opening } from './importer.ts';
import type { Importer } from './importWorker.ts';

export type Following = Pick<Opening, 'takesPlan' | 'note'>;

export type SheetProps = {
  /** As they were given: to be read once more in another encoding. */
  readonly files: readonly GivenFile[];
  readonly importer: Importer;
  readonly onMade: (files: PackContent, following?: Following) => Promise<void>;
  readonly onCancel: () => void;
  readonly onProblems: (problems: readonly Problem[]) => void;
};
