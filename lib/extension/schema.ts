import * as v from 'valibot'
import type { Article } from '../article'
import type { MessageName, Sent } from './protocol'
import type { SenderClass } from './sender'

/** What a message may carry at most; anything longer is rejected whole (trust requirement S-14). */
const LIMIT = {
  /** UTF-16 units of an article's text. */
  text: 2_000_000,
  /** Paragraphs; with the text's limit this allows 100 characters each. */
  blocks: 20_000,
  /** Titles, names, bylines. */
  line: 2_000,
  /** Longer addresses exist, but none of an article. */
  url: 8_192,
  /** A date and time with zone has 35 characters at most. */
  date: 40,
  /** BCP 47 tags have 35 characters at most. */
  language: 35,
  id: 64,
  /** Ids of articles and packs. */
  key: 256,
  /** Pages of what a search found. */
  pages: 10_000,
  /** A page's source: six million bytes are asked for at the most. */
  source: 7_000_000,
  /** Match patterns: more sites than anyone allows one by one. */
  origins: 10_000,
} as const

const line = v.pipe(v.string(), v.maxLength(LIMIT.line))
const language = v.pipe(v.string(), v.maxLength(LIMIT.language))
const passageText = v.pipe(v.string(), v.maxLength(LIMIT.text))
const url = v.pipe(v.string(), v.maxLength(LIMIT.url), v.regex(/^https?:\/\//u))
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMIT.text))

const block = v.strictObject({
  kind: v.picklist(['paragraph', 'heading', 'quote', 'item']),
  start: offset,
  end: offset,
})

const outlet = v.strictObject({
  name: v.nullable(line),
  domain: v.nullable(line),
  kind: v.picklist(['news', 'agency', 'official', 'transcript']),
})

/** Blocks stand in order, do not overlap and lie inside the text. */
const blocksFit = (article: Pick<Article, 'text' | 'blocks'>): boolean =>
  article.blocks.every(
    ({ start, end }, at) =>
      start <= end &&
      end <= article.text.length &&
      start >= (at === 0 ? 0 : (article.blocks[at - 1]?.end ?? 0)),
  )

const article = v.pipe(
  v.strictObject({
    url: v.nullable(url),
    canonicalUrl: v.nullable(url),
    outlet,
    title: line,
    byline: v.nullable(line),
    publishedAt: v.nullable(v.pipe(v.string(), v.maxLength(LIMIT.date))),
    language: v.nullable(v.pipe(v.string(), v.maxLength(LIMIT.language))),
    text: v.pipe(v.string(), v.maxLength(LIMIT.text)),
    blocks: v.pipe(v.array(block), v.maxLength(LIMIT.blocks)),
    partial: v.boolean(),
  }),
  v.check((each) => blocksFit(each)),
)

const reason = v.picklist(['not-an-article', 'too-short', 'too-large', 'unreadable', 'forbidden'])
const since = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const statementId = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMIT.id))

const day = v.pipe(v.string(), v.isoDate())
const libraryQuery = v.strictObject({
  words: line,
  speaker: line,
  outlet: line,
  from: v.nullable(day),
  to: v.nullable(day),
  page: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMIT.pages)),
})
const readQuery = v.strictObject({
  words: line,
  page: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMIT.pages)),
})
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMIT.key))
const forgetScope = v.variant('kind', [
  v.strictObject({ kind: v.literal('article'), id: key }),
  v.strictObject({ kind: v.literal('page'), url }),
  v.strictObject({ kind: v.literal('site'), url }),
  v.strictObject({ kind: v.literal('outlet'), key: v.pipe(v.string(), v.maxLength(LIMIT.line)) }),
  v.strictObject({ kind: v.literal('hour') }),
  v.strictObject({ kind: v.literal('everything') }),
])

const markedStatement = v.strictObject({
  id: statementId,
  spans: v.array(v.strictObject({ start: offset, end: offset })),
  mark: v.picklist(['none', 'same', 'differs', 'other-occasion']),
  quiet: v.boolean(),
  credited: v.boolean(),
})

/** A key of words: as long as the words themselves, and for two wordings twice that. */
const wording = v.pipe(v.string(), v.minLength(1), v.maxLength(2 * LIMIT.text))
const decision = v.variant('kind', [
  v.strictObject({
    kind: v.literal('not-same'),
    here: wording,
    there: wording,
    printed: v.optional(v.strictObject({ here: wording, there: wording })),
  }),
  v.strictObject({
    kind: v.literal('wrong-speaker'),
    here: wording,
    printed: v.optional(wording),
  }),
])

/** Who may send each message, and the closed shape of what it carries. */
export const MESSAGES = {
  articleSighted: { from: 'content', carries: v.null() },
  articleOpened: { from: 'content', carries: v.null() },
  articleRead: { from: 'content', carries: v.strictObject({ article, since }) },
  pageRejected: { from: 'content', carries: reason },
  articleLeft: { from: 'content', carries: v.null() },
  cardOpened: { from: 'content', carries: statementId },
  comparisonOpened: { from: 'content', carries: statementId },
  settingsOpened: { from: 'content', carries: v.null() },
  readTab: { from: 'view', carries: tabId },
  compareArticle: { from: 'view', carries: article },
  rememberDecision: { from: 'view', carries: v.strictObject({ tab: tabId, decision }) },
  undoDecision: { from: 'view', carries: wording },
  keepComparison: { from: 'view', carries: v.strictObject({ tab: tabId, id: statementId }) },
  readKept: { from: 'view', carries: line },
  chooseStatement: { from: 'view', carries: v.strictObject({ tab: tabId, id: statementId }) },
  searchStatements: { from: 'view', carries: libraryQuery },
  storeHealth: { from: 'view', carries: v.null() },
  listKept: { from: 'view', carries: v.null() },
  listRead: { from: 'view', carries: readQuery },
  forget: { from: 'view', carries: forgetScope },
  removePack: { from: 'view', carries: key },
  listOutlets: { from: 'view', carries: v.null() },
  followOutlet: {
    from: 'view',
    carries: v.strictObject({ feed: url, title: line, site: v.nullable(url) }),
  },
  setOutlet: {
    from: 'view',
    carries: v.strictObject({
      feed: url,
      articlesToo: v.optional(v.boolean()),
      paused: v.optional(v.boolean()),
    }),
  },
  lookAtOutlet: { from: 'view', carries: url },
  stopOutlet: { from: 'view', carries: v.strictObject({ feed: url, forget: v.boolean() }) },
  listFeeds: { from: 'view', carries: v.null() },
  readPage: {
    from: 'view',
    carries: v.strictObject({ url, html: v.pipe(v.string(), v.maxLength(LIMIT.source)) }),
  },
  dropKept: { from: 'view', carries: key },
  undoForget: { from: 'view', carries: key },
  resetStore: { from: 'view', carries: v.null() },
  revealStatement: { from: 'view', carries: statementId },
  translateText: {
    from: 'view',
    carries: v.strictObject({ text: passageText, from: language, to: language }),
  },
  stillHere: { from: 'view', carries: v.null() },
  stepStatement: { from: 'view', carries: v.picklist(['next', 'previous']) },
  marksChanged: { from: 'view', carries: v.array(markedStatement) },
  accessTaken: { from: 'view', carries: v.pipe(v.array(line), v.maxLength(LIMIT.origins)) },
} satisfies Record<MessageName, { from: SenderClass; carries: v.GenericSchema }>

const envelope = v.strictObject({ name: v.string(), carries: v.unknown() })

/** A message that is allowed: its name, and what it carries, rebuilt from the named fields alone. */
export interface Admitted<Name extends MessageName = MessageName> {
  readonly name: Name
  readonly carries: Sent<Name>
}

/**
 * The message, if one of that name may come from that class of sender with that content; else null.
 * Never throws, whatever it is given.
 */
export function admit(message: unknown, from: SenderClass | null): Admitted | null {
  const opened = v.safeParse(envelope, message, FIRST_FAULT)
  if (!opened.success || from === null) return null
  const { name, carries } = opened.output
  if (!isName(name) || MESSAGES[name].from !== from) return null
  const content = v.safeParse(MESSAGES[name].carries, carries, FIRST_FAULT)
  return content.success ? { name, carries: content.output as Sent<MessageName> } : null
}

/** Nobody is told what is wrong: of a million faults one is enough. */
const FIRST_FAULT = { abortEarly: true } as const

const isName = (name: string): name is MessageName => Object.hasOwn(MESSAGES, name)
