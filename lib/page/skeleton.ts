import type { Steps } from '../steps'
import { emptyDocument } from './dom'
import type { Sample } from './sample'
import type { Place, Snapshot, Words } from './snapshot'

/** As much of a page as Readability judges by, in a document of its own to be taken apart. */
export interface Skeleton {
  readonly document: Document
  /** From each of its text nodes to the words of the page that it stands for. */
  readonly words: ReadonlyMap<Node, readonly Words[]>
}

/** Inline elements that say nothing about their words, unless they have a name. */
const PLAIN = new Set(
  'abbr b bdi bdo big cite data dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Without an address they count for nothing, and Readability takes them away. */
const IMAGES = new Set(['img', 'picture', 'source'])

/** Elements without words that count for something. */
const WORDLESS = new Set(['br', 'hr', 'input'])

/** What is being written. */
interface Writing {
  readonly document: Document
  readonly words: Map<Node, readonly Words[]>
  readonly named: boolean
  readonly sample: Sample
  steps: number
}

/** Words that will be one text node. */
interface Run {
  data: string
  words: Words[]
}

/** Writes the words that have been collected, if there are any. */
function endRun({ document, words }: Writing, into: Element, run: Run): void {
  if (run.words.length === 0) return
  const node = document.createTextNode(run.data)
  words.set(node, run.words)
  into.appendChild(node)
  run.data = ''
  run.words = []
}

const isPlain = ({ tag, attributes, hasBlocks }: Place, named: boolean): boolean =>
  PLAIN.has(tag) && !hasBlocks && (!named || attributes.length === 0)

function addWords({ sample }: Writing, words: Words, run: Run): void {
  if (words.ink > 0) {
    run.data += sample.excerpt(words.data)
    run.words.push(words)
  } else if (run.words.length > 0) run.data += ' '
}

function elementFor({ document, named }: Writing, { tag, attributes }: Place): Element {
  const element = document.createElement(tag)
  for (const [name, value] of attributes) {
    if (named || !NAMES.has(name)) element.setAttribute(name, value)
  }
  return element
}

/** Icons and the like. Empty blocks are left: Readability tells by them what stands together. */
const isOrnament = ({ tag, hasBlocks }: Place): boolean => PLAIN.has(tag) && !hasBlocks

/**
 * Names and roles by which Readability throws a place away with all that is in it, unless another
 * name speaks for it: so it need not be copied first.
 */
const THROWN = {
  names:
    /banner|breadcrumbs|combx|comment|community|disqus|footer|gdpr|header|legends|menu|related|remark|replies|rss|sidebar|skyscraper|social|sponsor|supplemental|agegate|pagination|pager|popup/iu,
  unless: /and|article|body|column|content|main|shadow/iu,
  roles: /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog)$/u,
} as const

/** Whether what stands in a place is thrown away for what the place is called. */
export function isThrown({ tag, called, attributes, parent }: Place): boolean {
  if (tag === 'a' || tag === 'td' || tag === 'tr' || tag === 'tbody') return false
  if (attributes.some(([name, value]) => name === 'role' && THROWN.roles.test(value))) return true
  if (called === '' || !THROWN.names.test(called) || THROWN.unless.test(called)) return false
  for (let at = parent; at; at = at.parent)
    if (at.tag === 'table' || at.tag === 'code') return false
  return true
}

/** By what an element is called, Readability judges it. */
const NAMES = new Set(['class', 'id', 'role'])

/** Places after which there may be a pause. */
const STEP = 256

/** Where words and elements go. */
interface Target {
  readonly into: Element
  readonly run: Run
}

function* write(writing: Writing, place: Place, target: Target): Steps<void> {
  const { into, run } = target
  for (const child of writing.sample.childrenOf(place)) {
    if (child.tag === null) {
      addWords(writing, child, run)
      continue
    }
    const isKept = WORDLESS.has(child.tag)
    if (IMAGES.has(child.tag) || (child.ink === 0 && isOrnament(child))) continue
    if (writing.named && isThrown(child)) continue
    writing.steps += 1
    if (writing.steps % STEP === 0) yield
    if (!isKept && isPlain(child, writing.named)) {
      yield* write(writing, child, target)
      continue
    }
    endRun(writing, into, run)
    const element = elementFor(writing, child)
    into.appendChild(element)
    const inner: Run = { data: '', words: [] }
    yield* write(writing, child, { into: element, run: inner })
    endRun(writing, element, inner)
  }
}

/**
 * The skeleton of a page: without images, which Readability takes away where they have no address,
 * and without elements that only adorn words. `bare` ones lack the names that it judges elements by.
 */
export function* skeleton(
  page: Document,
  { title, body }: Snapshot,
  { kind, sample }: { readonly kind: 'named' | 'bare'; readonly sample: Sample },
): Steps<Skeleton> {
  const document = emptyDocument(page)
  document.title = title
  const words = new Map<Node, readonly Words[]>()
  const writing: Writing = { document, words, named: kind === 'named', sample, steps: 0 }
  const run: Run = { data: '', words: [] }
  yield* write(writing, body, { into: document.body, run })
  endRun(writing, document.body, run)
  return { document, words }
}
