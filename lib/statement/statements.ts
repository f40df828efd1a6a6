import type { Article, Block } from '../article'
import type { Attribution } from '../attribution/attribution'
import type { Lexicon } from '../lexicon/lexicon'
import { lexiconFor } from '../lexicon/lexicon-for'
import { normalised } from '../text/normalise'
import { sentencesOf } from '../text/sentence'
import { isWithin, overlaps, read, type Span } from '../text/span'
import { isWord, tokensOf } from '../text/token'
import { statedContent } from './content'
import { mentionOf } from './mention'
import type { Statement, StatementId } from './statement'
import { unclaimedQuotations } from './unclaimed'

/** How much of the article is kept on either side of a statement (contract of `Statement`). */
const CONTEXT = 64
/** Fewer words than these, and nobody credited with them, are a caption or a label. */
const FEWEST_WORDS = 4
/** Shorter blocks may stand twice by chance. */
const SHORTEST_TWIN = 20

/**
 * The statements of an article, in text order: each attribution's content, each other quotation as
 * one of an unknown speaker, and every other sentence as one that nobody is credited with. A block
 * that the page prints a second time yields nothing.
 */
export function statementsOf(article: Article, attributions: readonly Attribution[]): Statement[] {
  const lexicon = lexiconFor(article.language)
  const twins = repeatedBlocks(article)
  const inTwin = ({ start }: Span): boolean => isWithin(twins, start)
  const credited = attributions.flatMap((each) => {
    const [first] = each.content
    if (!first || inTwin(first)) return []
    const content = statedContent(article.text, each, lexicon)
    return content.length > 0 ? [creditedStatement(article, { ...each, content }, lexicon)] : []
  })
  const unclaimed = unclaimedQuotations(article, attributions, lexicon).filter(
    (span) => !inTwin(span),
  )
  const taken = [
    ...attributions.flatMap(({ content, cue }) => (cue ? [...content, cue] : content)),
    ...unclaimed,
  ]
  const rest = uncredited(article, taken, lexicon)
    .filter((span) => !inTwin(span))
    .map((span) => uncreditedStatement(article, span))
  const quoted = unclaimed.map((span) => unclaimedStatement(article, span))
  const all = [...credited, ...quoted, ...rest].sort((a, b) => startOf(a) - startOf(b))
  return withIds(all)
}

type Nameless = Omit<Statement, 'id'>

const startOf = ({ content }: Nameless): number => content[0]?.start ?? 0

function creditedStatement(article: Article, attribution: Attribution, lexicon: Lexicon): Nameless {
  const { form, content, speaker, source, chain, cue, via, confidence } = attribution
  const next = content.find(({ start }) => source !== null && start >= source.end)
  const upTo = next?.start ?? article.text.length
  return {
    credited: true,
    form,
    content,
    text: joined(article.text, content),
    speaker,
    mention: source ? mentionOf(article.text, { source, chain, upTo }, lexicon) : '',
    cue: cue ? read(article.text, cue) : '',
    via: via?.name ?? null,
    ...around(article.text, content),
    confidence,
  }
}

/** A full stop between two halves of a quotation, before nothing but marks: the second one is new. */
function beginsSentence(between: string): boolean {
  const signs = Array.from(between)
  const letter = signs.findLastIndex((sign) => /[\p{L}\p{N}]/u.test(sign))
  return signs.slice(letter + 1).some((sign) => '.!?…'.includes(sign))
}

/** The spans joined by one character: a line break where the article begins a new sentence. */
function joined(text: string, content: readonly Span[]): string {
  return content.reduce((words, span, at) => {
    const before = content[at - 1]
    if (!before) return read(text, span)
    const between = text.slice(before.end, span.start)
    return `${words}${beginsSentence(between) ? '\n' : ' '}${read(text, span)}`
  }, '')
}

/** How sure it is that a quotation that nobody is credited with is something said. */
const UNCLAIMED = 0.3

const unclaimedStatement = (article: Article, span: Span): Nameless => ({
  ...uncreditedStatement(article, span),
  credited: true,
  form: 'direct',
  confidence: UNCLAIMED,
})

const uncreditedStatement = (article: Article, span: Span): Nameless => ({
  credited: false,
  form: 'indirect',
  content: [span],
  text: read(article.text, span),
  speaker: null,
  mention: '',
  cue: '',
  via: null,
  ...around(article.text, [span]),
  confidence: 0,
})

function around(text: string, content: readonly Span[]): { before: string; after: string } {
  const start = content[0]?.start ?? 0
  const end = content.at(-1)?.end ?? start
  return {
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  }
}

/** The blocks whose words have stood before, as pages of some systems print their text twice. */
function repeatedBlocks({ text, blocks }: Article): Block[] {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    const words = normalised(read(text, block))
    if (words.length < SHORTEST_TWIN) return false
    const twin = seen.has(words)
    seen.add(words)
    return twin
  })
}

/** The sentences that hold no word of any attribution: neither its content nor its cue. */
function uncredited(article: Article, taken: readonly Span[], lexicon: Lexicon): Span[] {
  const contents = [...taken].sort((a, b) => a.start - b.start)
  const sentences = article.blocks.flatMap((block) =>
    isBoilerplate(article.text, block, lexicon) ? [] : sentencesOf(article.text, block, lexicon),
  )
  let next = 0
  return sentences.filter((sentence) => {
    while (next < contents.length && (contents[next]?.end ?? 0) <= sentence.start) next += 1
    const content = contents[next]
    if (content && overlaps(content, sentence)) return false
    return tokensOf(article.text, sentence).filter(isWord).length >= FEWEST_WORDS
  })
}

/** "Read more: …", "Subscribe to …": lines that the page prints in every report. */
function isBoilerplate(text: string, block: Span, { boilerplate }: Lexicon): boolean {
  const OPENING = 40
  const opening = { start: block.start, end: Math.min(block.end, block.start + OPENING) }
  const first = tokensOf(text, opening).filter(isWord)
  return boilerplate.some((phrase) => phrase.every((word, at) => first[at]?.norm === word))
}

/** Ids by wording, so that the same article read again gives the same ids; twins are numbered. */
function withIds(statements: readonly Nameless[]): Statement[] {
  const seen = new Map<string, number>()
  return statements.map((statement) => {
    const hash = hashOf(normalised(statement.text))
    const before = seen.get(hash) ?? 0
    seen.set(hash, before + 1)
    return { id: (before > 0 ? `${hash}-${before}` : hash) as StatementId, ...statement }
  })
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 } as const
const BASE = 36

function hashOf(text: string): string {
  let hash: number = FNV.offset
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), FNV.prime)
  }
  return (hash >>> 0).toString(BASE)
}
