import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LibraryHealth } from '../../lib/library'
import { sizeIn } from '../measure'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'
import { Switch } from './Choice'
import { Facts } from './Facts'
import type { SettingsProps } from './MarksSection'
import { NotLookedAt, SeeCondition } from './SeeCondition'
import { SettingsSection } from './SettingsSection'

/** Days to choose from; 0 keeps what was read until the reader forgets it. */
const RETENTIONS = [30, 90, 365, 0] as const

export interface RememberedSectionProps extends SettingsProps {
  /** Null until it is known, `failed` where it cannot be. */
  readonly own: LibraryHealth['own'] | 'failed' | null
  readonly exportFailed: boolean
  /** Writes the reader's own statements to a file, with or without what it says of the reader. */
  onExport(leaveOut: boolean): void
}

/** Whether what is read is remembered, for how long, and how much it is. */
export function RememberedSection(props: RememberedSectionProps): JSX.Element {
  const { settings, onSettings, own, exportFailed, onExport } = props
  const { say, count, number, locale } = useSpeech()
  const field = useOwnId()
  const days = [...new Set([...RETENTIONS, settings.retentionDays])]
  return (
    <SettingsSection id="remembered">
      <Switch
        name="rememberRead"
        more="rememberReadMore"
        on={settings.remember}
        onSwitch={(remember) => onSettings({ remember })}
      />
      <div class="row">
        <label htmlFor={field}>{say('rememberFor')}</label>
        <select
          id={field}
          value={String(settings.retentionDays)}
          onChange={(event) => onSettings({ retentionDays: Number(event.currentTarget.value) })}
        >
          {days.map((each) => (
            <option key={each} value={String(each)}>
              {each === 0 ? say('rememberForEver') : count('rememberDays', each)}
            </option>
          ))}
        </select>
      </div>
      <p class="meta row">
        {say('rememberKept')}{' '}
        <a href="privacy.txt" target="_blank" rel="noreferrer">
          {say('privacyText')}
        </a>
      </p>
      {own === 'failed' && (
        <p class="meta">
          <NotLookedAt />
        </p>
      )}
      {own !== null && own !== 'failed' && (
        <>
          <Facts
            facts={[
              ['factArticles', number(own.articles)],
              ['factStatements', number(own.statements)],
              ['factBytes', sizeIn(locale, own.bytes)],
              ['factSent', number(0)],
            ]}
          />
          <div class="actions">
            <a class="text" href="library.html">
              {say('openLibrary')}
            </a>
          </div>
          {own.statements > 0 && <AsFile failed={exportFailed} onExport={onExport} />}
        </>
      )}
    </SettingsSection>
  )
}

interface AsFileProps extends Pick<RememberedSectionProps, 'onExport'> {
  readonly failed: boolean
}

/** What was remembered as a file, for another browser or for somebody else. */
function AsFile({ failed, onExport }: AsFileProps): JSX.Element {
  const { say } = useSpeech()
  const title = useOwnId()
  const [leaveOut, setLeaveOut] = useState(false)
  return (
    <section class="part small" aria-labelledby={title}>
      <h3 class="label" id={title}>
        {say('exportTitle')}
      </h3>
      <Switch
        name="exportLeaveOut"
        more="exportLeaveOutMore"
        on={leaveOut}
        onSwitch={setLeaveOut}
      />
      <div class="actions">
        <button type="button" class="button" onClick={() => onExport(leaveOut)}>
          {say('exportOwn')}
        </button>
      </div>
      <p class="meta" role="status">
        {failed ? (
          <>
            {say('exportFailed')} <SeeCondition />
          </>
        ) : (
          say('exportOwnMore')
        )}
      </p>
    </section>
  )
}
