import type { JSX } from 'preact'
import { AccessChoices, type AccessChoicesProps } from '../AccessChoices'
import { Text } from '../Sentence'
import { useSpeech } from '../speech'
import { SettingsSection } from './SettingsSection'

export interface WhereSectionProps extends AccessChoicesProps {
  /** Stops reading one site by itself. */
  onStop(site: string): void
}

/** What the extension may see: three choices, and the sites that are read without a click. */
export function WhereSection(props: WhereSectionProps): JSX.Element {
  const { sites, onStop } = props
  const { say } = useSpeech()
  return (
    <SettingsSection id="where">
      <p>{say('settingsWhereLead')}</p>
      <AccessChoices {...props} listed />
      {sites.length > 0 && (
        <div class="part">
          <h3 class="label" id="sites-title">
            {say('settingsSites')}
          </h3>
          <ul class="lines" aria-labelledby="sites-title">
            {sites.map((site) => (
              <li key={site}>
                <div>
                  <b>
                    <bdi>{site}</bdi>
                  </b>
                </div>
                <button type="button" class="text" onClick={() => onStop(site)}>
                  <span>
                    <Text
                      of="settingsSiteStop"
                      with={[
                        <bdi key="site" class="vh">
                          {site}
                        </bdi>,
                      ]}
                    />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </SettingsSection>
  )
}
