import type { ComponentChildren, JSX } from 'preact'
import { useSpeech } from '../speech'
import { SECTIONS, type SectionId } from './sections'

interface SettingsSectionProps {
  readonly id: SectionId
  readonly children: ComponentChildren
}

/** One part of the settings under its heading; the page's list of contents leads to it. */
export function SettingsSection({ id, children }: SettingsSectionProps): JSX.Element {
  const { say } = useSpeech()
  return (
    <section class="set" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {say(SECTIONS[id])}
      </h2>
      {children}
    </section>
  )
}
