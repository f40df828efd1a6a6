import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { servePoster } from '@/lib/store/poster'

/** Runs in another thread of the page that imports a pack. */
export default defineUnlistedScript(() => servePoster(globalThis as never))
