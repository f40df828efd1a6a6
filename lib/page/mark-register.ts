import type { Steps } from '../steps'
import { viewOf } from './dom'
import type { Drawing } from './mark-drawing'
import { removeOrphans } from './mark-layer'
import { inSlices } from './slices'
import { rangeOf } from './text-model'

/**
 * Under this name the page can find every recognised statement, which is its own text; nothing is
 * styled by it, so that nothing tells the page more.
 */
const NAME = 'quotation'

/**
 * Names every marked statement to the browser alike, whatever is known of it, until the signal. Not in
 * forced colours.
 */
export function register(drawing: Drawing, signal: AbortSignal): void {
  if (typeof Highlight !== 'function' || !CSS.highlights) return
  const all = new Highlight()
  // There, Chromium paints every highlight that has no style as if it were selected.
  const forced = viewOf(drawing.document)?.matchMedia('(forced-colors: active)')
  // Marks that were drawn since have taken the name over.
  const remove = () => CSS.highlights.get(NAME) === all && CSS.highlights.delete(NAME)
  const set = (): void => {
    if (signal.aborted) return
    if (forced?.matches) remove()
    else CSS.highlights.set(NAME, all)
  }
  // Not in the task that draws: that one is long enough on a large page.
  void scheduler
    .postTask(() => {})
    .then(() => inSlices(addAll(drawing, all), signal))
    .then(set)
    .then(() => forced?.addEventListener('change', set, { signal }))
  signal.addEventListener('abort', remove, { once: true })
}

function* addAll({ model, statements }: Drawing, all: Highlight): Steps<void> {
  for (const { spans } of statements) {
    for (const span of spans) {
      const range = rangeOf(model, span)
      if (range) all.add(range)
    }
    yield
  }
}

/**
 * Takes away what an earlier version of the extension left in a page: Firefox ends its scripts at
 * once when it is updated, so that they cannot do so themselves.
 */
export function sweep(document: Document): void {
  if (removeOrphans(document)) CSS.highlights?.delete(NAME)
}
