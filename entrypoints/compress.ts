import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { deflatedByHand } from '@/lib/index/segment/deflate-by-hand'
import { serveCompressor } from '@/lib/store/compressor'

/** Runs in a thread of the page that imports a pack. */
export default defineUnlistedScript(() => serveCompressor(globalThis as never, deflatedByHand))
