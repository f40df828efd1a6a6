// The thread that posts for the page of the benchmark, as entrypoints/post.ts does.
import { servePoster } from '../lib/store/poster'

servePoster(globalThis as never)
