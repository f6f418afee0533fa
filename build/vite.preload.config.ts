import { defineConfig } from 'vite';
import { projectPath } from './folders.ts';

/** A sandboxed preload is one CommonJS file that may require nothing but electron (electron docs, tutorial/sandbox). */
export default defineConfig({
  root: projectPath(''),
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: projectPath('dist/main'),
    // dist/main already holds the hosts.
    emptyOutDir: false,
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { preload: projectPath('main/desktop/preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
