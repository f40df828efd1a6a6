import { viewOf } from './dom'

/** Milliseconds between two looks at the address where the browser does not tell of changes. */
const POLL = 1_000

/** The Navigation API, as far as it is needed; not every browser has it. */
type View = Window & { readonly navigation?: EventTarget }

/**
 * Calls back with the address whenever the page may have gone to another without being loaded anew:
 * by `pushState`, `replaceState`, a fragment, or a step through the history. A navigation that the
 * page cancels is none.
 */
export function onNavigation(
  document: Document,
  callback: (url: string) => void,
  signal: AbortSignal,
): void {
  const view = viewOf(document) as View | null
  if (!view) return
  const tell = () => callback(view.location.href)
  const { navigation } = view
  if (navigation && 'oncurrententrychange' in navigation) {
    navigation.addEventListener('currententrychange', tell, { signal })
    // A page may show the new article long after the new address.
    navigation.addEventListener('navigatesuccess', tell, { signal })
    return
  }
  let last = view.location.href
  const timer = view.setInterval(() => {
    if (view.location.href === last) return
    last = view.location.href
    tell()
  }, POLL)
  signal.addEventListener('abort', () => view.clearInterval(timer))
}
