import { fileURLToPath } from 'node:url';
import legacy from '@vitejs/plugin-legacy';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { TV_BROWSERSLIST } from '../build/targets.ts';

/** `crossorigin` on script tags keeps them from loading out of `file://`, where packaged apps live. */
const withoutCrossorigin: Plugin = {
  name: 'without-crossorigin',
  enforce: 'post',
  transformIndexHtml: { order: 'post', handler: (html) => html.replace(/ crossorigin/g, '') },
};

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), legacy({ targets: [...TV_BROWSERSLIST], renderModernChunks: false, modernPolyfills: false }), withoutCrossorigin],
  resolve: {
    // The slim build: no protection, Smooth Streaming or reporting. Exports name only the whole one.
    alias: [
      {
        find: /^dashjs$/,
        replacement: fileURLToPath(new URL('../node_modules/dashjs/dist/modern/esm/dash.mediaplayer.min.js', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|styled-components|i18next|react-i18next|@noriginmedia|lodash-es|@tanstack|@reduxjs|react-redux|zod)\//,
            },
            // dash.js alone in its chunk: in sloppy-mode output a function of it once shadowed an import beside it.
            { name: 'dash', test: /dashjs/ },
          ],
        },
      },
    },
  },
});
