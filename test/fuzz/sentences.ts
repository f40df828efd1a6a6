import fc from 'fast-check'
import { blocksOf } from '../../lib/article'
import { termsOf } from '../../lib/index/terms'
import { languages, lexiconFor } from '../../lib/lexicon/lexicon-for'
import { isoDateOf } from '../../lib/page/date'
import { nameKey, sameName } from '../../lib/text/name'
import { normalise } from '../../lib/text/normalise'
import { findQuotations } from '../../lib/text/quotation'
import { sentencesOf } from '../../lib/text/sentence'
import { textFragmentUrl } from '../../lib/text/text-fragment'
import { tokensOf } from '../../lib/text/token'
import { demand, type Target } from './target'
import { hostileParagraph } from './texts'

interface Input {
  readonly text: string
  readonly language: string
}

/** Whatever a text says: its tokens, sentences and quotations lie in it in order, names equal themselves. */
export const sentences: Target<Input> = {
  name: 'sentences',
  inputs: fc.record({ text: hostileParagraph, language: fc.constantFrom(...languages, 'xx') }),
  check({ text, language }) {
    const lexicon = lexiconFor(language)
    const whole = { start: 0, end: text.length }
    let end = 0
    for (const token of tokensOf(text)) {
      demand(token.start >= end && token.end > token.start, 'tokens out of order')
      end = token.end
    }
    end = 0
    for (const sentence of sentencesOf(text, whole, lexicon)) {
      demand(sentence.start >= end && sentence.end > sentence.start, 'sentences out of order')
      end = sentence.end
    }
    demand(end <= text.length, 'out of the text')
    for (const { start, end: last, marked, depth } of findQuotations(
      text,
      blocksOf(text),
      lexicon,
    )) {
      demand(
        start < last && marked.start <= start && marked.end >= last,
        'marks inside their words',
      )
      demand(depth >= 0 && marked.end <= text.length, 'out of the text')
    }
    const plain = normalise(text)
    const { length } = plain.text
    const back = plain.original({ start: 0, end: length })
    demand(back.start <= back.end && back.end <= text.length, 'the way back leads out of the text')
    demand(sameName(text, text, lexicon) || nameKey(text, lexicon) === '', 'not its own name')
    demand(new Set(termsOf(text, language)).size === termsOf(text, language).length, 'a term twice')
    const iso = isoDateOf(text)
    demand(iso === null || !Number.isNaN(Date.parse(iso)), `date ${iso}`)
    demand(URL.canParse(textFragmentUrl('https://a.example/b', text)), 'no address')
  },
}
