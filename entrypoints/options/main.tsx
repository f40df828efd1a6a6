import '@/components/tokens.css'
import '@/components/ground.css'
import '@/components/sheet.css'
import '@/components/options.css'
import { render } from 'preact'
import { thereBy } from '@/components/options/ConditionSection'
import type { Forgettable } from '@/components/options/ForgetSection'
import { OptionsPage } from '@/components/options/OptionsPage'
import type { ImportState } from '@/components/options/PackImport'
import { failedBy, leavesUndo, type Removed, undoneBy } from '@/components/options/UndoLine'
import { SpeechContext, speechFrom } from '@/components/speech'
import { accessActions } from '@/lib/extension/access'
import { call } from '@/lib/extension/call'
import { canTranslate } from '@/lib/extension/on-device'
import { type PackChecks, watchPackChecks } from '@/lib/extension/pack-checks'
import { watchPackUpdate } from '@/lib/extension/pack-updates'
import { copyText, onReturn, openPage } from '@/lib/extension/page'
import { grantedAccess, onAccessChanged, typedAddress } from '@/lib/extension/permissions'
import type { CallError } from '@/lib/extension/protocol'
import { report } from '@/lib/extension/report'
import {
  canReadSettings,
  DEFAULT_SETTINGS,
  type Settings,
  setSettings,
  watchSettings,
} from '@/lib/extension/settings'
import { type Loading, loadModels } from '@/lib/extension/translator'
import type { ForgetScope, LibraryHealth, PackEntry } from '@/lib/library'
import { saveOwn } from './export-own'
import { checkNow, endUpdates, importAddress, setUpdates } from './import-address'
import { importFiles } from './import-file'
import type { ImportHooks } from './import-pack'
import { openFollowed } from './outlets'
import { listRead } from './read-articles'

const speech = speechFrom(openPage(document.documentElement))
const closed = new AbortController()
const root = document.getElementById('app')

let settings = DEFAULT_SETTINGS
let access: Awaited<ReturnType<typeof grantedAccess>> = { chosen: 'click', sites: [] }
let health: LibraryHealth | CallError | null = null
const read = listRead(show)
let exportFailed = false
let loading: Loading | null = null
let importing: ImportState | null = null
let checks: PackChecks = {}
let updating: number | null = null
let cancelling = new AbortController()
/** What the last removal came to: shown where it was asked for. */
let removed: Removed | null = null
let removedIn: 'packs' | 'forget' | 'follow' = 'forget'
/** The browser did not keep the last choice. */
let unsaved = false

const followed = openFollowed(show, closed.signal)

function show(): void {
  if (root === null) return
  const there = thereBy(health, followed().outlets)
  const page = (
    <SpeechContext.Provider value={speech}>
      <OptionsPage
        settings={settings}
        onSettings={(part) => void change(part)}
        unsaved={unsaved}
        translation={canTranslate() ? { loading, onSwitch: onTranslate } : null}
        where={{ ...access, ...accessActions }}
        remembered={{ own: there.own, exportFailed, onExport: (leaveOut) => void save(leaveOut) }}
        followed={{
          ...followed(),
          outlets: there.outlets,
          last: removedIn === 'follow' ? removed : null,
          onStop: (feed, forget) => void stop(feed, forget),
          onUndo: (token) => void undo(token),
        }}
        packs={{
          packs: there.packs,
          importing,
          checks,
          updating,
          now: Date.now(),
          onFiles: (files) => void imported(importFiles(files, hooks())),
          onAddress: (typed) => void imported(importAddress(typed, addresses(), hooks())),
          onCheck: (pack) => void imported(checkNow(pack, hooks())),
          onUpdates: (id, wanted) => void setUpdates(id, wanted).catch(tell('updates')),
          onCancel: () => cancelling.abort(),
          last: removedIn === 'packs' ? removed : null,
          onRemove: (id) => void removePack(id),
          onUndo: (token) => void undo(token),
        }}
        forget={{
          read: read.props,
          last: removedIn === 'forget' ? removed : null,
          onForget,
          onUndo: (token) => void undo(token),
        }}
        condition={{ health, onCopy: copyText, onRetry: look, onReset: reset }}
      />
    </SpeechContext.Provider>
  )
  render(page, root)
}

const tell = (place: string) => (error: unknown) => report(error, place)

async function change(part: Partial<Settings>): Promise<void> {
  unsaved = await setSettings(part).then(
    () => false,
    (error) => {
      report(error, 'settings')
      return true
    },
  )
  // What was pressed goes back to what holds.
  show()
}

/** Loading begins with the click: the browser loads no model without one. */
function onTranslate(on: boolean): void {
  void change({ translate: on })
  if (!on) return
  const onLoading = (now: Loading | null): void => {
    loading = now
    show()
  }
  loadModels(speech.locale, onLoading).catch(tell('language models'))
}

async function look(): Promise<void> {
  void read.look()
  const answer = await call('storeHealth', null)
  health = answer.ok ? answer.value : answer.error
  show()
}

function hooks(): ImportHooks {
  cancelling = new AbortController()
  const onState = (state: ImportState): void => {
    importing = state
    show()
  }
  return { signal: cancelling.signal, onState }
}

/** The addresses of the packs that are here. */
const addresses = (): readonly string[] => packs().flatMap(({ source }) => source?.address ?? [])

const packs = (): readonly PackEntry[] =>
  health === null || typeof health === 'string' ? [] : health.packs

async function imported(work: Promise<void>): Promise<void> {
  await work.catch(tell('import'))
  await look()
}

async function save(leaveOut: boolean): Promise<void> {
  exportFailed = !(await saveOwn(leaveOut).catch((error) => {
    report(error, 'export')
    return false
  }))
  show()
}

function onForget(what: Forgettable): boolean {
  if (!('address' in what)) {
    void forget(what)
    return true
  }
  const url = typedAddress(what.address)
  if (url === null) return false
  void forget({ kind: what.kind, url })
  return true
}

async function forget(scope: ForgetScope): Promise<void> {
  const answer = await call('forget', scope)
  await tellRemoved(
    answer.ok ? { kind: 'read', forgotten: answer.value } : failedBy(answer.error),
    'forget',
  )
}

async function removePack(id: string): Promise<void> {
  const pack = packs().find((each) => each.id === id)
  const answer = await call('removePack', id)
  if (answer.ok && pack) await endUpdates(pack).catch(tell('ending updates'))
  const removal = { kind: 'pack', title: pack?.title ?? id } as const
  await tellRemoved(
    answer.ok ? { ...removal, forgotten: answer.value } : failedBy(answer.error),
    'packs',
  )
}

async function stop(feed: string, forgetting: boolean): Promise<void> {
  await tellRemoved(await followed().stop(feed, forgetting), 'follow')
}

async function undo(token: string): Promise<void> {
  const answer = await call('undoForget', token)
  await tellRemoved(undoneBy(answer, removed), removedIn)
}

async function tellRemoved(what: Removed, where: typeof removedIn): Promise<void> {
  if (!leavesUndo(removed, what)) [removed, removedIn] = [what, where]
  show()
  await Promise.all([look(), followed().refresh()])
}

async function reset(): Promise<void> {
  health = null
  show()
  const answer = await call('resetStore', null)
  await look()
  if (answer.ok || health === null || typeof health === 'string') return
  // The one thing that keeps a database from being thrown away is another page that holds it.
  health = { ...(health as LibraryHealth), condition: 'blocked' }
  show()
}

async function readAccess(): Promise<void> {
  access = await grantedAccess()
  show()
}

document.title = `${speech.say('settings')} · ${speech.say('extensionName')}`
addEventListener('pagehide', () => closed.abort())
watchSettings((now) => {
  settings = now
  show()
}, closed.signal)
watchPackChecks((now) => {
  checks = now
  show()
}, closed.signal)
watchPackUpdate((statements) => {
  updating = statements
  if (statements === null) void look()
  else show()
}, closed.signal)
onAccessChanged(() => void readAccess())
onReturn(() => void look())
void readAccess()
void look()
void canReadSettings().then((can) => {
  unsaved = !can
  show()
})
