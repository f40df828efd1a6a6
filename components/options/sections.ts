import type { MessageKey } from '../../lib/extension/i18n'

/** The parts of the settings in their order, and their headings. */
export const SECTIONS = {
  where: 'settingsWhere',
  marks: 'settingsMarks',
  look: 'settingsLook',
  languages: 'settingsLanguages',
  follow: 'settingsFollowed',
  remembered: 'settingsRemembered',
  packs: 'settingsPacks',
  forget: 'settingsForget',
  condition: 'settingsCondition',
} as const satisfies Record<string, MessageKey>

export type SectionId = keyof typeof SECTIONS

export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[]
