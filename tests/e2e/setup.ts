/**
 * Once for all end-to-end tests: builds the page where needed and serves it. The tests of other projects, which come
 * first, do not wait for the build: whoever asks for the page does.
 */
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/lib/build.ts';
import { DIST } from '../../scripts/lib/paths.ts';
import { serve } from '../../scripts/lib/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built page, under a path that is not the root of its host. */
    pageUrl: string;
    /** Folder of the built page. */
    pageFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const built = ensureBuilt();
  const { url, close } = await serve({ folder: DIST, under: '/maps/aumaq/', after: built });
  project.provide('pageUrl', url);
  project.provide('pageFolder', DIST);
  return close;
}
