import { type Word, wordsOf } from '../index/word'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { wordingFor } from '../lexicon/wording-for'
import { speakerAgrees } from '../match/speaker'
import type { Statement } from '../statement/statement'
import type { Variant } from '../statement/variant'
import type { QuotationKind } from './difference'

/** How the two sides differ in form, speaker, description, cue and language. */
export function creditDifferences(
  statement: Statement,
  variant: Variant,
  lexicon: Lexicon,
): QuotationKind[] {
  const kinds: QuotationKind[] = []
  if (!statement.credited) return kinds
  const tests: readonly (readonly [QuotationKind, boolean])[] = [
    ['speaker', speakerAgrees(statement, variant, lexicon) === false],
    ['form', statement.form !== variant.form],
    ['description', describedOtherwise(statement, variant, lexicon)],
    ['cue', cuedOtherwise(statement.cue, variant.cue, lexicon)],
    ['language', inAnotherLanguage(variant, lexicon)],
  ]
  for (const [kind, holds] of tests) if (holds) kinds.push(kind)
  return kinds
}

/** A variant that does not say is of the language that its words were found in. */
const inAnotherLanguage = ({ language }: Variant, lexicon: Lexicon): boolean =>
  language !== '' && lexiconFor(language).language !== lexicon.language

/** Both describe the speaker, and no word of one description stands in the other. */
function describedOtherwise(statement: Statement, variant: Variant, lexicon: Lexicon): boolean {
  const names = new Set(
    [statement.speaker, variant.speaker].flatMap((speaker) =>
      stemsOf(speaker?.name ?? '', lexicon),
    ),
  )
  const [here, there] = [statement.mention, variant.mention].map((mention) =>
    stemsOf(mention, lexicon).filter((stem) => !names.has(stem)),
  ) as [string[], string[]]
  return here.length > 0 && there.length > 0 && !here.some((stem) => there.includes(stem))
}

/** Both have a cue, not the same one, and one of them says more than that something was said. */
function cuedOtherwise(here: string, there: string, lexicon: Lexicon): boolean {
  const { plainCues } = wordingFor(lexicon)
  const [left, right] = [contentOf(here, lexicon), contentOf(there, lexicon)]
  if (left.length === 0 || right.length === 0) return false
  const stems = new Set(right.map(({ stem }) => stem))
  if (left.some(({ stem }) => stems.has(stem))) return false
  return [left, right].some((words) => words.every(({ form }) => !plainCues.has(form)))
}

const stemsOf = (text: string, lexicon: Lexicon): string[] =>
  contentOf(text, lexicon).map(({ stem }) => stem)

const contentOf = (text: string, lexicon: Lexicon): Word[] =>
  wordsOf(text, { start: 0, end: text.length }, lexicon).filter(({ kind }) => kind === 'content')
