import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call, isAlive } from '@/lib/extension/call'
import { beginLifetime } from '@/lib/extension/lifetime'
import { mayBeArticle } from '@/lib/page/gate'
import { onNavigation } from '@/lib/page/navigation'
import { untilQuiet } from '@/lib/page/quiet'
import { articleAddress } from '@/lib/web/article-address'

/**
 * All that runs on every page of a site that the reader granted: it asks whether the page may be an
 * article and has the reader injected; again when the page goes to another address by itself.
 * Registered at run time for exactly the granted origins. Not a content script of WXT's, because
 * those announce themselves to the page.
 */
export default defineUnlistedScript(() => {
  const { signal, end } = beginLifetime('gate')
  let looking = new AbortController()
  let seen = articleAddress(location.href)
  let isLooking = false
  const look = (): boolean => {
    if (!isAlive()) end()
    else if (mayBeArticle(document, location.href)) {
      void call('articleSighted', null)
      return true
    }
    return false
  }
  const lookSoon = async (): Promise<void> => {
    looking.abort()
    looking = new AbortController()
    isLooking = true
    if (!(await untilQuiet(document, AbortSignal.any([looking.signal, signal])))) return
    isLooking = false
    look()
  }
  const moved = (url: string): void => {
    const address = articleAddress(url)
    if (address === seen && !isLooking) return
    seen = address
    void lookSoon()
  }
  onNavigation(document, moved, signal)
  // Many a page writes its article by a script that comes last.
  if (!look()) void lookSoon()
})
