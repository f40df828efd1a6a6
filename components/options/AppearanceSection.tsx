import type { JSX } from 'preact'
import type { Settings } from '../../lib/extension/settings'
import { useSpeech } from '../speech'
import { Choice, Switch, type Way } from './Choice'
import type { SettingsProps } from './MarksSection'
import { SettingsSection } from './SettingsSection'

const APPEARANCES: readonly Way<Settings['appearance']>[] = [
  { value: 'auto', name: 'lookAuto' },
  { value: 'light', name: 'lookLight' },
  { value: 'dark', name: 'lookDark' },
]

export interface AppearanceSectionProps extends SettingsProps {
  /** Null where this browser cannot translate on this device. */
  readonly translation: {
    /** The model that is being loaded, with its share, 0 to 1; null where none is. */
    readonly loading: { readonly language: string; readonly loaded: number } | null
    onSwitch(on: boolean): void
  } | null
}

/** How our own pages look, and which languages they compare. */
export function AppearanceSection(props: AppearanceSectionProps): JSX.Element {
  const { settings, onSettings, translation } = props
  const { say, language, number } = useSpeech()
  return (
    <SettingsSection id="look">
      <Choice
        legend="lookLegend"
        ways={APPEARANCES}
        chosen={settings.appearance}
        onChoose={(appearance) => onSettings({ appearance })}
      />
      <p class="meta">{say('lookLanguage')}</p>
      {translation !== null && (
        <Switch
          name="translate"
          more="translateMore"
          on={settings.translate}
          onSwitch={translation.onSwitch}
        />
      )}
      {translation?.loading && (
        <p class="meta" role="status">
          {say(
            'translateLoading',
            language(translation.loading.language),
            number(Math.round(translation.loading.loaded * 100)),
          )}
        </p>
      )}
    </SettingsSection>
  )
}
