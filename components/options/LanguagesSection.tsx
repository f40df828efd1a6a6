import type { JSX } from 'preact'
import { useSpeech } from '../speech'
import { Switch } from './Choice'
import { SettingsSection } from './SettingsSection'

export interface LanguagesSectionProps {
  readonly on: boolean
  /** The model that is being loaded, with its share, 0 to 1; null where none is. */
  readonly loading: { readonly language: string; readonly loaded: number } | null
  onSwitch(on: boolean): void
}

/** Whether statements are compared across languages, where the browser translates on this device. */
export function LanguagesSection({ on, loading, onSwitch }: LanguagesSectionProps): JSX.Element {
  const { say, language, number } = useSpeech()
  return (
    <SettingsSection id="languages">
      <Switch name="translate" more="translateMore" on={on} onSwitch={onSwitch} />
      {loading !== null && (
        <p class="meta" role="status">
          {say(
            'translateLoading',
            language(loading.language),
            number(Math.round(loading.loaded * 100)),
          )}
        </p>
      )}
    </SettingsSection>
  )
}
