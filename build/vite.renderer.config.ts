import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { projectPath } from './folders.ts';

/** The page, the same under app://cpne/ and http://127.0.0.1: relative addresses, nothing inline, since the CSP refuses it. */
export default defineConfig({
  root: projectPath('renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: projectPath('dist/renderer'),
    emptyOutDir: true,
    sourcemap: false,
    // Shipped beside the application (electron-builder.yml).
    license: { fileName: 'licences.md' },
    // A data: address for a font or an image would need a hole in the CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
