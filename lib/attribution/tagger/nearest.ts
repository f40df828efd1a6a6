import { CLASS, STRONG_CUE, WEAK_CUE } from './token-class'
import { MARGIN, QUOTED, type View } from './view'

/** For each token, the nearest of a kind in its own sentence, before or after it; -1 for none. */
export interface Nearest {
  readonly cue: Int32Array
  readonly weakCue: Int32Array
  readonly mark: Int32Array
  readonly quotation: Int32Array
}

/** The nearest before each token, itself left out: cues outside quotations, marks, closing marks. */
export const nearestBefore = (view: View): Nearest => nearest(view, 1)

/** The nearest after each token, itself left out; of a quotation, its opening mark. */
export const nearestAfter = (view: View): Nearest => nearest(view, -1)

function nearest(view: View, step: 1 | -1): Nearest {
  const size = view.tokens.length
  const found = { cue: none(size), weakCue: none(size), mark: none(size), quotation: none(size) }
  let [cue, weakCue, mark, quotation, sentence] = [-1, -1, -1, -1, -1]
  for (let index = step > 0 ? 0 : size - 1; index >= 0 && index < size; index += step) {
    const own = view.sentence[index] ?? 0
    if (own !== sentence) {
      sentence = own
      cue = weakCue = mark = quotation = -1
    }
    found.cue[index] = cue
    found.weakCue[index] = weakCue
    found.mark[index] = mark
    found.quotation[index] = quotation
    const at = index + MARGIN
    const level = view.cue[at] ?? 0
    if (level >= STRONG_CUE && view.quoted[at] === QUOTED.outside) cue = index
    if (level >= WEAK_CUE) weakCue = index
    if (isMark(view, at)) mark = index
    if (isEdge(view, index, step)) quotation = index
  }
  return found
}

const none = (size: number): Int32Array => new Int32Array(size).fill(-1)

const isMark = (view: View, at: number): boolean => {
  const kind = view.class[at] ?? 0
  return kind >= CLASS.comma && kind <= CLASS.otherMark
}

/** Going forward, the last token of a quotation; going back, its opening mark. */
function isEdge(view: View, index: number, step: 1 | -1): boolean {
  const quoted = view.quoted[index + MARGIN]
  if (step < 0) return quoted === QUOTED.opening
  const range = view.quotations[view.quotation[index] ?? -1]
  return quoted === QUOTED.closing || range?.last === index
}
