import { onMessages } from './messages'
import { type Model, type OnDevice, onDevice, pairOf, primary } from './on-device'
import { watchSettings } from './settings'

/**
 * Translates for the background, as long as this page is open and the reader wants translations: the
 * translator of a browser that has one is there in pages alone. Elsewhere nothing happens.
 */
export function lendTranslator(signal: AbortSignal): void {
  const api = onDevice()
  if (api === null) return
  let isLent = false
  watchSettings(({ translate }) => {
    if (translate && !isLent) answerTranslations(api, signal)
    isLent ||= translate
  }, signal)
}

function answerTranslations(api: OnDevice, signal: AbortSignal): void {
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
