import type { ComponentChildren, JSX } from 'preact'
import type { MessageKey } from '../lib/extension/i18n'
import type { StoreNotice } from '../lib/extension/tab-state'
import { useSpeech } from './speech'

/** What a reader can do about a notice. */
interface NextSteps {
  /** The page is read again, by the word that the notice has for it. */
  readonly again?: 'lookAgain' | 'retry'
  /** A part of the settings, and what its link says. */
  readonly link?: readonly [part: string, says: MessageKey]
}

const NOTICES: Record<StoreNotice, readonly [MessageKey, MessageKey, NextSteps]> = {
  blocked: ['noticeBlocked', 'noticeBlockedMore', { again: 'lookAgain' }],
  newer: ['noticeNewer', 'noticeNewerMore', {}],
  unavailable: ['noticeUnavailable', 'noticeUnavailableMore', {}],
  full: ['noticeFull', 'noticeFullMore', { link: ['forget', 'settingsForget'] }],
  lost: ['noticeLost', 'noticeLostMore', { link: ['packs', 'addPack'] }],
  unkept: [
    'noticeUnkept',
    'unsavedMore',
    { again: 'retry', link: ['condition', 'settingsCondition'] },
  ],
}

interface NoticesProps {
  readonly notice: StoreNotice | null
  /** Whether the page shows only part of its article. */
  readonly partial: boolean
  /** The address of the settings. */
  readonly settings: string
  /** Reads the page again. */
  onRetry(): void
}

/** What the reader has to know before reading the list: of the database, of the text. */
export function Notices(props: NoticesProps): JSX.Element {
  const { notice, partial } = props
  return (
    <>
      {notice !== null && (
        <Note lead={NOTICES[notice][0]} more={NOTICES[notice][1]}>
          <Steps {...props} steps={NOTICES[notice][2]} />
        </Note>
      )}
      {partial && <Note lead="partialLead" more="partialMore" />}
    </>
  )
}

function Steps(props: NoticesProps & { readonly steps: NextSteps }): JSX.Element | null {
  const { steps, settings, onRetry } = props
  const { say } = useSpeech()
  const { again, link } = steps
  if (again === undefined && link === undefined) return null
  return (
    <span class="actions">
      {again !== undefined && (
        <button type="button" class="text" onClick={onRetry}>
          {say(again)}
        </button>
      )}
      {link !== undefined && <ToSettings settings={settings} part={link[0]} says={link[1]} />}
    </span>
  )
}

interface ToSettingsProps {
  /** The address of the settings. */
  readonly settings: string
  readonly part: string
  readonly says: MessageKey
}

/** The way to a part of the settings. */
function ToSettings({ settings, part, says }: ToSettingsProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <a class="text" href={`${settings}#${part}`} target="_blank" rel="noreferrer">
      {say(says)}
    </a>
  )
}

interface NoteProps {
  readonly lead: MessageKey
  readonly more: MessageKey
  readonly children?: ComponentChildren
}

/** What the reader said last was not kept. */
export const Unsaved = (props: Pick<NoticesProps, 'settings'>): JSX.Element => (
  <Note lead="unsaved" more="unsavedMore">
    <span class="actions">
      <ToCondition {...props} />
    </span>
  </Note>
)

/** The way to the part of the settings that says why something could not be kept. */
export function ToCondition({ settings }: Pick<NoticesProps, 'settings'>): JSX.Element {
  return <ToSettings settings={settings} part="condition" says="settingsCondition" />
}

/** A line set back, above what it is about. */
export function Note({ lead, more, children }: NoteProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <p class="note">
      <b>{say(lead)}</b> {say(more)}
      {children}
    </p>
  )
}
