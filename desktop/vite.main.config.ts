import { defineConfig } from 'vite';

/** The main process as one file, with everything it needs but Electron itself. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'src/main/main.ts',
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false } },
  },
});
