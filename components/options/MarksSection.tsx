import type { JSX } from 'preact'
import type { Settings } from '../../lib/extension/settings'
import { Legend } from '../Legend'
import { Choice, Switch, type Way } from './Choice'
import { SettingsSection } from './SettingsSection'

const MARKS: readonly Way<Settings['marks']>[] = [
  { value: 'all', name: 'marksAll', more: 'marksAllMore' },
  { value: 'direct', name: 'marksDirect', more: 'marksDirectMore' },
  { value: 'off', name: 'marksOff', more: 'marksOffMore' },
]

const CARDS: readonly Way<Settings['card']>[] = [
  { value: 'hover', name: 'cardHover' },
  { value: 'click', name: 'cardClick' },
  { value: 'off', name: 'cardOff' },
]

export interface SettingsProps {
  readonly settings: Settings
  onSettings(part: Partial<Settings>): void
}

/** What is marked in pages, what the lines say, and when a card opens. */
export function MarksSection({ settings, onSettings }: SettingsProps): JSX.Element {
  return (
    <SettingsSection id="marks">
      <Choice
        legend="marksLegend"
        ways={MARKS}
        chosen={settings.marks}
        onChoose={(marks) => onSettings({ marks })}
      />
      <Legend />
      <Choice
        legend="cardLegend"
        ways={CARDS}
        chosen={settings.card}
        onChoose={(card) => onSettings({ card })}
      />
      <Switch
        name="cardFromReading"
        more="cardFromReadingMore"
        on={settings.cardFromReading}
        onSwitch={(cardFromReading) => onSettings({ cardFromReading })}
      />
    </SettingsSection>
  )
}
