import { languages } from '../lexicon/lexicon-for'
import type { Translator } from '../match/translator'
import type { Translation } from '../translation'
import { call } from './call'
import { onDevice, pairOf, primary } from './on-device'
import { settings } from './settings'

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
