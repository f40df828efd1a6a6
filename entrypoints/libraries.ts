import Dexie from 'dexie'
import { Parser } from 'htmlparser2'
import { getDomain, getHostname } from 'tldts-icann'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'

/** Large libraries, once for all programs that need them: see scripts/shared-scripts.ts. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { libraries: { Dexie, Parser, getDomain, getHostname } })
})
