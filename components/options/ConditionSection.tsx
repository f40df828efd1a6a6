import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import type { CallError } from '../../lib/extension/protocol'
import type { LibraryCondition, LibraryHealth } from '../../lib/library'
import { CopyDetails, type CopyDetailsProps } from '../CopyDetails'
import { sizeIn } from '../measure'
import { useSpeech } from '../speech'
import { Facts } from './Facts'
import type { FollowedSectionProps } from './FollowedSection'
import { SeeCondition } from './SeeCondition'
import { SettingsSection } from './SettingsSection'

export interface ConditionSectionProps extends Pick<CopyDetailsProps, 'onCopy'> {
  /** Null while it is being looked at; why it could not be where not even that worked. */
  readonly health: LibraryHealth | CallError | null
  onRetry(): void
  /** Throws the database away and begins anew with the included packs; settings stay. */
  onReset(): void
}

/** What each condition means, and what to do about it. */
const TOLD: Record<LibraryCondition | 'failed', readonly [MessageKey, MessageKey]> = {
  open: ['conditionOpen', 'conditionOpenMore'],
  newer: ['conditionNewer', 'conditionNewerMore'],
  full: ['conditionFull', 'conditionFullMore'],
  blocked: ['conditionBlocked', 'conditionBlockedMore'],
  unavailable: ['conditionUnavailable', 'conditionUnavailableMore'],
  lost: ['noticeLost', 'noticeLostMore'],
  failed: ['conditionFailed', 'conditionFailedMore'],
}

/** Conditions in which nothing can be looked at: that nothing is known is not said then. */
const SHUT: readonly LibraryCondition[] = ['blocked', 'unavailable']

const conditionOf = (health: LibraryHealth | CallError): LibraryCondition | 'failed' =>
  typeof health === 'string' ? 'failed' : health.condition

const isOpen = (health: ConditionSectionProps['health']): health is LibraryHealth =>
  health !== null && typeof health !== 'string' && !SHUT.includes(health.condition)

interface There {
  readonly own: LibraryHealth['own'] | 'failed' | null
  readonly packs: LibraryHealth['packs'] | 'failed' | null
  readonly outlets: FollowedSectionProps['outlets']
}

/**
 * What is there by the last look; `failed` where it could not be looked at, null before. Without a
 * database of this version no outlets are told, which does not mean that none is followed.
 */
export function thereBy(health: ConditionSectionProps['health'], told: There['outlets']): There {
  if (health === null) return { own: null, packs: null, outlets: told }
  if (!isOpen(health)) return { own: 'failed', packs: 'failed', outlets: 'failed' }
  const { own, packs, condition } = health
  return { own, packs, outlets: condition === 'newer' ? 'failed' : told }
}

/** In short what is wrong, for the top of the page; nothing where all is well. */
export function ConditionNotice({
  health,
}: Pick<ConditionSectionProps, 'health'>): JSX.Element | null {
  const { say } = useSpeech()
  const condition = health === null ? 'open' : conditionOf(health)
  if (condition === 'open') return null
  return (
    <p class="note">
      <b>{say(TOLD[condition][0])}</b> <SeeCondition />
    </p>
  )
}

/** Conditions that a new beginning can mend. */
const MENDED: readonly (LibraryCondition | 'failed')[] = ['newer', 'unavailable', 'failed']

/** Conditions in which nothing is left to be tried. */
const SETTLED: readonly (LibraryCondition | 'failed')[] = ['open', 'lost']

/** How the database of known statements does, and what to do where it does not. */
export function ConditionSection(props: ConditionSectionProps): JSX.Element {
  const { health, onCopy, onRetry, onReset } = props
  const { say } = useSpeech()
  if (health === null) {
    return (
      <SettingsSection id="condition">
        <p role="status">{say('conditionLooking')}</p>
      </SettingsSection>
    )
  }
  const condition = conditionOf(health)
  const detail = typeof health === 'string' ? `storeHealth: ${health}` : null
  const [title, more] = TOLD[condition]
  return (
    <SettingsSection id="condition">
      <div
        role={condition === 'open' ? 'status' : 'alert'}
        class={condition === 'open' ? '' : 'note'}
      >
        <p>
          <b>{say(title)}</b> {say(more)}
        </p>
      </div>
      {isOpen(health) && <HealthFacts health={health} />}
      <div class="actions spaced">
        <button type="button" class="button" onClick={onRetry}>
          {say(SETTLED.includes(condition) ? 'conditionCheck' : 'retry')}
        </button>
        {MENDED.includes(condition) && (
          <button type="button" class="text" onClick={onReset}>
            {say('conditionReset')}
          </button>
        )}
        {detail !== null && <CopyDetails detail={detail} onCopy={onCopy} />}
      </div>
      {MENDED.includes(condition) && <p class="meta">{say('conditionResetMore')}</p>}
      {detail !== null && <pre class="code">{detail}</pre>}
    </SettingsSection>
  )
}

function HealthFacts({ health }: { readonly health: LibraryHealth }): JSX.Element {
  const { number, locale } = useSpeech()
  const { packs, own, usedBytes, freeBytes } = health
  const known = packs.reduce((sum, { statements }) => sum + statements, own.statements)
  const sizes: readonly (readonly [MessageKey, number | null])[] = [
    ['factUsed', usedBytes],
    ['factFree', freeBytes],
  ]
  return (
    <Facts
      facts={[
        ['factKnown', number(known)],
        ['factPacks', number(packs.length)],
        ...sizes.flatMap(([name, bytes]) =>
          bytes === null ? [] : [[name, sizeIn(locale, bytes)] as const],
        ),
      ]}
    />
  )
}
