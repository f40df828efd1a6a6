import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Model, readModel } from '../../lib/attribution/tagger/model'
import type { ModelFile } from '../../lib/attribution/tagger/model-file'
import { readAnnotated } from './annotated'
import { calibrate } from './calibrate'
import { HASH_BITS, learn } from './learn'
import { figuresOf, judge } from './measure'
import { type Learned, modelFile } from './write-model'

const USAGE = `fit --train FILE --out MODEL.json [--check FILE] [--name TEXT] [--language en]
    [--articles N]  only the first N        [--aside]  write the rehearsal, which has not seen a seventh
`

/** Every so many articles are kept aside to learn how sure the model may be. */
const ASIDE = 7

/** Fits a model on annotated articles and writes it. Returns the exit code. */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      train: { type: 'string' },
      check: { type: 'string' },
      name: { type: 'string' },
      language: { type: 'string', default: 'en' },
      out: { type: 'string' },
      articles: { type: 'string' },
      aside: { type: 'boolean', default: false },
    },
  })
  const { train: source, out, check, language } = values
  if (!source || !out) {
    process.stderr.write(USAGE)
    return 2
  }
  const all = readAnnotated(source, language).slice(0, Number(values.articles ?? Infinity))
  const write = writer({ language, on: values.name ?? source })
  log(`${all.length} articles; a rehearsal without every ${ASIDE}th, to learn how sure it may be`)
  const aside = all.filter((_, at) => at % ASIDE === ASIDE - 1)
  const rehearsed = learn(
    all.filter((_, at) => at % ASIDE !== ASIDE - 1),
    log,
  )
  const heard = judge(aside, modelOf(write(rehearsed, [], {})))
  const certainty = calibrate(heard.judged)
  log(`on those kept aside: ${JSON.stringify(figuresOf(heard))}`)
  const learned = values.aside ? rehearsed : learn(all, log)
  const model = modelOf(write(learned, certainty, {}))
  const figures = check ? figuresOf(judge(readAnnotated(check, language), model)) : figuresOf(heard)
  const text = printed(write(learned, certainty, figures))
  writeFileSync(out, text)
  log(`${out}: ${JSON.stringify(figures)}, ${gzipSync(text, { level: 9 }).length} bytes gzip`)
  return 0
}

type Writer = (
  learned: Learned,
  certainty: readonly number[],
  figures: Readonly<Record<string, number>>,
) => ModelFile

const writer =
  ({ language, on }: { language: string; on: string }): Writer =>
  (learned, certainty, figures) =>
    modelFile(learned, {
      language,
      fitted: { on, command: 'npm run fit', figures },
      hashBits: HASH_BITS,
      certainty,
    })

function modelOf(file: ModelFile): Model {
  const model = readModel(file)
  if (!model) throw new Error('the model that was written cannot be read')
  return model
}

/** As the formatter prints it: a list of numbers on one line. */
const printed = (file: ModelFile): string =>
  `${JSON.stringify({ ...file, certainty: null }, null, 2).replace(
    '"certainty": null',
    `"certainty": [${file.certainty.join(', ')}]`,
  )}\n`

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}
