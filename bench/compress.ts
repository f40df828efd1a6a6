// The thread that compresses for the page of the benchmark, as entrypoints/compress.ts does.
import { deflatedByHand } from '../lib/index/segment/deflate-by-hand'
import { serveCompressor } from '../lib/store/compressor'

serveCompressor(globalThis as never, deflatedByHand)
