import type { JSX } from 'preact'
import type { MessageKey } from '../lib/extension/i18n'
import type { StoreNotice } from '../lib/extension/tab-state'
import { useSpeech } from './speech'

const NOTICES: Record<StoreNotice, readonly [MessageKey, MessageKey]> = {
  blocked: ['noticeBlocked', 'noticeBlockedMore'],
  newer: ['noticeNewer', 'noticeNewerMore'],
  unavailable: ['noticeUnavailable', 'noticeUnavailableMore'],
  full: ['noticeFull', 'noticeFullMore'],
  lost: ['noticeLost', 'noticeLostMore'],
  unkept: ['noticeUnkept', 'unsavedMore'],
}

interface NoticesProps {
  readonly notice: StoreNotice | null
  /** Whether the page shows only part of its article. */
  readonly partial: boolean
}

/** What the reader has to know before reading the list: of the database, of the text. */
export function Notices({ notice, partial }: NoticesProps): JSX.Element {
  return (
    <>
      {notice !== null && <Note lead={NOTICES[notice][0]} more={NOTICES[notice][1]} />}
      {partial && <Note lead="partialLead" more="partialMore" />}
    </>
  )
}

interface NoteProps {
  readonly lead: MessageKey
  readonly more: MessageKey
}

/** A line set back, above what it is about. */
export function Note({ lead, more }: NoteProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <p class="note">
      <b>{say(lead)}</b> {say(more)}
    </p>
  )
}
