import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { call } from '@/lib/extension/call'
import { callUntil } from '@/lib/extension/call-until'
import { cardLabels, sayCard } from '@/lib/extension/card-text'
import { detectLanguage } from '@/lib/extension/language'
import { type Lifetime, startReader } from '@/lib/extension/lifetime'
import { onMessages } from '@/lib/extension/messages'
import { covers } from '@/lib/extension/origins'
import type { MarkedStatement } from '@/lib/extension/protocol'
import { report } from '@/lib/extension/report'
import { type Settings, settings, watchSettings } from '@/lib/extension/settings'
import { spend } from '@/lib/page/allowance'
import { movedSpans } from '@/lib/page/anchor'
import { type Cards, openCards } from '@/lib/page/card'
import type { CardText } from '@/lib/page/card-view'
import { type Extraction, extraction } from '@/lib/page/extract'
import { feedsOf } from '@/lib/page/feeds'
import { onGrowth, readingAllowance } from '@/lib/page/growth'
import { sweep } from '@/lib/page/mark-register'
import { drawMarks, type Marks } from '@/lib/page/marks'
import { onNavigation } from '@/lib/page/navigation'
import { firstPass, mayReadAgain, nextPass } from '@/lib/page/passes'
import { untilQuiet } from '@/lib/page/quiet'
import { type Done, inSlices } from '@/lib/page/slices'
import type { StatementId } from '@/lib/statement/statement'
import { articleAddress } from '@/lib/web/article-address'

type Read = Extraction & { readonly ok: true }

/** Reads the page it is injected into, and marks it. Injected again, it begins anew. */
export default defineUnlistedScript(() => {
  // Not given back: whoever injects it would wait for it.
  void startReader(live)
})

/** Reads the page without making it wait; null where that was ended. */
async function extracted(signal: AbortSignal): Promise<Done<Extraction> | null> {
  const asked = { url: location.href, domain: null }
  const done = await inSlices(extraction(document, asked), signal)
  if (!done?.value.ok || done.value.article.language !== null) return done
  const { value: page, spent } = done
  const language = await detectLanguage(page.article.text)
  return { value: { ...page, article: { ...page.article, language } }, spent }
}

/** The page as read: what it says, what is marked in it, and until when. */
interface Reading {
  page: Read
  statements: readonly MarkedStatement[]
  readonly marking: AbortController
  painted: Painted
  /** Gives the same words other marks: the reader has said that some are not the same. */
  remark(statements: readonly MarkedStatement[]): void
  /** Paints the same statements where a later reading of the page finds their words, or not at all. */
  move(page: Read): void
}

interface Painted {
  readonly marks: Marks
  readonly cards: Cards | null
  readonly until: AbortController
}

/** What a reader lives under, and since when what it reads counts as read; null where nobody says. */
interface Living {
  readonly signal: AbortSignal
  readonly since: Promise<number | null>
}

/** Has an article compared; null where nobody answers, or the reader has ended meanwhile. */
async function compared({ article }: Read, { signal, since: began }: Living) {
  const since = await began
  if (since === null || signal.aborted) return null
  const answer = await callUntil(signal, 'articleRead', { article, since })
  return answer.ok && !signal.aborted ? answer.value : null
}

/** Reads an article and marks it; null where another reading has taken over meanwhile. */
async function mark(page: Read, living: Living): Promise<Reading | null> {
  const [statements, chosen] = await Promise.all([compared(page, living), settings()])
  const { signal } = living
  if (statements === null || signal.aborted) return null
  const marking = new AbortController()
  const both = AbortSignal.any([signal, marking.signal])
  const painted = paint({ page, statements }, chosen, both)
  let shown = chosen
  const repaint = (): void => {
    reading.painted.until.abort()
    reading.painted = paint(reading, shown, both)
  }
  const remark = (marked: readonly MarkedStatement[]): void => {
    reading.statements = marked
    const { marks, cards } = reading.painted
    // Drawn anew, they would tell the page that the reader said something, and thus knew something.
    if (marks.remark(marked)) cards?.judged()
    else repaint()
  }
  const move = (next: Read): void => {
    const [from, to] = [reading.page.article.text, next.article.text]
    reading.statements = reading.statements.flatMap((each) => {
      const spans = movedSpans(from, to, each.spans)
      return spans ? [{ ...each, spans }] : []
    })
    reading.page = next
    repaint()
  }
  const reading: Reading = { page, statements, marking, painted, remark, move }
  const look = (now: Settings): void => {
    if (looksAlike(shown, now)) return
    shown = now
    repaint()
  }
  watchSettings(look, both)
  return reading
}

const looksAlike = (one: Settings, other: Settings): boolean =>
  one.marks === other.marks && one.card === other.card && one.appearance === other.appearance

/** Draws marks and cards as the reader wants them. */
function paint(
  { page, statements }: Pick<Reading, 'page' | 'statements'>,
  { marks: shown, card: mode, appearance }: Settings,
  signal: AbortSignal,
): Painted {
  const until = new AbortController()
  const both = AbortSignal.any([signal, until.signal])
  const marks = drawMarks(document, { model: page.positions, statements, shown }, both)
  const dark = appearance === 'auto' ? null : appearance === 'dark'
  const wiring = { mode, dark, labels: cardLabels(), ask, compare, settings: openSettings }
  const cards = shown === 'off' ? null : openCards(document, { marks, wiring }, both)
  return { marks, cards, until }
}

const ask = async (id: string): Promise<CardText> => {
  const answer = await call('cardOpened', id as StatementId)
  return sayCard(answer.ok ? answer.value : null)
}
const compare = (id: string): void => void call('comparisonOpened', id as StatementId)
const openSettings = (): void => void call('settingsOpened', null)

const wordingsOf = ({ page, statements }: Reading): string[] =>
  statements.map(({ spans }) =>
    spans.map(({ start, end }) => page.article.text.slice(start, end)).join(' '),
  )

const saysTheSame = (one: Read, other: Read): boolean =>
  one.article.text === other.article.text && one.article.title === other.article.title

/** Reads a page and follows it for as long as it is the same article's. */
async function live({ signal, end }: Lifetime): Promise<void> {
  sweep(document)
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
  const since = callUntil(signal, 'articleOpened', null).then((answer) =>
    answer.ok ? answer.value : null,
  )
  let reading: Reading | null = null
  onMessages(
    {
      stillHere: async () => true,
      revealStatement: async (id) => reading?.painted.marks.reveal(id) ?? false,
      stepStatement: async (way) => reading?.painted.cards?.step(way) ?? false,
      listFeeds: async () => ({ page: location.href, feeds: feedsOf(document, location.href) }),
      marksChanged: async (statements) => {
        reading?.remark(statements)
        return null
      },
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
    const page = (await extracted(signal))?.value
    if (page?.ok) await show(page)
  }

  async function show(page: Read): Promise<boolean> {
    const next = await mark(page, { signal, since })
    if (next === null) return false
    reading?.marking.abort()
    reading = next
    return true
  }

  const first = await extracted(signal)
  if (first === null) return
  if (!first.value.ok) {
    // Chrome lets scripts into its viewer of PDF files, where they find an empty page.
    const isPdf = document.contentType === 'application/pdf'
    await call('pageRejected', isPdf ? 'forbidden' : first.value.reason)
    return
  }
  if (!(await show(first.value)) || reading === null) return
  let passes = firstPass(wordingsOf(reading))
  const allowance = readingAllowance()
  const follow = (): void => {
    if (reading === null) return
    const watched = { model: reading.page.positions, allowance }
    onGrowth(document, watched, () => void grow().catch(fail), signal)
  }
  async function grow(): Promise<void> {
    if (reading === null) return
    const mayCompare = mayReadAgain(passes)
    if (mayCompare || reading.painted.marks.areLost()) {
      const done = await extracted(signal)
      spend(allowance, done?.spent ?? 0)
      if (done?.value.ok) await renew(done.value, mayCompare)
    }
    if (mayCompare) passes = nextPass(passes, wordingsOf(reading))
    follow()
  }
  async function renew(page: Read, mayCompare: boolean): Promise<void> {
    if (reading === null) return
    const isNew = mayCompare && !saysTheSame(page, reading.page)
    // At once: comparing takes a while, and may be in vain.
    if (reading.painted.marks.areLost()) reading.move(page)
    if (isNew) await show(page)
  }
  follow()
}
