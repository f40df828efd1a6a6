import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call } from '@/lib/extension/call'
import { mayBeArticle } from '@/lib/page/gate'

/**
 * All that runs on every page of a site that the reader granted: it asks whether the page may be an
 * article and has the reader injected. Registered at run time for exactly the granted origins. Not
 * a content script of WXT's, because those announce themselves to the page.
 */
export default defineUnlistedScript(() => {
  if (mayBeArticle(document, location.href)) void call('articleSighted', null)
})
