// The thread that compresses for the page of the benchmark, as entrypoints/compress.ts does.
import { deflated } from '../lib/index/segment/deflate'
import { deflatedByHand } from '../lib/index/segment/deflate-by-hand'
import { serveCompressor } from '../lib/store/compressor'

const isFirefox = navigator.userAgent.includes('Firefox')
serveCompressor(globalThis as never, isFirefox ? deflatedByHand : deflated)
