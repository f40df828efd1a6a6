import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call } from '@/lib/extension/call'
import { type Lifetime, startReader } from '@/lib/extension/lifetime'
import { onMessages } from '@/lib/extension/messages'
import { covers } from '@/lib/extension/origins'
import type { MarkedStatement } from '@/lib/extension/protocol'
import { report } from '@/lib/extension/report'
import { articleAddress } from '@/lib/page/address'
import { type Extraction, extract } from '@/lib/page/extract'
import { onGrowth } from '@/lib/page/growth'
import { drawMarks, type Marks } from '@/lib/page/marks'
import { onNavigation } from '@/lib/page/navigation'
import { firstPass, mayReadAgain, nextPass } from '@/lib/page/passes'
import { untilQuiet } from '@/lib/page/quiet'

type Read = Extraction & { readonly ok: true }

/** Reads the page it is injected into, and marks it. Injected again, it begins anew. */
export default defineUnlistedScript(() => {
  // Not given back: whoever injects it would wait for it.
  void startReader(live)
})

/** The page as read: what it says, what is marked in it, and until when. */
interface Reading {
  readonly page: Read
  readonly statements: readonly MarkedStatement[]
  readonly marks: Marks
  readonly marking: AbortController
}

/** Reads an article and marks it; null where another reading has taken over meanwhile. */
async function mark(page: Read, signal: AbortSignal): Promise<Reading | null> {
  const answer = await call('articleRead', page.article)
  if (!answer.ok || signal.aborted) return null
  const marking = new AbortController()
  const both = AbortSignal.any([signal, marking.signal])
  const marks = drawMarks(document, page.positions, answer.value, both)
  return { page, statements: answer.value, marks, marking }
}

const wordingsOf = ({ page, statements }: Reading): string[] =>
  statements.map(({ spans }) =>
    spans.map(({ start, end }) => page.article.text.slice(start, end)).join(' '),
  )

const saysTheSame = (one: Read, other: Read): boolean =>
  one.article.text === other.article.text && one.article.title === other.article.title

/** Reads a page and follows it for as long as it is the same article's. */
async function live({ signal, end }: Lifetime): Promise<void> {
  const address = articleAddress(location.href)
  const leave = (): void => {
    end()
    void call('articleLeft', null)
  }
  const fail = (error: unknown): void => {
    report(error, 'reader')
    leave()
  }
  onNavigation(document, (url) => articleAddress(url) !== address && leave(), signal)
  let reading: Reading | null = null
  onMessages(
    {
      revealStatement: async (id) => reading?.marks.reveal(id) ?? false,
      accessTaken: async (origins) => {
        if (covers(origins, location.href)) leave()
        return null
      },
    },
    signal,
  )
  addEventListener('pageshow', ({ persisted }) => persisted && void restore().catch(fail), {
    signal,
  })

  async function restore(): Promise<void> {
    if (!(await untilQuiet(document, signal))) return
    const page = extract(document, location.href)
    if (page.ok) await show(page)
  }

  async function show(page: Read): Promise<boolean> {
    const next = await mark(page, signal)
    if (next === null) return false
    reading?.marking.abort()
    reading = next
    return true
  }

  const first = extract(document, location.href)
  if (!first.ok) {
    await call('pageRejected', first.reason)
    return
  }
  if (!(await show(first)) || reading === null) return
  let passes = firstPass(wordingsOf(reading))
  const follow = (): void => {
    if (reading === null || !mayReadAgain(passes)) return
    onGrowth(document, reading.page.positions, () => void grow().catch(fail), signal)
  }
  async function grow(): Promise<void> {
    const page = extract(document, location.href)
    if (page.ok && reading !== null && !saysTheSame(page, reading.page)) await show(page)
    passes = nextPass(passes, reading === null ? [] : wordingsOf(reading))
    follow()
  }
  follow()
}
