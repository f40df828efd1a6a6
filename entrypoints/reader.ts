import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call } from '@/lib/extension/call'
import { startReader } from '@/lib/extension/lifetime'
import { onMessages } from '@/lib/extension/messages'
import { extract } from '@/lib/page/extract'
import { drawMarks } from '@/lib/page/marks'

/** Reads the page it is injected into, and marks it. Injected again, it begins anew. */
export default defineUnlistedScript(() => {
  // Not given back: whoever injects it would wait for it.
  void startReader(read)
})

async function read(signal: AbortSignal): Promise<void> {
  const extraction = extract(document, location.href)
  if (!extraction.ok) {
    await call('pageRejected', extraction.reason)
    return
  }
  const answer = await call('articleRead', extraction.article)
  if (!answer.ok || signal.aborted) return
  const marks = drawMarks(document, extraction.positions, answer.value, signal)
  onMessages({ revealStatement: async (id) => marks.reveal(id) }, signal)
}
