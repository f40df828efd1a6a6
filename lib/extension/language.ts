import { browser } from 'wxt/browser'

const LIMIT = {
  /** Characters that a language is told by. */
  text: 4_000,
  /** Percent of the text that must be in it where the browser is not sure. */
  share: 70,
} as const

/** The language of a text as the browser tells it, BCP 47 in lower case; null where it cannot. */
export async function detectLanguage(text: string): Promise<string | null> {
  const { isReliable, languages } = await browser.i18n.detectLanguage(text.slice(0, LIMIT.text))
  const [likeliest] = languages
  if (!likeliest || likeliest.language === 'und') return null
  const isClear = isReliable || likeliest.percentage >= LIMIT.share
  return isClear ? likeliest.language.toLowerCase() : null
}
