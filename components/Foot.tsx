import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Comparison } from '../lib/comparison'
import type { StatementId } from '../lib/statement/statement'
import { Copied, type CopyOutcome } from './Copied'
import { copyOf } from './Copy'
import { type Access, SiteAccess } from './SiteAccess'
import { EVERYTHING, listed } from './StatementList'
import { useSpeech } from './speech'

interface FootProps {
  readonly comparison: Comparison
  readonly access: Access | null
  readonly privateWindow: boolean
  /** Where the whole article stands as a table; null until the tab is known. */
  readonly table: string | null
  /** Where the feeds that the page names can be followed; absent where it names none. */
  readonly follow?: string | null
  onCopy(text: string): Promise<boolean>
  onAccess(wanted: 'always' | 'all' | 'click'): void
  onOpenPanel?: ((id: StatementId | null) => void) | undefined
}

/** Where to go from the list, and whether this site is read by itself. */
export function Foot(props: FootProps): JSX.Element {
  const { comparison, access, table, onCopy, onOpenPanel } = props
  const { article, findings } = comparison
  const speech = useSpeech()
  const { say } = speech
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null)
  const copy = async (): Promise<void> => {
    const text = await copyOf(article, listed(findings, EVERYTHING), { format: 'text', speech })
    setOutcome({ text, copied: await onCopy(text) })
  }
  const some = findings.length > 0
  return (
    <footer class="foot">
      {some && onOpenPanel !== undefined && (
        <button type="button" class="text" onClick={() => onOpenPanel(null)}>
          {say('openPanel')}
        </button>
      )}
      {some && table !== null && (
        <a class="text" href={table} target="_blank" rel="noreferrer">
          {say('openTable')}
        </a>
      )}
      {some && (
        <button type="button" class="text" onClick={() => void copy()}>
          {say('copyAll')}
        </button>
      )}
      <FollowThis {...props} />
      {access !== null && <SiteAccess {...props} access={access} />}
      <div class={outcome === null ? 'vh' : outcome.copied ? 'outcome' : 'refused'}>
        <Copied outcome={outcome} />
      </div>
    </footer>
  )
}

/** The way to follow the outlet of a page that names feeds. */
export function FollowThis({ follow = null }: Pick<FootProps, 'follow'>): JSX.Element | null {
  const { say } = useSpeech()
  if (follow === null) return null
  return (
    <a class="text" href={follow} target="_blank" rel="noreferrer">
      {say('followSite')}
    </a>
  )
}
