import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/sheet.css'
import '@/components/library.css'
import { render } from 'preact'
import { LibraryView } from '@/components/library/LibraryView'
import { failedBy, leavesUndo, type Removed, undoneBy } from '@/components/options/UndoLine'
import { SpeechContext, speechFrom } from '@/components/speech'
import { call } from '@/lib/extension/call'
import { copyText, onReturn, openPage } from '@/lib/extension/page'
import { lookFor, searchWeb } from '@/lib/extension/search'
import type { KeptEntry, LibraryPage, LibraryQuery } from '@/lib/library'

const speech = speechFrom(openPage(document.documentElement))
const root = document.getElementById('app')

let query: LibraryQuery = { words: '', speaker: '', outlet: '', from: null, to: null, page: 0 }
/** Milliseconds after which it is said that something is looked for. */
const PATIENCE = 300
let waits = false
let result: LibraryPage | 'searching' | 'failed' | null = null
let kept: readonly KeptEntry[] | 'failed' | null = null
let removed: Removed | null = null
let removedFrom: 'found' | 'kept' = 'found'

function show(): void {
  if (root === null) return
  const view = (
    <SpeechContext.Provider value={speech}>
      <LibraryView
        search={{ query, onSearch: (wanted) => void search(wanted) }}
        found={{
          result,
          waits,
          words: query.words,
          page: query.page,
          onPage: (page) => void search({ ...query, page }),
          onRetry: () => void search(query),
          onSearchWeb: searchWeb,
          onCopy: copyText,
          onLookFor: lookFor,
          onForgetArticle: (id) => void forgetArticle(id),
        }}
        undo={{ last: removed, from: removedFrom, onUndo: (token) => void undo(token) }}
        kept={{ kept, onDrop: (id) => void drop(id) }}
      />
    </SpeechContext.Provider>
  )
  render(view, root)
}

async function search(wanted: LibraryQuery): Promise<void> {
  query = wanted
  // What stands there stays until something takes its place: a page that is turned does not jump.
  if (result === null || typeof result === 'string') result = 'searching'
  show()
  const slow = setTimeout(() => {
    waits = true
    show()
  }, PATIENCE)
  const answer = await call('searchStatements', wanted)
  clearTimeout(slow)
  if (wanted !== query) return
  waits = false
  result = answer.ok ? answer.value : 'failed'
  show()
}

async function forgetArticle(id: string): Promise<void> {
  const answer = await call('forget', { kind: 'article', id })
  tell(answer.ok ? { kind: 'read', forgotten: answer.value } : failedBy(answer.error), 'found')
  await again()
}

async function undo(token: string): Promise<void> {
  const answer = await call('undoForget', token)
  removed = undoneBy(answer, removed)
  await again()
}

/** What was found is looked for again, unless nothing was. */
async function again(): Promise<void> {
  await Promise.all([result === null ? null : search(query), list()])
}

async function drop(id: string): Promise<void> {
  const answer = await call('dropKept', id)
  tell(answer.ok ? { kind: 'kept', forgotten: answer.value } : failedBy(answer.error), 'kept')
  await list()
}

function tell(what: Removed, from: typeof removedFrom): void {
  if (leavesUndo(removed, what)) return
  removed = what
  removedFrom = from
}

async function list(): Promise<void> {
  const answer = await call('listKept', null)
  kept = answer.ok ? answer.value : 'failed'
  show()
}

document.title = `${speech.say('libraryTitle')} · ${speech.say('extensionName')}`
show()
onReturn(() => void list())
void list()
