import type { JSX } from 'preact'
import type { Settings } from '../../lib/extension/settings'
import { useSpeech } from '../speech'
import { Choice, type Way } from './Choice'
import type { SettingsProps } from './MarksSection'
import { SettingsSection } from './SettingsSection'

const APPEARANCES: readonly Way<Settings['appearance']>[] = [
  { value: 'auto', name: 'lookAuto' },
  { value: 'light', name: 'lookLight' },
  { value: 'dark', name: 'lookDark' },
]

/** How our own pages look. */
export function AppearanceSection({ settings, onSettings }: SettingsProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <SettingsSection id="look">
      <Choice
        legend="lookLegend"
        ways={APPEARANCES}
        chosen={settings.appearance}
        onChoose={(appearance) => onSettings({ appearance })}
      />
      <p class="meta">{say('lookLanguage')}</p>
    </SettingsSection>
  )
}
