import { defineConfig } from 'vite';
import { projectPath } from './folders.ts';

/** The three hosts and the engine's worker, for Node 24 and Electron: one file each, beside the code they share. */
export default defineConfig({
  root: projectPath(''),
  publicDir: false,
  // better-sqlite3 finds its native binary from its own folder; electron is the runtime itself. All else is bundled,
  // so that a package needs no other module.
  ssr: { target: 'node', noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: projectPath('dist/main'),
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    // Shipped beside the application (electron-builder.yml).
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      input: {
        desktop: projectPath('main/desktop/main.ts'),
        loopback: projectPath('main/loopback/main.ts'),
        cli: projectPath('main/cli/main.ts'),
        worker: projectPath('main/engine/worker.ts'),
      },
      // One flat folder: wherever the bundler puts the code that starts the worker, `./worker.js` stands beside it.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
