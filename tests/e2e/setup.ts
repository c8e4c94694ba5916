/** Once for all end-to-end tests: builds the page where needed and serves it. */
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../scripts/lib/build.ts';
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
  const folder = await ensureBuilt();
  const { url, close } = await serve({ folder, under: '/maps/aumaq/' });
  project.provide('pageUrl', url);
  project.provide('pageFolder', folder);
  return close;
}
