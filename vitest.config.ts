import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { type ChromiumLaunch, chromiumLaunch } from './tests/chromium.ts';

/** Where no Chromium can be had, the tests without one still run; those with one say what is missing. */
const launchOptions: Partial<ChromiumLaunch> = await chromiumLaunch().catch((error: unknown) => {
  console.warn(error instanceof Error ? error.message : String(error));
  return {};
});

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/known-answers/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          // Modules and packs are read once for all files, not once for each; both cores work.
          isolate: false,
          maxWorkers: '100%',
          setupFiles: ['tests/unit/freshStores.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        plugins: [react()],
        // Found late, by the one test that has an engine: the page would be loaded anew under it.
        optimizeDeps: { include: ['@turf/turf'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.tsx'],
          testTimeout: 30_000,
          // One group after the other: three browsers beside unit tests are too much for two cores.
          sequence: { groupOrder: 1 },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 720 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/setup.ts'],
          environment: 'node',
          // What all files import is read once for each of the two workers.
          isolate: false,
          // Two pages at a time, one a core: much of a whole task is waiting for what people wait for.
          maxWorkers: 2,
          testTimeout: 120_000,
          // The first hook waits for the build.
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
