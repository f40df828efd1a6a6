import { mix } from './hash'
import { nearestAfter, nearestBefore } from './nearest'
import { aroundQuotation, cues, marks, quotation, sentence, weakCues } from './sentence-features'
import { MARGIN, type View } from './view'
import { classes, clusters, words } from './word-features'

/** The features of the tokens of one paragraph, each a 32-bit hash; good until the next are made. */
export interface Features {
  /** Those of token t stand from `starts[t]` to `starts[t + 1]`. */
  readonly hashes: Int32Array
  readonly starts: Int32Array
}

/** More than any token has. */
const MOST = 130

/** Where they are written, again and again: a paragraph's take half a kilobyte a token. */
const desk = { hashes: new Int32Array() }

/** What is to be seen at each token: the groups of features below, always in this order. */
export function featuresOf(view: View): Features {
  const size = view.tokens.length
  if (desk.hashes.length < size * MOST) desk.hashes = new Int32Array(2 * size * MOST)
  const { hashes } = desk
  const starts = new Int32Array(size + 1)
  const before = nearestBefore(view)
  const after = nearestAfter(view)
  let end = 0
  let number = 0
  const add = (value: number): void => {
    number += 1
    hashes[end] = mix(number, value)
    end += 1
  }
  for (let index = 0; index < size; index += 1) {
    starts[index] = end
    number = 0
    const place = { view, index, at: index + MARGIN, before, after, add }
    words(place)
    classes(place)
    clusters(place)
    quotation(place)
    aroundQuotation(place)
    cues(place)
    weakCues(place)
    marks(place)
    sentence(place)
  }
  starts[size] = end
  return { hashes: hashes.subarray(0, end), starts }
}
