import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** The loader and binary a module worker needs; served by our own scheme, never fetched. */
const VISION_RUNTIME = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm'];

function copyVisionRuntime() {
  return {
    name: 'copy-vision-runtime',
    closeBundle() {
      const target = join(root, 'out/renderer/vision-runtime');
      mkdirSync(target, { recursive: true });
      for (const file of VISION_RUNTIME) {
        cpSync(join(root, 'node_modules/@mediapipe/tasks-vision/wasm', file), join(target, file));
      }
    },
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: { index: join(root, 'main/index.ts') } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { index: join(root, 'preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: './',
    build: {
      outDir: join(root, 'out/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: join(root, 'renderer/index.html'),
          analysis: join(root, 'renderer/analysis.html'),
        },
      },
    },
    worker: { format: 'es' },
    plugins: [react(), copyVisionRuntime()],
  },
});
