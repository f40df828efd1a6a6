import { JSDOM } from 'jsdom'
import { parseHTML } from 'linkedom'
import { type Extraction, extract } from '../../lib/page/extract'

export const ADDRESS = 'https://courier.example/harbour/quay'

/** Paragraphs that nobody has printed, each a sentence or two long. */
export const PROSE = [
  'The harbour board met in the old customs house on Monday, and for once the public benches were full before the doors had been closed.',
  '“The quay will be mended before the first frost,” said Ada Lind, who has chaired the board for eleven years and does not often raise her voice.',
  'Three contractors had sent in their prices, none of them below what the town had set aside in spring, and one arrived a day too late to be read.',
  'According to the harbour master, Tor Vik, no ship has been turned away so far, although two had to wait outside the breakwater for most of a night.',
  'Fishermen at the back of the room wanted to know who would pay for the lost days, and got an answer that several of them wrote down word for word.',
  '“Nobody will be paid twice, and nobody will be forgotten,” Lind told them, and asked the clerk to put the sentence into the minutes as she had said it.',
] as const

export const paragraphs = (texts: readonly string[] = PROSE): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n')

/** A whole page around the markup of its body. */
export const pageOf = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Quay to be mended | The Courier</title>${head}</head><body>${body}</body></html>`

/** A page as the terminal parses it. */
export const parse = (html: string): Document => parseHTML(html).document as unknown as Document

/** A page with ranges, as a browser has them. */
export const parseWithRanges = (html: string): Document => new JSDOM(html).window.document

/** What is extracted from a page, which must be an article. */
export function read(html: string, url: string = ADDRESS): Extraction & { readonly ok: true } {
  const extraction = extract(parse(html), url)
  if (!extraction.ok) throw new Error(`no article: ${extraction.reason}`)
  return extraction
}

/** The extracted text, a paragraph a string. */
export const linesOf = (html: string): string[] => read(html).article.text.split('\n\n')
