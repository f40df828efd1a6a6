import { elementsOf } from './dom'

/** What a page says about its article in JSON-LD (schema.org); null or empty where it does not. */
export interface LinkedData {
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
  readonly address: string | null
  /** False where the page says that the text is behind a paywall. */
  readonly free: boolean
  readonly official: boolean
}

const LIMIT = { script: 1_000_000, nodes: 2_000, authors: 10 } as const

/** `NewsArticle`, `LiveBlogPosting`, `Report`, `OpinionNewsArticle` … of schema.org. */
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/u
/** The page may be what is not free, rather than its article. */
const PAGE_TYPE = /WebPage$/u

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const field = (node: Node, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const typesOf = (node: Node): string[] =>
  listOf(field(node, '@type')).flatMap((type) => textOf(type) ?? [])

/** All objects of a script that may be the article: itself, in arrays, in `@graph`. */
function nodesOf(value: unknown): Node[] {
  const found: Node[] = []
  const open: unknown[] = [value]
  // Lists may be longer than a call may have arguments; what is added meanwhile is walked through, too.
  const add = (values: unknown): void => {
    for (const each of listOf(values)) open.push(each)
  }
  for (const next of open) {
    if (found.length === LIMIT.nodes) break
    if (Array.isArray(next)) add(next)
    if (!isNode(next)) continue
    found.push(next)
    for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'])
      add(field(next, name))
  }
  return found
}

function parse(script: string): unknown {
  const json = script.trim().replace(/^\/\*<!\[CDATA\[\*\/|^<!--/u, '')
  try {
    return JSON.parse(json.replace(/(?:\/\*\]\]>\*\/|-->)$/u, ''))
  } catch {
    return null // pages write broken JSON; the other sources say the same
  }
}

const nameOf = (value: unknown): string | null =>
  isNode(value) ? textOf(field(value, 'name')) : textOf(value)

const namesOf = (value: unknown): string[] =>
  listOf(value)
    .flat()
    .slice(0, LIMIT.authors)
    .flatMap((author) =>
      isNode(author)
        ? listOf(field(author, 'name')).flatMap((name) => textOf(name) ?? [])
        : (textOf(author) ?? []),
    )
    .filter((name) => !/^https?:/u.test(name))

const isPaid = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && /^false$/iu.test(value.trim()))

const isLocked = (node: Node): boolean => isPaid(field(node, 'isAccessibleForFree'))

function dataOf(node: Node): LinkedData {
  const publisher = listOf(field(node, 'publisher'))[0]
  const parts = listOf(field(node, 'hasPart')).filter(isNode)
  const place = field(node, 'mainEntityOfPage')
  return {
    headline: textOf(field(node, 'headline')) ?? textOf(field(node, 'name')),
    authors: namesOf(field(node, 'author')),
    publisher: nameOf(publisher),
    published: textOf(field(node, 'datePublished')),
    language: nameOf(listOf(field(node, 'inLanguage'))[0]),
    address: textOf(place) ?? (isNode(place) ? textOf(field(place, '@id')) : null),
    free: ![node, ...parts].some(isLocked),
    official: isNode(publisher) && typesOf(publisher).includes('GovernmentOrganization'),
  }
}

const isA = (node: Node, type: RegExp): boolean => typesOf(node).some((each) => type.test(each))

/** What the page's first article in JSON-LD says; null where there is none. */
export function linkedDataOf(document: Document): LinkedData | null {
  let first: LinkedData | null = null
  let isPageFree = true
  for (const { textContent } of elementsOf(document, 'script[type="application/ld+json"]')) {
    if (!textContent || textContent.length > LIMIT.script) continue
    const nodes = nodesOf(parse(textContent))
    const article = first ? undefined : nodes.find((node) => isA(node, ARTICLE_TYPE))
    if (article) first = dataOf(article)
    if (nodes.some((node) => isA(node, PAGE_TYPE) && isLocked(node))) isPageFree = false
  }
  if (isPageFree) return first
  return { ...(first ?? dataOf({})), free: false }
}
