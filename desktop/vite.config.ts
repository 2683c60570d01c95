import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { TARGETS } from '../build/targets.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: {
    // The slim build: no protection, Smooth Streaming or reporting. Exports name only the whole one.
    alias: [
      {
        find: /^dashjs$/,
        replacement: fileURLToPath(new URL('../node_modules/dashjs/dist/modern/esm/dash.mediaplayer.min.js', import.meta.url)),
      },
    ],
  },
  server: { proxy: { '/api': process.env.SAHNA_SERVER_URL || 'http://localhost:8080' } },
  build: {
    outDir: 'dist/renderer',
    emptyOutDir: true,
    sourcemap: false,
    target: `chrome${TARGETS.desktop.chromium}`,
    // Pictures and fonts inside scripts would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|styled-components|i18next|react-i18next|@tanstack|@reduxjs|react-redux|react-router|zod)\//,
            },
            { name: 'dash', test: /dashjs/ },
          ],
        },
      },
    },
  },
});
