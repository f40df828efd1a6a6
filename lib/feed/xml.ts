import { Parser } from 'htmlparser2'
import { type FeedFailure, LIMIT } from './feed'

/** One element of a feed. Names are in lower case with their prefix: `content:encoded`. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Its own text and that of all elements inside it, in order. */
  text: string
}

class Refusal extends Error {
  readonly reason: FeedFailure

  constructor(reason: FeedFailure) {
    super(reason)
    this.reason = reason
  }
}

/**
 * The root element of a feed's XML, or why there is none. Reads what real feeds have, well-formed or
 * not (a lone ampersand, an entity of HTML, text before the first element), but nothing with a
 * document type: no entity is ever expanded but the five of XML and numbers, once.
 */
export function readXml(text: string): Element | FeedFailure {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open: Element[] = [root]
  let elements = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1
        if (open.length > LIMIT.depth) throw new Refusal('too-deep')
        if (elements > LIMIT.elements) throw new Refusal('too-large')
        const element: Element = { name: name.toLowerCase(), attributes, children: [], text: '' }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(piece) {
        const element = open.at(-1)
        if (element) element.text += piece
      },
      onclosetag() {
        const closed = open.length > 1 ? open.pop() : undefined
        const around = open.at(-1)
        if (closed && around && around !== root) around.text += closed.text
      },
      onprocessinginstruction(name, whole) {
        // A page is the commonest of what is no feed.
        if (/^!doctype\s{1,9}html\b/iu.test(whole)) throw new Refusal('not-a-feed')
        if (/^!doctype/iu.test(name)) throw new Refusal('document-type')
      },
    },
    { xmlMode: true },
  )
  try {
    parser.end(text)
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  return root.children[0] ?? 'not-a-feed'
}
