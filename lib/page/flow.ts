import type { BlockKind } from '../article'
import type { Steps } from '../steps'
import { isBlock, type Place, type Snapshot, type Words } from './snapshot'
import { type Line, lineOf } from './text-model'

/** One line of the page: what stands between two boundaries of blocks, and where. */
export interface FlowLine extends Line {
  /** The element that holds all of the line. */
  readonly place: Place
  /** The block that the line stands in. */
  readonly block: Place
  /** The page's words of the line, those that are blank too. */
  readonly words: readonly Words[]
  readonly kind: BlockKind
  /** Characters of the line that stand in links, about. */
  readonly linked: number
}

/** What a line ends with when the author broke it on purpose and not to fit a column. */
const SENTENCE_END = /[.!?…:;。！？"'”’»“)\]]$/u

const KIND_OF: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quote',
  li: 'item',
}

/** A place and all that hold it, from the inside out. */
export function* placesAround(place: Place): Generator<Place> {
  for (let at: Place | null = place; at; at = at.parent) yield at
}

/**
 * The place that a line stands in beside others: the first around its paragraph that holds more
 * than that. A wrapper around one paragraph is none; a `div` may hold many lines itself.
 */
export function bodyOf({ block, text }: FlowLine): Place {
  const length = block.tag === 'p' ? block.length : text.length
  let body = block
  while (body.length <= length && body.parent) body = body.parent
  return body
}

/** Characters. Some pages put a whole article into one `span`. */
const LONGEST_INSET = 600

/**
 * A card about a person or a thing that is set inside a sentence and shown when somebody points at
 * it: a picture and links of its own are no words of the sentence.
 */
const isInset = ({ tag, images, links, ink }: Place): boolean =>
  tag === 'span' && images > 0 && links > 1 && ink < LONGEST_INSET

/** As style sheets for readers aloud call what nobody sees: "(opens in a new window)" in a link. */
const UNSEEN = /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?)(?:$|[\s_-])/iu

/** Words in a line that are drawn nowhere, though the browser counts them as shown. */
const isUnseen = ({ called, ink, hasBlocks }: Place): boolean =>
  called !== '' && !hasBlocks && ink < LONGEST_INSET && UNSEEN.test(called)

/** Words of the line that is open, and where they stand. */
interface Standing {
  readonly words: Words
  readonly place: Place
  readonly linked: boolean
  readonly broken: boolean
}

interface Open {
  readonly block: Place
  readonly place: Place
  readonly kind: BlockKind
  readonly linked: boolean
}

/** The smallest place that holds both. */
function shared(a: Place, b: Place): Place {
  let [inner, outer] = a.depth > b.depth ? [a, b] : [b, a]
  while (inner.depth > outer.depth && inner.parent) inner = inner.parent
  while (inner !== outer && inner.parent && outer.parent) {
    inner = inner.parent
    outer = outer.parent
  }
  return inner
}

/** What has been collected on the way through the page. */
interface Flowing {
  readonly lines: FlowLine[]
  /** Of the line that is open. */
  line: Standing[]
  /** `br` elements since the last word. */
  breaks: number
}

function close(flowing: Flowing, { block, kind }: Open): void {
  const { line: standing, lines } = flowing
  flowing.breaks = 0
  if (standing.length === 0) return
  flowing.line = []
  let place: Place | null = null
  let linked = 0
  const all: (Words | null)[] = []
  for (const each of standing) {
    if (each.broken) all.push(null)
    all.push(each.words)
    if (each.words.ink === 0) continue
    place = place ? shared(place, each.place) : each.place
    if (each.linked) linked += each.words.ink
  }
  if (!place) return
  const line = lineOf(all)
  if (line.text === '') return
  const words = standing.map(({ words }) => words)
  for (let around: Place | null = place; around; around = around.parent) {
    around.length += line.text.length
  }
  lines.push({ ...line, place, block, words, kind, linked })
}

/** Elements of bold words: before a break, a line of nothing else is a title. */
const BOLD = new Set(['b', 'strong', 'big'])

const isBold = (place: Place, block: Place): boolean => {
  for (let at: Place | null = place; at && at !== block; at = at.parent) {
    if (BOLD.has(at.tag)) return true
  }
  return false
}

/** Whether all of the open line is bold and what comes after it is not. */
const isSetApart = ({ line }: Flowing, { place, block }: Open): boolean =>
  !isBold(place, block) &&
  line.every((standing) => standing.words.ink === 0 || isBold(standing.place, block))

function addWords(flowing: Flowing, words: Words, open: Open): void {
  const isBlank = words.ink === 0
  if (flowing.breaks > 0 && !isBlank && flowing.line.length > 0) {
    const before = flowing.line.at(-1)?.words.data.trimEnd() ?? ''
    const ends = flowing.breaks > 1 || SENTENCE_END.test(before) || isSetApart(flowing, open)
    if (ends) close(flowing, open)
  }
  const broken = !isBlank && flowing.breaks > 0
  flowing.line.push({ words, place: open.place, linked: open.linked, broken })
  if (!isBlank) flowing.breaks = 0
}

/** How the words inside a place are read; null where the place is passed over. */
function enter(flowing: Flowing, place: Place, open: Open): Open | null {
  const { tag } = place
  if (tag === 'br') flowing.breaks += 1
  if (isBlock(tag)) {
    close(flowing, open)
    const own = KIND_OF[tag] ?? (open.kind === 'heading' ? 'paragraph' : open.kind)
    const kind = open.kind === 'quote' ? 'quote' : own
    return { block: place, place, kind, linked: open.linked }
  }
  if (place.children.length === 0 || isUnseen(place)) return null
  if (flowing.line.length > 0 && isInset(place)) return null
  return { ...open, place, linked: open.linked || tag === 'a' }
}

interface Level {
  readonly open: Open
  next: number
}

/** Lines after which there may be a pause. */
const STEP = 64

/** All lines of a page that are not blank, in document order; there may be pauses between them. */
export function* flow({ body }: Snapshot): Steps<FlowLine[]> {
  const flowing: Flowing = { lines: [], line: [], breaks: 0 }
  const whole: Open = { block: body, place: body, kind: 'paragraph', linked: false }
  const levels: Level[] = [{ open: whole, next: 0 }]
  let steps = 0
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { open } = level
    const child = open.place.children[level.next]
    level.next += 1
    if (child === undefined) {
      levels.pop()
      if (open.block === open.place) close(flowing, open)
    } else if (child.tag === null) addWords(flowing, child, open)
    else {
      const entered = enter(flowing, child, open)
      if (entered) levels.push({ open: entered, next: 0 })
    }
    steps += 1
    if (steps % STEP === 0) yield
  }
  return flowing.lines
}
