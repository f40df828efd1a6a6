import type { ComponentChildren, JSX } from 'preact'
import type { TabState } from '../lib/extension/tab-state'
import { Failed, Reading, Unreadable } from './PageState'
import type { Access } from './SiteAccess'
import { useSpeech } from './speech'
import { Unread } from './Unread'

interface UncomparedProps {
  /** Undefined until it is known; null where the page was not read. */
  readonly state: Exclude<TabState, { readonly kind: 'compared' }> | null | undefined
  /** A reading that takes longer than it should. */
  readonly late: boolean
  readonly access: Access | null
  readonly privateWindow: boolean
  /** The address of the settings. */
  readonly settings: string
  /** Reads the page, again if it was read. */
  onRetry(): void
  onCopy(text: string): Promise<boolean>
  onAccess(wanted: 'always' | 'all' | 'click'): void
  /** Reads the page this once; absent where the toolbar's button has to be pressed for that. */
  onOnce?: (() => void) | undefined
  /** What else stands at the foot. */
  readonly children?: ComponentChildren
}

/** A page of which there is no comparison: why, what to do, and the way to the settings. */
export function Uncompared(props: UncomparedProps): JSX.Element {
  const { state, settings, children } = props
  const waits = state === undefined || state?.kind === 'reading'
  const { say } = useSpeech()
  return (
    <>
      <div class="scrolled" tabIndex={-1}>
        <Reason {...props} />
      </div>
      <footer class={waits ? 'foot soon' : 'foot'}>
        {children}
        <a class="text push" href={settings} target="_blank" rel="noreferrer">
          {say('settings')}
        </a>
      </footer>
    </>
  )
}

function Reason(props: UncomparedProps): JSX.Element {
  const { state, late, settings, onRetry, onCopy } = props
  const unread = <Unread {...props} onRead={onRetry} />
  if (state === null) return unread
  if (state === undefined) return <Reading late={late} onRetry={onRetry} />
  switch (state.kind) {
    case 'reading':
      return <Reading late={late} onRetry={onRetry} />
    case 'unreadable':
      if (state.reason === 'not-permitted') return unread
      return <Unreadable reason={state.reason} onRetry={onRetry} />
    case 'failed':
      return <Failed {...state} settings={settings} onRetry={onRetry} onCopy={onCopy} />
    default:
      return state satisfies never
  }
}
