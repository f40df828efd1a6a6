// Bundles the terminal program and its threads; cli/run.mjs calls it when their sources have changed.
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: true,
    outDir: '.output/cli',
    emptyOutDir: false,
    target: 'node22',
    rolldownOptions: {
      input: {
        'as-quoted': 'cli/main.ts',
        'pack-worker': 'cli/pack/worker.ts',
        'pack-finisher': 'cli/pack/finisher.ts',
      },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
})
