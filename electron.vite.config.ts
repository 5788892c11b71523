import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { defaultClientConditions } from 'vite';

const root = import.meta.dirname;

/** The loader and binary a module worker needs; served by our own scheme, never fetched. */
const VISION_RUNTIME = [
  '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.js',
  '@mediapipe/tasks-vision/wasm/vision_wasm_module_internal.wasm',
  'onnxruntime-web/dist/ort-wasm-simd-threaded.mjs',
  'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
];

function copyVisionRuntime() {
  return {
    name: 'copy-vision-runtime',
    closeBundle() {
      const target = join(root, 'out/renderer/vision-runtime');
      mkdirSync(target, { recursive: true });
      for (const file of VISION_RUNTIME) {
        cpSync(join(root, 'node_modules', file), join(target, basename(file)));
      }
    },
  };
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          index: join(root, 'main/index.ts'),
          remux: join(root, 'main/media/remux-process.ts'),
          'figures-worker': join(root, 'main/figures/figures-worker.ts'),
        },
      },
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
    // Its loader and binary come from our own scheme too, checked, and not as assets of the bundle.
    resolve: { conditions: ['onnxruntime-web-use-extern-wasm', ...defaultClientConditions] },
    worker: { format: 'es' },
    plugins: [react(), copyVisionRuntime()],
  },
});
