/**
 * The browser's own translator, which works on this device (the Translator API of Chrome 138 and
 * later). It is there in windows alone, not in the background, and in no other browser.
 * UNTRIED: its models cannot be had where this is built; only the way to it is tested.
 */
export interface OnDevice {
  availability(pair: Pair): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>
  create(options: Pair & { monitor?(monitor: EventTarget): void }): Promise<Model>
}

/** Primary language tags. */
interface Pair {
  readonly sourceLanguage: string
  readonly targetLanguage: string
}

/** What translates from one language into one other. */
export interface Model {
  translate(text: string): Promise<string>
}

/** The translator of this window; null where its browser has none. */
export const onDevice = (): OnDevice | null =>
  'Translator' in globalThis
    ? (globalThis as typeof globalThis & { readonly Translator: OnDevice }).Translator
    : null

/** Whether this window's browser can translate on this device. */
export const canTranslate = (): boolean => onDevice() !== null

/** Two languages as the translator wants them. */
export const pairOf = (sourceLanguage: string, targetLanguage: string): Pair => ({
  sourceLanguage,
  targetLanguage,
})

/** The primary language of a BCP 47 tag. */
export const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? ''
