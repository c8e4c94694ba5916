import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './scripts/lib/vite/contentSecurityPolicy.ts';
import { compressedTwins } from './scripts/lib/vite/compressedTwins.ts';
import { dataVersionPlugin } from './scripts/lib/vite/dataVersion.ts';
import { directImports } from './scripts/lib/vite/directImports.ts';
import { fewFiles } from './scripts/lib/vite/fewFiles.ts';
import { foldedPacks } from './scripts/lib/vite/foldedPacks.ts';
import { hollowModules } from './scripts/lib/vite/hollowModules.ts';
import { mapFromSources } from './scripts/lib/vite/mapFromSources.ts';
import { offline } from './scripts/lib/vite/offline.ts';
import { oneLanguage } from './scripts/lib/vite/oneLanguage.ts';
import { ownLetters } from './scripts/lib/vite/ownLetters.ts';
import { ownLocales } from './scripts/lib/vite/ownLocales.ts';
import { withoutGestures } from './scripts/lib/vite/withoutGestures.ts';
import { withoutLoaders } from './scripts/lib/vite/withoutLoaders.ts';
import { withoutWebGpu } from './scripts/lib/vite/withoutWebGpu.ts';
import { webComponent } from './scripts/lib/vite/webComponent.ts';
import { zodWithoutEval } from './scripts/lib/vite/zodWithoutEval.ts';

export default defineConfig({
  // Static files under any path: nothing refers to the root of a host.
  base: './',
  plugins: [
    react(),
    directImports(),
    zodWithoutEval(),
    mapFromSources(),
    withoutWebGpu(),
    withoutGestures(),
    withoutLoaders(),
    hollowModules(),
    ownLetters(),
    ownLocales(),
    oneLanguage(),
    contentSecurityPolicy(),
    dataVersionPlugin('public'),
    webComponent(),
    fewFiles(),
    foldedPacks(),
    offline(),
    compressedTwins(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // No data: addresses in styles and scripts, which the security policy refuses for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // The map, the window with the notes of a talk, and the overview of what a batch has computed.
      input: ['index.html', 'speaker.html', 'overview.html'],
      output: {
        // Older servers know no type for .mjs, and browsers then refuse the map's worker.
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.mjs'))
            ? 'assets/[name]-[hash].js'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
