import { featuresOf } from '../../lib/attribution/tagger/features'
import { MARGIN, type View, viewsOf } from '../../lib/attribution/tagger/view'
import type { WordTable } from '../../lib/attribution/tagger/word-table'
import { lexiconFor } from '../../lib/lexicon/lexicon-for'
import type { Annotated } from './annotated'
import { wordClusters } from './clusters'
import { goldStates } from './gold-states'
import { countRows, rowsToKeep, withRows } from './keep-rows'
import { type Example, train } from './train'
import { cueLevels, type Labelled, wordClasses } from './word-counts'
import type { Learned } from './write-model'

/** 66,000 of a million hashes: an unknown feature meets a kept row once in sixteen times. */
export const HASH_BITS = 20
/** What fits, with its hashes and tables, into 300 KB of a zip. */
const KEEP = 66_000
/** Epochs to choose rows by, and to fit the chosen ones (a pruned model that is not refitted is ruined). */
const EPOCHS = { choose: 6, fit: 10 } as const
/** Cue levels of an article are counted on the other folds: in its own, every cue is known. */
const FOLDS = 4

const NO_WORDS: WordTable = { classes: new Map(), clusters: new Map(), cues: new Map() }

/** Everything that a model holds, learned from annotated articles. */
export function learn(articles: readonly Annotated[], log: (line: string) => void): Learned {
  const stemming = articles[0]?.reading.lexicon ?? lexiconFor(null)
  const labelled = articles.map(labelledOf)
  const words = {
    classes: wordClasses(labelled.flat()),
    clusters: wordClusters(labelled.flat().map(({ tokens }) => tokens)),
    cues: cueLevels(labelled.flat(), stemming),
  }
  log(
    `${words.classes.size} words in classes, ${words.clusters.size} in clusters, ${words.cues.size} stems of cues`,
  )
  const all = 2 ** HASH_BITS
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    ...words,
    cues: cueLevels(labelled.filter((_, at) => at % FOLDS !== fold).flat(), stemming),
  }))
  const examples = articles.flatMap((article, at) =>
    examplesOf(article, labelled[at] ?? [], folds[at % FOLDS] ?? words),
  )
  const counts = countRows(examples, all)
  const first = train(examples, { rows: all, epochs: EPOCHS.choose, log })
  const kept = rowsToKeep(first.weights, counts, KEEP)
  const fewer = withRows(examples, kept, all)
  const second = train(fewer, { rows: kept.length, epochs: EPOCHS.fit, log })
  return { ...second, kept, counts: kept.map((row) => counts[row] ?? 0), words }
}

/** The paragraphs of an article with their gold states; nothing is known of words yet. */
function labelledOf({ reading, attributions }: Annotated): Labelled[] {
  const views = viewsOf(reading, NO_WORDS)
  const states = goldStates(views, attributions)
  return views.map(({ tokens }, at) => ({ tokens, states: states[at] ?? new Uint8Array() }))
}

function examplesOf(
  { reading }: Annotated,
  labelled: readonly Labelled[],
  words: WordTable,
): Example[] {
  return viewsOf(reading, words).flatMap((view, at) => {
    const states = labelled[at]?.states
    return states && states.length > 0 ? [exampleOf(view, states)] : []
  })
}

function exampleOf(view: View, states: Uint8Array): Example {
  const { hashes, starts } = featuresOf(view)
  const mask = 2 ** HASH_BITS - 1
  const classes = view.class.slice(MARGIN, MARGIN + view.tokens.length)
  return { rows: hashes.map((hash) => hash & mask), starts, classes, states }
}
