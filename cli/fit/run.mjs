// npm run fit: fits the English tagger on the annotated articles of ../shared, which are not part of
// the project, and writes lib/attribution/tagger/model.en.json. Further arguments go to the trainer.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const articles = join(root, '../shared/eval/attributions')
if (!existsSync(articles)) {
  console.log('fit: ../shared/eval/attributions is not here, so there is nothing to learn from.')
  process.exit(0)
}
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: 'cli/fit/main.ts',
    outDir: '.output/fit',
    target: 'node22',
    rolldownOptions: { output: { entryFileNames: 'fit.mjs' } },
  },
})
const { main } = await import(pathToFileURL(join(root, '.output/fit/fit.mjs')).href)
process.exitCode = main([
  ...['--train', join(articles, 'polnear-train.jsonl')],
  ...['--check', join(articles, 'polnear-dev.jsonl')],
  ...['--name', 'PolNeAR v1.0, 840 articles for training (Newell, Margolin, Ruths 2018)'],
  ...['--out', join(root, 'lib/attribution/tagger/model.en.json')],
  ...process.argv.slice(2),
])
