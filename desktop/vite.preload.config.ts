import { defineConfig } from 'vite';

/** One file on its own: a sandboxed preload script cannot load another. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'src/preload/preload.ts',
    outDir: 'dist/main',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false } },
  },
});
