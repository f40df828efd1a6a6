import { onMessages } from '@/lib/extension/messages'
import { articleOfPage } from '@/lib/page/inert'

/** Reads pages of followed outlets for Chrome's worker, which has nothing to read a page with. */
onMessages({ readPage: async (page) => articleOfPage(page) })
