import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** The language of the printed words in a view, as a BCP 47 tag; undefined where nobody knows it. */
export const PrintedLanguage = createContext<string | undefined>(undefined)

/**
 * What marks an element as printed words: their language, so that those who listen hear them in its
 * voice, and their own direction. `language` is theirs where it is not that of the view.
 */
export function usePrinted(language?: string): {
  readonly lang: string | undefined
  readonly dir: 'auto'
} {
  const around = useContext(PrintedLanguage)
  return { lang: language ?? around, dir: 'auto' }
}
