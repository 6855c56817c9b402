import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { dictionaries } from './scripts/build/dictionaries.mjs';
import { parsedMessages } from './scripts/build/messages.mjs';
import { notices } from './scripts/build/notices.mjs';
import { unusedSchemas } from './scripts/build/unusedSchemas.mjs';
import { contract, events } from './src/ipc/contract';

// One bundle runs on the pinned Electron and on the older one that closed networks can get.
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';
/** What each bundle contains of others, for the notices. */
const license = { fileName: 'licenses.json' };
const namedCharacters = 'node_modules/decode-named-character-reference/index.js';
const native = ['electron', 'sqlite3'];
const asCommonJs = (name: string) => resolve('node_modules', name, 'dist/cjs/index.js');

export default defineConfig({
  main: {
    plugins: [dictionaries()],
    // Their ES modules import functions of CommonJS packages as namespaces, which cannot be called.
    resolve: {
      alias: {
        'hunspell-asm': asCommonJs('hunspell-asm'),
        'emscripten-wasm-loader': asCommonJs('emscripten-wasm-loader'),
      },
    },
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      license,
      rollupOptions: {
        external: native,
        input: {
          index: resolve('src/main/index.ts'),
          cli: resolve('src/cli/index.ts'),
          worker: resolve('src/workspace/worker/entry.ts'),
        },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name]-[hash].cjs',
        },
      },
    },
  },
  preload: {
    define: {
      channelNames: JSON.stringify(Object.keys(contract)),
      eventNames: JSON.stringify(Object.keys(events)),
    },
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      license,
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), parsedMessages(), unusedSchemas(), notices()],
    worker: { format: 'es', plugins: () => [parsedMessages()] },
    // Its form for browsers needs a document, which a worker has not.
    resolve: { alias: { 'decode-named-character-reference': resolve(namedCharacters) } },
    build: {
      license,
      target: chromeTarget,
      minify: true,
      outDir: resolve('out/renderer'),
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('src/renderer/index.html') },
    },
  },
});
