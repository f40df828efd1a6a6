import type { JSX } from 'preact'
import type { OutletEntry } from '../../lib/follow/outlet'
import { useSpeech } from '../speech'
import { FollowAddress, type FollowAddressProps } from './FollowAddress'
import { OutletLine, type OutletLineActions } from './OutletLine'
import { NotLookedAt } from './SeeCondition'
import { SettingsSection } from './SettingsSection'
import { UndoLine, type UndoLineProps } from './UndoLine'

export interface FollowedSectionProps extends FollowAddressProps, OutletLineActions, UndoLineProps {
  /** Null until they are known, `failed` where they cannot be. */
  readonly outlets: readonly OutletEntry[] | 'failed' | null
  /** The feed that is being looked at because the reader pressed; null for none. */
  readonly looking: string | null
}

/** The outlets that the reader follows, how each of them does, and the place to follow another. */
export function FollowedSection(props: FollowedSectionProps): JSX.Element {
  const { looking, search, last, onSeek, onFollow, onUndo, ...actions } = props
  const outlets = props.outlets === 'failed' ? null : props.outlets
  const { say } = useSpeech()
  return (
    <SettingsSection id="follow">
      <p>{say('followLead')}</p>
      {outlets !== null && outlets.length > 0 && (
        <ul class="lines">
          {outlets.map((outlet) => (
            <OutletLine
              key={outlet.feed}
              outlet={outlet}
              isLooking={looking === outlet.feed}
              {...actions}
            />
          ))}
        </ul>
      )}
      {props.outlets === 'failed' && (
        <p class="meta">
          <NotLookedAt />
        </p>
      )}
      {outlets?.length === 0 && <p class="meta">{say('followEmpty')}</p>}
      <UndoLine last={last} onUndo={onUndo} />
      <FollowAddress search={search} onSeek={onSeek} onFollow={onFollow} />
    </SettingsSection>
  )
}
