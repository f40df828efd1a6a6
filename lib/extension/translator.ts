import { languages } from '../lexicon/lexicon-for'
import type { Translator } from '../match/translator'
import type { Translation } from '../translation'
import { call } from './call'
import { onMessages } from './messages'
import { settings } from './settings'

/**
 * The browser's own translator, which works on this device (the Translator API of Chrome 138 and
 * later). It is there in windows alone, not in the background, and in no other browser.
 * UNTRIED: its models cannot be had where this is built; only the way to it is tested.
 */
interface OnDevice {
  availability(pair: Pair): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>
  create(options: Pair & { monitor?(monitor: EventTarget): void }): Promise<Model>
}

interface Pair {
  readonly sourceLanguage: string
  readonly targetLanguage: string
}

interface Model {
  translate(text: string): Promise<string>
}

const onDevice = (): OnDevice | null =>
  'Translator' in globalThis
    ? (globalThis as typeof globalThis & { readonly Translator: OnDevice }).Translator
    : null

/** Whether this window's browser can translate on this device. */
export const canTranslate = (): boolean => onDevice() !== null

/** What of a language's model is loaded, 0 to 1; a view shows it while it goes on. */
export interface Loading {
  /** BCP 47. */
  readonly language: string
  readonly loaded: number
}

/**
 * Loads the models between the reader's language and the others that statements are known in; must
 * follow a click, since the browser loads none without. Tells how far it is, and null at the end.
 * What cannot be loaded is left out.
 */
export async function loadModels(
  own: string,
  onLoading: (loading: Loading | null) => void,
): Promise<void> {
  const api = onDevice()
  const mine = primary(own)
  for (const language of api === null ? [] : languages.filter((each) => each !== mine)) {
    for (const pair of [pairOf(mine, language), pairOf(language, mine)]) {
      const monitor = (events: EventTarget): void =>
        events.addEventListener('downloadprogress', (event) =>
          onLoading({ language, loaded: (event as ProgressEvent).loaded }),
        )
      // A model that the browser does not have, or will not load now, is one less.
      await api?.create({ ...pair, monitor }).catch(() => null)
    }
  }
  onLoading(null)
}

/** Translates for the background, as long as this view is open and its browser can. */
export function answerTranslations(signal: AbortSignal): void {
  const api = onDevice()
  if (api === null) return
  const made = new Map<string, Promise<Model>>()
  onMessages(
    {
      translateText: async ({ text, from, to }) => {
        const pair = pairOf(primary(from), primary(to))
        const key = `${pair.sourceLanguage} ${pair.targetLanguage}`
        // Only what is there: a comparison never makes the browser load anything.
        if (!made.has(key) && (await api.availability(pair)) !== 'available') return null
        const translator = made.get(key) ?? api.create(pair)
        made.set(key, translator)
        return (await translator).translate(text)
      },
    },
    signal,
  )
}

/** A translator that asks an open view; null where none is open, or its browser has no translator. */
const viewTranslator: Translator = {
  async translate(text, from, to) {
    const answer = await call('translateText', { text, from, to })
    return answer.ok ? answer.value : null
  },
}

/** How to compare across languages, where the reader has asked for it; else null. */
export const translationWanted = async (): Promise<Translation | null> =>
  (await settings()).translate ? { translator: viewTranslator, languages } : null

const pairOf = (sourceLanguage: string, targetLanguage: string): Pair => ({
  sourceLanguage,
  targetLanguage,
})

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u)[0] ?? ''
