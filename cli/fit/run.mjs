// npm run fit: fits the English tagger on the annotated articles of ../shared, which are not part of
// the project, and writes lib/attribution/tagger/model.en.json. Further arguments go to the trainer.
// npm run fit -- match: fits the weights and levels of matching, and prints how they do; with --write it
// also writes them to lib/match/fitted.json.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const isMatch = process.argv[2] === 'match'
const articles = join(root, '../shared/eval', isMatch ? 'events' : 'attributions')
if (!existsSync(articles)) {
  console.log(`fit: ${articles} is not here, so there is nothing to learn from.`)
  process.exit(0)
}
await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  build: {
    ssr: isMatch ? 'cli/fit/match/main.ts' : 'cli/fit/main.ts',
    outDir: '.output/fit',
    emptyOutDir: false,
    target: 'node22',
    rolldownOptions: { output: { entryFileNames: isMatch ? 'match.mjs' : 'fit.mjs' } },
  },
})
if (isMatch) {
  const { fitMatch } = await import(pathToFileURL(join(root, '.output/fit/match.mjs')).href)
  await fitMatch({
    events: articles,
    out: process.argv.includes('--write') ? join(root, 'lib/match/fitted.json') : null,
    page: join(root, 'docs/evaluation.md'),
    errors: process.argv.includes('--errors'),
  })
  process.exit(0)
}
const { main } = await import(pathToFileURL(join(root, '.output/fit/fit.mjs')).href)
process.exitCode = main([
  ...['--train', join(articles, 'polnear-train.jsonl')],
  ...['--check', join(articles, 'polnear-dev.jsonl')],
  ...['--name', 'PolNeAR v1.0, 840 articles for training (Newell, Margolin, Ruths 2018)'],
  ...['--out', join(root, 'lib/attribution/tagger/model.en.json')],
  ...process.argv.slice(2),
])
