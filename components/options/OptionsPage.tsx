import type { JSX } from 'preact'
import type { Settings } from '../../lib/extension/settings'
import { useKeptFocus } from '../kept-focus'
import { Note } from '../Notices'
import { SheetHead } from '../SheetHead'
import { useSpeech } from '../speech'
import { AppearanceSection } from './AppearanceSection'
import { ConditionNotice, ConditionSection, type ConditionSectionProps } from './ConditionSection'
import { FollowedSection, type FollowedSectionProps } from './FollowedSection'
import { ForgetSection, type ForgetSectionProps } from './ForgetSection'
import { LanguagesSection, type LanguagesSectionProps } from './LanguagesSection'
import { MarksSection } from './MarksSection'
import { PacksSection, type PacksSectionProps } from './PacksSection'
import { RememberedSection, type RememberedSectionProps } from './RememberedSection'
import { SECTION_IDS, SECTIONS } from './sections'
import { useCurrentSection } from './use-current-section'
import { WhereSection, type WhereSectionProps } from './WhereSection'

interface OptionsPageProps {
  readonly settings: Settings
  onSettings(part: Partial<Settings>): void
  /** The browser did not keep the last choice. */
  readonly unsaved: boolean
  readonly where: WhereSectionProps
  /** Null where this browser cannot translate on this device. */
  readonly translation: Omit<LanguagesSectionProps, 'on'> | null
  readonly remembered: Pick<RememberedSectionProps, 'own' | 'exportFailed' | 'onExport'>
  readonly followed: FollowedSectionProps
  readonly packs: PacksSectionProps
  readonly forget: ForgetSectionProps
  readonly condition: ConditionSectionProps
}

/** Everything that the reader can choose, see and take back, on one page. */
export function OptionsPage(props: OptionsPageProps): JSX.Element {
  const { settings, onSettings, translation, where, remembered, packs, followed } = props
  const { forget, condition } = props
  const { say } = useSpeech()
  const current = useCurrentSection(SECTION_IDS)
  const view = useKeptFocus<HTMLDivElement>()
  return (
    <div class="sheet" ref={view}>
      <SheetHead here="options" title="settings" />
      <div class="two">
        <nav aria-label={say('settingsSections')}>
          <ul>
            {SECTION_IDS.filter((id) => id !== 'languages' || translation !== null).map((id) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
                  {say(SECTIONS[id])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <div role="alert">
            {props.unsaved && <Note lead="settingsUnsaved" more="settingsUnsavedMore" />}
          </div>
          <ConditionNotice health={condition.health} />
          <WhereSection {...where} />
          <MarksSection settings={settings} onSettings={onSettings} />
          <AppearanceSection settings={settings} onSettings={onSettings} />
          {translation !== null && <LanguagesSection on={settings.translate} {...translation} />}
          <FollowedSection {...followed} />
          <RememberedSection settings={settings} onSettings={onSettings} {...remembered} />
          <PacksSection {...packs} />
          <ForgetSection {...forget} />
          <ConditionSection {...condition} />
        </main>
      </div>
    </div>
  )
}
