import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { LibraryHealth } from '../../lib/library'
import { sizeIn } from '../measure'
import { useOwnId } from '../own-id'
import { useSpeech } from '../speech'
import { Switch } from './Choice'
import { Facts } from './Facts'
import type { SettingsProps } from './MarksSection'
import { SettingsSection } from './SettingsSection'

/** Days to choose from; 0 keeps what was read until the reader forgets it. */
const RETENTIONS = [30, 90, 365, 0] as const

export interface RememberedSectionProps extends SettingsProps {
  /** Null until it is known, or where it cannot be. */
  readonly own: LibraryHealth['own'] | null
  readonly exportFailed: boolean
  /** Writes the reader's own statements to a file, with or without what it says of the reader. */
  onExport(leaveOut: boolean): void
}

/** Whether what is read is remembered, for how long, and how much it is. */
export function RememberedSection(props: RememberedSectionProps): JSX.Element {
  const { settings, onSettings, own, exportFailed, onExport } = props
  const { say, count, number, locale } = useSpeech()
  const field = useOwnId()
  const [leaveOut, setLeaveOut] = useState(false)
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
      <p class="meta">
        {say('rememberKept')}{' '}
        <a href="privacy.txt" target="_blank" rel="noreferrer">
          {say('privacyText')}
        </a>
      </p>
      {own !== null && (
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
            {own.statements > 0 && (
              <button type="button" class="text" onClick={() => onExport(leaveOut)}>
                {say('exportOwn')}
              </button>
            )}
          </div>
          {own.statements > 0 && (
            <>
              <p class="meta" role="status">
                {say(exportFailed ? 'exportFailed' : 'exportOwnMore')}
              </p>
              <Switch
                name="exportLeaveOut"
                more="exportLeaveOutMore"
                on={leaveOut}
                onSwitch={setLeaveOut}
              />
            </>
          )}
        </>
      )}
    </SettingsSection>
  )
}
