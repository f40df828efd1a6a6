import type { Span } from '../text/span'
import { endsWhole } from './content-end'
import type { Found } from './found'
import type { Paragraph, Reading, Sentence } from './reading'
import { attributionsOf } from './sentence-rules'

/** What the rules find in an article, in text order: sentence by sentence, then across sentences. */
export function paragraphRules(reading: Reading): Found[] {
  const found: Found[] = []
  let previous: Found | null = null
  for (const paragraph of reading.paragraphs) {
    const here = inParagraph(reading, paragraph, previous)
    found.push(...here)
    previous = here.at(-1) ?? null
  }
  return found
}

function inParagraph(reading: Reading, paragraph: Paragraph, previous: Found | null): Found[] {
  const { lexicon, text } = reading
  const found: Found[] = []
  for (const sentence of paragraph.sentences) {
    const own = attributionsOf({ units: sentence.units, lexicon }, text)
    if (own.length > 0) {
      found.push(...own)
      continue
    }
    const quoted = onlyQuotations(sentence, text)
    if (quoted.length === 0) continue
    const last = found.at(-1)
    // “It runs,” Weiss said. “It always has.” is one attribution with two spans.
    if (last && takesUp(last, text))
      found[found.length - 1] = { ...last, content: [...last.content, ...quoted] }
    else found.push(orphan(quoted, last ?? previous))
  }
  return found
}

/** The quotations of a sentence that holds nothing else, and says something. */
function onlyQuotations({ units }: Sentence, text: string): Span[] {
  const quotes = units.filter((unit) => unit.kind === 'quote')
  const [first] = quotes
  const others = units.filter(({ kind }) => kind === 'word' || kind === 'number')
  if (!first || others.length > 0 || !endsWhole(text, first)) return []
  return quotes.map(({ start, end }) => ({ start, end }))
}

/** Whether words in quotation marks can go on with what was found before them. */
function takesUp({ content }: Found, text: string): boolean {
  const last = content.at(-1)
  return last !== undefined && /["”“»'’]/u.test(text.slice(last.end - 1, last.end))
}

/** A quotation without a cue: whoever spoke before it, if anybody did. */
const orphan = (content: readonly Span[], before: Found | null): Found => ({
  content,
  cue: null,
  source: before?.source ?? null,
  act: 'speech',
  reliability: 0,
  pattern: 'orphan',
})
