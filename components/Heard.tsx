import type { JSX } from 'preact'
import { useSpeech } from './speech'

/**
 * A word of ours amid printed ones, for those who listen: in the language of the interface, and of a
 * direction of its own, so that it has no part in that of the words around it.
 */
export function Heard({ children }: { readonly children: string }): JSX.Element {
  const { locale } = useSpeech()
  return (
    <span class="vh" lang={locale} dir="auto">
      {children}
    </span>
  )
}
