import type { Article } from '../../lib/article'
import { attribute } from '../../lib/attribution/attribute'
import { type Comparing, compare } from '../../lib/compare'
import { concerning } from '../../lib/decision/concerning'
import type { Decision } from '../../lib/decision/decision'
import { statementKey } from '../../lib/decision/wording-key'
import type { KnownStatements } from '../../lib/index/known'
import { knownInMemory } from '../../lib/index/memory'
import { csvOf } from '../../lib/interchange/csv'
import { jsonLdOf } from '../../lib/interchange/json-ld'
import type { Statement } from '../../lib/statement/statement'
import { statementsOf } from '../../lib/statement/statements'
import { successorOf } from '../../lib/statement/successor'
import { variantsOf } from '../../lib/statement/variants'
import { tellCard } from '../../lib/telling/card'
import { firstWords } from '../../lib/telling/first-words'
import { byTelling, worthShowing } from '../../lib/telling/listing'
import { tellFinding } from '../../lib/telling/telling'
import { tellTogether } from '../../lib/telling/together'
import { articleOf } from '../article'

const TITLE = 'Ann Weiss said: “We will mend seven bridges before the first frost”'
const OTHER = {
  url: 'https://lakeside.example/1',
  outlet: { name: 'Lakeside', domain: 'lakeside.example', kind: 'news' },
} as const

const pageOf = (text: string): Article => articleOf(text, { title: TITLE })

/** What another outlet reports, once it was read. */
function knownFrom(text: string, language = 'en'): KnownStatements {
  const report = articleOf(text, { ...OTHER, language })
  const statements = statementsOf(report, attribute(report)).filter(({ credited }) => credited)
  return knownInMemory(variantsOf(report, statements))
}

/** A page is compared, and what comes of it is listed, told and handed on. */
async function told(page: Article, known: KnownStatements, comparing?: Comparing): Promise<void> {
  const comparison = await compare(page, known, comparing)
  csvOf(comparison)
  jsonLdOf(comparison)
  concerning(comparing?.decisions ?? [], comparison)
  for (const finding of byTelling(worthShowing(comparison).findings)) {
    firstWords(finding)
    tellFinding(finding)
    tellCard(finding)
    tellTogether(finding.statement, finding.versions)
  }
}

/** Every fourth word is another one. */
function reworded(text: string): string {
  let words = 0
  return text.replace(/\p{L}+/gu, (word) => {
    words += 1
    return words % 4 === 0 ? 'otherwise' : word
  })
}

async function decidedAbout(text: string): Promise<void> {
  const page = pageOf(text)
  const here = statementKey(page, { text, speaker: null })
  const there = statementKey({ ...page, ...OTHER }, { text, speaker: null })
  const decisions: readonly Decision[] = [
    { kind: 'wrong-speaker', here },
    { kind: 'not-same', here, there },
  ]
  await told(page, knownFrom(text), { decisions })
}

const statementsIn = (text: string): Statement[] => {
  const article = articleOf(text)
  return statementsOf(article, attribute(article))
}

/** An article was read again, all of its statements edited; the reader looks at one that had all words. */
export function readAgain(text: string): () => unknown {
  const [before, now] = [statementsIn(text), statementsIn(reworded(text))]
  const [first] = before
  if (first === undefined) return () => null
  return () => successorOf({ ...first, text }, { before, now })
}

const translator = { translate: async (text: string) => text }

/** What is told of a page beside what is known, by the name of what the page is set beside. */
export const COMPARISONS: readonly (readonly [name: string, run: (text: string) => unknown])[] = [
  ['a comparison', (text) => told(pageOf(text), knownFrom(text))],
  ['a comparison with other words', (text) => told(pageOf(text), knownFrom(reworded(text)))],
  [
    'a comparison in translation',
    (text) =>
      told(pageOf(text), knownFrom(text, 'de'), {
        translation: { translator, languages: ['de'] },
      }),
  ],
  ['a comparison with decisions', decidedAbout],
]
