import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/differences.css'
import '@/components/comparison.css'
import '@/components/sheet.css'
import '@/components/page.css'
import '@/components/paper.css'
import { render } from 'preact'
import { ComparisonPage, type Shown } from '@/components/comparison/ComparisonPage'
import { SpeechContext, speechFrom } from '@/components/speech'
import { isPrivate } from '@/lib/extension/active-tab'
import { call } from '@/lib/extension/call'
import {
  type ComparisonSession,
  keptComparison,
  subjectOf,
  watchComparison,
} from '@/lib/extension/comparison-session'
import { lendTranslator } from '@/lib/extension/lend-translator'
import { copyText, libraryAddress, openPage } from '@/lib/extension/page'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')
const closed = new AbortController()
addEventListener('pagehide', ({ persisted }) => persisted || closed.abort())
lendTranslator(closed.signal)
/** Null where it is of no tab. */
let session: ComparisonSession | null = null

function show(shown: Shown, isNamed = true): void {
  if (root === null) return
  const title = isNamed ? titleOf(shown) : speech.say('matrixTitle')
  document.title = `${title} · ${speech.say('extensionName')}`
  render(
    <SpeechContext.Provider value={speech}>
      <ComparisonPage
        shown={shown}
        library={libraryAddress()}
        onCopy={copyText}
        onPrint={() => print()}
        onGoOn={() => session?.goOn()}
        onDrop={(id) => void drop(shown, id)}
      />
    </SpeechContext.Provider>,
    root,
  )
}

function titleOf(shown: Shown): string {
  const article =
    shown.kind === 'article'
      ? shown.comparison.article
      : shown.kind === 'kept'
        ? shown.kept.article
        : null
  return article === null || article.title === '' ? speech.say('matrixTitle') : article.title
}

async function drop(shown: Shown, id: string): Promise<void> {
  const answer = await call('dropKept', id)
  if (answer.ok && shown.kind === 'kept') show({ ...shown, dropped: true })
}

async function showKept(id: string): Promise<void> {
  const kept = await keptComparison(id)
  show(kept === null ? { kind: 'not-kept' } : { kind: 'kept', kept, dropped: false })
}

async function showTab(tab: number): Promise<void> {
  // Of a private window nothing is kept: the browser keeps the titles of pages (trust P-7).
  const isNamed = !(await isPrivate(tab))
  session = watchComparison(
    tab,
    (held) => show(held === null ? { kind: 'gone' } : { kind: 'article', ...held }, isNamed),
    closed.signal,
  )
}

const subject = subjectOf(location.search)
if (subject === null) show({ kind: 'gone' })
else if ('kept' in subject) {
  show({ kind: 'waiting' })
  void showKept(subject.kept)
} else {
  show({ kind: 'waiting' })
  void showTab(subject.tab)
}
