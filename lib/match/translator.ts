/**
 * What comparing across languages needs to know of a translator: the browser's own where it has
 * one, a dictionary in tests.
 */
export interface Translator {
  /** The text in another language (BCP 47 tags), or null where it cannot be had. Never throws. */
  translate(text: string, from: string, to: string): Promise<string | null>
}
