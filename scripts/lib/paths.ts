/** Where things lie in the repository. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json. */
export const REPOSITORY = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Folder of the built page. */
export const DIST = join(REPOSITORY, 'dist');
