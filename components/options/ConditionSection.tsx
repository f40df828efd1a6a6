import type { JSX } from 'preact'
import type { MessageKey } from '../../lib/extension/i18n'
import type { LibraryCondition, LibraryHealth } from '../../lib/library'
import { sizeIn } from '../measure'
import { useSpeech } from '../speech'
import { Facts } from './Facts'
import { SettingsSection } from './SettingsSection'

export interface ConditionSectionProps {
  /** Null while it is being looked at; `failed` where not even that worked. */
  readonly health: LibraryHealth | 'failed' | null
  onRetry(): void
  /** Throws the database away and begins anew with the included pack; settings stay. */
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

/** Conditions that a new beginning can mend. */
const MENDED: readonly (LibraryCondition | 'failed')[] = ['newer', 'unavailable', 'failed']

/** How the database of known statements does, and what to do where it does not. */
export function ConditionSection(props: ConditionSectionProps): JSX.Element {
  const { health, onRetry, onReset } = props
  const { say } = useSpeech()
  if (health === null) {
    return (
      <SettingsSection id="condition">
        <p role="status">{say('conditionLooking')}</p>
      </SettingsSection>
    )
  }
  const condition = health === 'failed' ? 'failed' : health.condition
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
      {health !== 'failed' && <HealthFacts health={health} />}
      <div class="actions spaced">
        <button type="button" class="button" onClick={onRetry}>
          {say(condition === 'open' ? 'conditionCheck' : 'retry')}
        </button>
        {MENDED.includes(condition) && (
          <button type="button" class="text" onClick={onReset}>
            {say('conditionReset')}
          </button>
        )}
      </div>
      {MENDED.includes(condition) && <p class="meta">{say('conditionResetMore')}</p>}
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
