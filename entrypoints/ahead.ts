import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { draw, keepPresses } from '@/components/first-frame'
import { ALIVE, askAhead, askNow } from '@/lib/extension/ahead'
import { dressAsBefore } from '@/lib/extension/dress'
import type { FirstFrame } from '@/lib/extension/first-frame'

/** Milliseconds after which a popup goes on, whether or not the browser has told of a first paint. */
const PATIENCE = 150

/**
 * The popup's first script, and a tiny one: it draws what was drawn ahead for it over this tab
 * (lib/extension/frames-ahead.ts), and only then loads the others, whose reading and running would
 * keep the first words from the screen.
 */
export default defineUnlistedScript(() => {
  // There nothing is drawn ahead, and the page loads the others itself, while this one asks.
  if (import.meta.env.FIREFOX) return askNow()
  keepPresses(ALIVE)
  // Named by the build (wxt.config.ts); while developing, the page loads them itself.
  const later = document.currentScript?.dataset.later?.split(' ') ?? []
  void askAhead(paint).then(async () => {
    await parsed()
    for (const src of later) {
      const script = document.createElement('script')
      document.head.append(Object.assign(script, { type: 'module', src }))
    }
  })
})

/** Resolves when the whole page stands in the document. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))
}

/** Draws a first frame; resolves when it is seen: until then nothing else takes the computer's time. */
async function paint({ root, view }: FirstFrame): Promise<void> {
  await parsed()
  const { documentElement } = document
  dressAsBefore(documentElement)
  for (const name in root) documentElement.setAttribute(name, root[name] ?? '')
  const place = document.getElementById('app')
  if (place !== null) {
    // For those who listen: what stands here is still to come to life.
    place.ariaBusy = 'true'
    addEventListener(ALIVE, () => (place.ariaBusy = null), { once: true })
    for (const each of view) draw(place, each)
  }
  await new Promise<unknown>((resolve) => {
    const seen = (list: PerformanceObserverEntryList): void => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve(null)
    }
    new PerformanceObserver(seen).observe({ type: 'paint', buffered: true })
    setTimeout(resolve, PATIENCE)
  })
}
