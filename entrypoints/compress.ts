import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveCompressor } from '@/lib/store/compressor'

/** Runs in a thread of the page that imports a pack. */
export default defineUnlistedScript(() => serveCompressor(globalThis as never))
