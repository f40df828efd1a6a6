/**
 * Translates for the background, as long as this page is open and its browser can: the translator of
 * a browser that has one is there in pages alone. Elsewhere nothing is loaded and nothing happens.
 */
export async function lendTranslator(signal: AbortSignal): Promise<void> {
  if (!('Translator' in globalThis)) return
  const { answerTranslations } = await import('./translator')
  answerTranslations(signal)
}
